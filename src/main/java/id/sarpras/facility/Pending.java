package id.sarpras.facility;

/// What a request does to others while nobody has decided on it. The text of each is
/// `pending.<name>`.
public enum Pending {
  /// It holds the time: whoever comes later is told at once.
  HOLDS,
  /// It competes: the one that is approved refuses the others.
  COMPETES
}
