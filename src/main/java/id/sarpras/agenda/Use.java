package id.sarpras.agenda;

import id.sarpras.request.Booking;
import id.sarpras.request.FacilityRequest;

/// A booking of a case, as far as calendars care.
///
/// @param name the thing that matters to the reader, such as *Aula Pelita*
/// @param place everything that is taken, and where: *Aula Pelita, 50 × Kursi, Gedung B*
record Use(FacilityRequest request, Booking booking, String name, String place) {

  /// How sure it is.
  Entry.Standing standing() {
    return switch (booking.state()) {
      case PENDING -> Entry.Standing.TENTATIVE;
      case BOOKED, IN_USE, RETURNED -> Entry.Standing.CONFIRMED;
      case REFUSED, LAPSED, CANCELLED, DISPLACED, NO_SHOW -> Entry.Standing.CANCELLED;
    };
  }
}
