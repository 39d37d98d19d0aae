package id.sarpras.request;

import id.sarpras.schedule.BookingId;

/// One booking together with the case that it belongs to.
public record Use(FacilityRequest request, Booking booking) {

  /// @throws java.util.NoSuchElementException where it is none of that case
  public static Use of(FacilityRequest request, BookingId id) {
    return new Use(
        request,
        request.need().bookings().stream()
            .filter(booking -> booking.id().equals(id))
            .findFirst()
            .orElseThrow());
  }
}
