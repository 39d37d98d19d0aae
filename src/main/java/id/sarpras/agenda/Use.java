package id.sarpras.agenda;

import id.sarpras.request.Booking;
import id.sarpras.request.FacilityRequest;
import id.sarpras.shared.Period;
import java.time.Instant;
import java.util.Optional;

/// A booking of a case, as far as calendars care.
///
/// @param missed when its time was given free because nobody came; empty where somebody came, or
///   may still
/// @param name the thing that matters to the reader, such as *Aula Pelita* or *50 × Kursi*
/// @param place everything that is taken, and where that thing is: *Aula Pelita, 50 × Kursi, Gedung
///   B*
record Use(
    FacilityRequest request, Booking booking, Optional<Instant> missed, String name, String place) {

  /// When it is used; of what nobody came to, what was over when that was found.
  Period used() {
    return missed
        .filter(at -> at.isAfter(booking.period().start()) && at.isBefore(booking.period().end()))
        .map(at -> new Period(booking.period().start(), at))
        .orElse(booking.period());
  }

  /// How sure it is.
  Entry.Standing standing() {
    return switch (booking.state()) {
      case PENDING -> Entry.Standing.TENTATIVE;
      case BOOKED, IN_USE, RETURNED -> Entry.Standing.CONFIRMED;
      case REFUSED, LAPSED, CANCELLED, DISPLACED -> Entry.Standing.CANCELLED;
      case NO_SHOW ->
          missed.filter(booking.period().start()::isBefore).isPresent()
              ? Entry.Standing.CONFIRMED
              : Entry.Standing.CANCELLED;
    };
  }
}
