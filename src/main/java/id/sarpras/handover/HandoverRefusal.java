package id.sarpras.handover;

/// Why something is not handed over or taken back. The text of each is `handover.<name>`.
public enum HandoverRefusal {
  /// Another officer was faster, or the booking is not there any more.
  OVERTAKEN,
  /// Its day has not come.
  TOO_EARLY,
  /// Others have it before its time.
  NOT_FREE,
  /// More than were booked, or more than are away.
  TOO_MANY,
  /// The odometer shows less than the last time.
  ODOMETER_LOWER,
  /// The odometer shows more than anybody can have driven.
  ODOMETER_FAR,
  /// The odometer was read later, and showed less.
  ODOMETER_NEXT;

  public String key() {
    return "handover." + name();
  }
}
