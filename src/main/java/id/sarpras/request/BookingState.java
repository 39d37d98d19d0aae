package id.sarpras.request;

/// Where a booking is. The text of each is `booking.<name>`.
public enum BookingState {
  /// Asked for, not decided.
  PENDING,
  BOOKED,
  /// Handed over, or checked in at the door.
  IN_USE,
  RETURNED,
  REFUSED,
  /// Nobody completed the request in time.
  LAPSED,
  /// By the guest, or by the office in agreement with the guest.
  CANCELLED,
  /// It gave way to something that goes before.
  DISPLACED,
  NO_SHOW;

  /// Whether it is not had: something else may be had instead.
  public boolean isGone() {
    return this == REFUSED || this == LAPSED || this == CANCELLED || this == DISPLACED;
  }

  /// Whether something is taken for it, or may still be.
  public boolean isLiving() {
    return this == PENDING || this == BOOKED || this == IN_USE;
  }
}
