package id.sarpras.request;

/// What became of a booking.
///
/// @param reason why it ended before its use, in words for the guest; may be empty
public record Fate(Booking booking, String reason) {

  /// Whether it is asked for or booked, and has not begun to be used.
  public boolean isAhead() {
    return booking.state() == BookingState.PENDING || booking.state() == BookingState.BOOKED;
  }
}
