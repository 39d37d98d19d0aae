package id.sarpras.closure;

import id.sarpras.identity.Officer;
import id.sarpras.request.Booking;
import id.sarpras.request.BookingEvent;
import id.sarpras.request.Bookings;
import id.sarpras.request.Item;
import id.sarpras.request.Tidings;
import id.sarpras.request.Use;
import id.sarpras.schedule.BookingId;
import id.sarpras.schedule.TriedAgain;
import id.sarpras.shared.Period;
import id.sarpras.shared.UnitId;
import id.sarpras.standard.Standards;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What is done with a booking that is in the way: another time or other things, or it is
/// cancelled; the guest is told why.
@Component
@TriedAgain
public class Handling {

  private final Bookings bookings;
  private final Tidings tidings;
  private final Standards standards;

  Handling(Bookings bookings, Tidings tidings, Standards standards) {
    this.bookings = bookings;
    this.tidings = tidings;
    this.standards = standards;
  }

  /// Moves a booking, as it was agreed with the guest.
  ///
  /// @return false where something of it is taken, or it cannot be moved any more
  @Transactional
  public boolean move(
      Officer officer, BookingId id, Period period, List<Item> items, String reason) {
    Use use = bookings.held(officer.unit(), id).orElseThrow();
    Booking before = use.booking();
    var after = new Booking(id, before.number(), period, before.state(), items);
    if (!bookings.change(use.request(), after, reason, officer.actor())) {
      return false;
    }
    tidings.tell(standards.home(), use.request(), after, "closed.moved", reason);
    return true;
  }

  /// Cancels a booking.
  ///
  /// @return false where that cannot happen any more
  @Transactional
  public boolean cancel(Officer officer, BookingId id, String reason) {
    Use use = bookings.held(officer.unit(), id).orElseThrow();
    if (!bookings.end(use.request(), use.booking(), BookingEvent.CANCEL, reason, officer.actor())) {
      return false;
    }
    tidings.tell(standards.home(), use.request(), use.booking(), "closed.cancelled", reason);
    return true;
  }

  /// A booking that is in the way, with its case.
  public Optional<Use> find(UnitId unit, BookingId id) {
    return bookings.use(unit, id);
  }
}
