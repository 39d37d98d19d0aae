package id.sarpras.handover;

/// What became of a check-in. The text of each is `check-in.<name>`.
public enum CheckIn {
  DONE,
  /// The guest is in already.
  BEFORE,
  TOO_EARLY,
  /// The grace is over; an officer can still help.
  TOO_LATE,
  /// No room belongs to it: its things are handed over.
  NO_ROOM,
  /// Nothing is booked.
  NOT_BOOKED;

  public String key() {
    return "check-in." + name();
  }
}
