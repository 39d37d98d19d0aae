package id.sarpras.request;

import id.sarpras.schedule.BookingId;
import id.sarpras.schedule.Schedule;
import id.sarpras.shared.TriedAgain;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What would become of an approval, seen before it.
@Component
public class Prospects {

  private final Holds holds;
  private final Offers offers;
  private final Bookings bookings;
  private final Schedule schedule;

  Prospects(Holds holds, Offers offers, Bookings bookings, Schedule schedule) {
    this.holds = holds;
    this.offers = offers;
    this.bookings = bookings;
    this.schedule = schedule;
  }

  /// What an undecided request asks for and others have.
  @TriedAgain
  @Transactional
  public List<Booking> lost(FacilityRequest request) {
    var held = holds.each(request).keySet();
    List<BookingId> offered = offered(request);
    return request.need().bookings().stream()
        .filter(booking -> booking.state() == BookingState.PENDING)
        .filter(booking -> !held.contains(booking.id()))
        .filter(booking -> !couldTake(request, booking, offered))
        .toList();
  }

  /// What is held for it because it waited is its own when it is approved.
  private List<BookingId> offered(FacilityRequest request) {
    return offers.of(request).stream()
        .filter(offer -> offer.reason() == OfferReason.WAITING && offer.state() == OfferState.OPEN)
        .map(Offer::id)
        .toList();
  }

  private boolean couldTake(FacilityRequest request, Booking booking, List<BookingId> offered) {
    return schedule.couldTake(
        request.unit(), offered, bookings.lots(request.unit(), booking), booking.period());
  }
}
