package id.sarpras.facility;

/// What a room or a vehicle has. The text of each is `fitting.<name>`.
public enum Fitting {
  PROJECTOR,
  SOUND_SYSTEM,
  VIDEO_CONFERENCE,
  WHITEBOARD,
  AIR_CONDITIONING,
  STAGE,
  KITCHEN,
  WHEELCHAIR_ACCESS,
  ACCESSIBLE_TOILET,
  HEARING_LOOP,
  TACTILE_PATHS;

  /// Whether somebody cannot take part without it.
  public boolean isAccessibility() {
    return compareTo(WHEELCHAIR_ACCESS) >= 0;
  }
}
