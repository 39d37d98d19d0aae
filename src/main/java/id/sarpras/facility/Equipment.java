package id.sarpras.facility;

/// What stands in a room. The text of each is `equipment.<name>`.
public enum Equipment {
  PROJECTOR,
  SOUND_SYSTEM,
  VIDEO_CONFERENCE,
  WHITEBOARD,
  AIR_CONDITIONING,
  STAGE,
  WHEELCHAIR_ACCESS
}
