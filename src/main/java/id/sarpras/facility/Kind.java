package id.sarpras.facility;

/// What sort of thing is lent. The text of each is `kind.<name>`.
public enum Kind {
  /// A room, a hall, a part of a hall or several parts together.
  ROOM,
  VEHICLE,
  /// Things that are counted: chairs, projectors, tents.
  EQUIPMENT
}
