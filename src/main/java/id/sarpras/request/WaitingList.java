package id.sarpras.request;

import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.request.store.WaitingStore;
import id.sarpras.schedule.BookingId;
import id.sarpras.schedule.Freed;
import id.sarpras.schedule.Lot;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Happened;
import id.sarpras.shared.OwnTransaction;
import id.sarpras.shared.TriedAgain;
import id.sarpras.shared.UnitId;
import id.sarpras.standard.Standards;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/// Who waits for a time that others have, strictly in the order in which they came. When something
/// becomes free it is held for the first whose whole bundle fits; where that guest says no, or
/// nothing in time, for the next. A list of the cases themselves: whoever waits keeps the case.
@Component
public class WaitingList {

  private final WaitingStore waiting;
  private final Requests reading;
  private final Bookings bookings;
  private final Offers offers;
  private final Facilities facilities;
  private final Standards standards;
  private final Tidings tidings;
  private final FreedJob job;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;
  private final OwnTransaction own;

  WaitingList(
      WaitingStore waiting,
      Requests reading,
      Bookings bookings,
      Offers offers,
      Facilities facilities,
      Standards standards,
      Tidings tidings,
      FreedJob job,
      ApplicationEventPublisher events,
      InstantSource clock,
      OwnTransaction own) {
    this.waiting = waiting;
    this.reading = reading;
    this.bookings = bookings;
    this.offers = offers;
    this.facilities = facilities;
    this.standards = standards;
    this.tidings = tidings;
    this.job = job;
    this.events = events;
    this.clock = clock;
    this.own = own;
  }

  /// Lets the guest of a request that is refused wait, if he or she wants.
  void allow(FacilityRequest request) {
    waiting.allow(request, clock.instant());
  }

  /// Whether a guest could wait, and does not yet.
  public boolean canEnter(FacilityRequest request) {
    return waiting.isAllowed(request)
        && places(request).isEmpty()
        && request.need().bookings().stream().anyMatch(one -> canWait(request, one));
  }

  /// Where a request stands on the list, a place for each of its bookings that waits.
  public List<Place> places(FacilityRequest request) {
    return request.need().bookings().stream()
        .flatMap(booking -> place(request, booking).stream())
        .toList();
  }

  private Optional<Place> place(FacilityRequest request, Booking booking) {
    return waiting
        .since(request.unit(), booking.id())
        .map(
            since ->
                new Place(
                    booking,
                    1 + waiting.before(request.unit(), booking, since, same(request, booking)),
                    booking.period().start()));
  }

  private List<FacilityId> same(FacilityRequest request, Booking booking) {
    List<Facility> wanted =
        bookings.lots(request.unit(), booking).stream().map(Lot::facility).toList();
    return facilities.all(request.unit()).stream()
        .filter(
            other ->
                wanted.stream().anyMatch(one -> one.id().equals(other.id()) || one.shares(other)))
        .map(Facility::id)
        .toList();
  }

  /// Whoever was refused waits for all that can still be waited for.
  ///
  /// @return false where nothing can be waited for
  @TriedAgain
  @Transactional
  public boolean enter(FacilityRequest request, Actor by) {
    if (!canEnter(request)) {
      return false;
    }
    enter(
        request,
        request.need().bookings().stream().filter(one -> canWait(request, one)).toList(),
        by);
    return true;
  }

  /// A request that waits from its beginning, without a hold.
  void enter(FacilityRequest request, List<Booking> wanted, Actor by) {
    wanted.forEach(booking -> waiting.enter(request.unit(), booking.id(), clock.instant()));
    tell(request, "request.waits", by);
    job.write(request.unit(), request.id().value());
  }

  /// The guest does not want to wait any longer.
  @Transactional
  public boolean leave(FacilityRequest request, Actor by) {
    boolean left = false;
    for (Booking booking : request.need().bookings()) {
      left |= waiting.leave(request.unit(), booking.id());
    }
    if (left) {
      tell(request, "request.waits-no-longer", by);
    }
    return left;
  }

  /// What becomes free passes to the first who waits for it, in the transaction in which it does:
  /// nobody can have it in between. What that transaction takes for itself, or a closure in it, is
  /// not free at its end.
  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  public void passOn(Freed freed) {
    if (waiting.isAnybodyThere(freed.unit())) {
      waiting
          .inTurn(freed.unit(), freed.among(facilities.all(freed.unit())))
          .forEach(id -> offer(freed.unit(), id));
    }
  }

  /// Goes through the list from its beginning and offers what is free, to each in a transaction of
  /// its own: nobody waits for the whole list, nor in a ring.
  ///
  /// @return how many were offered something
  public int offer(UnitId unit) {
    int offered = 0;
    for (BookingId id : waiting.inTurn(unit)) {
      if (own.around(() -> offer(unit, id))) {
        offered++;
      }
    }
    return offered;
  }

  private boolean offer(UnitId unit, BookingId id) {
    Use use = bookings.use(unit, id).orElseThrow();
    if (!offers.holdPlace(use.request(), use.booking())) {
      return false;
    }
    if (!canWait(use.request(), use.booking())) {
      waiting.leave(unit, id);
      return false;
    }
    return !isOffered(use.request(), use.booking()) && offer(use.request(), use.booking());
  }

  private boolean offer(FacilityRequest request, Booking booking) {
    Optional<Offer> made = offers.make(request, Replacement.same(booking), OfferReason.WAITING);
    made.ifPresent(offer -> tidings.free(standards.home(), request, offer));
    return made.isPresent();
  }

  /// Who let an offer lapse is not offered the same again, even before anybody has looked at it.
  private boolean isOffered(FacilityRequest request, Booking booking) {
    return offers.of(request).stream()
        .anyMatch(
            offer ->
                offer.reason() == OfferReason.WAITING
                    && offer.instead().equals(booking.id())
                    && offer.state() == OfferState.OPEN);
  }

  private boolean canWait(FacilityRequest request, Booking booking) {
    boolean isLost =
        booking.state() == BookingState.REFUSED || booking.state() == BookingState.DISPLACED;
    boolean isOpen = request.state().isOpen() && booking.state() == BookingState.PENDING;
    return booking.period().start().isAfter(clock.instant())
        && request.state() != RequestState.WITHDRAWN
        && (isLost || isOpen)
        && !offers.isReplaced(request, booking);
  }

  private void tell(FacilityRequest request, String action, Actor by) {
    events.publishEvent(
        new Happened(request.unit(), request.id().value(), action, by, clock.instant(), Map.of()));
  }
}
