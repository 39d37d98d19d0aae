package id.sarpras.request;

import id.sarpras.facility.FacilityId;
import id.sarpras.schedule.BookingId;
import id.sarpras.shared.Period;
import java.time.Instant;
import java.util.List;

/// Something that is held for a guest instead of a booking that cannot be had.
///
/// @param id under which it stands in the schedule, and later the booking's own
/// @param instead the booking that it replaces
/// @param until when the hold ends
public record Offer(
    BookingId id,
    RequestId request,
    BookingId instead,
    OfferReason reason,
    OfferState state,
    List<Item> items,
    Period period,
    Instant madeAt,
    Instant until) {

  /// Whether it can still be accepted.
  public boolean isOpen(Instant now) {
    return state == OfferState.OPEN && now.isBefore(until);
  }

  /// As something that is asked for.
  public Booking asked() {
    return new Booking(id, 1, period, BookingState.PENDING, items);
  }

  /// The first thing of it, by which it is named.
  public FacilityId facility() {
    return items.getFirst().facility();
  }
}
