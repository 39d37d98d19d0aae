package id.sarpras.request;

/// What can happen to a booking.
public enum BookingEvent {
  BOOK,
  REFUSE,
  LAPSE,
  CANCEL,
  DISPLACE,
  /// Another time or other things, agreed with the guest.
  MOVE,
  HAND_OVER,
  RETURN,
  MISS,
  /// That nobody came was a mistake.
  REINSTATE
}
