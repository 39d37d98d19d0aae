package id.sarpras.request;

import id.sarpras.request.store.CaseStore;
import id.sarpras.request.store.HoldStore;
import id.sarpras.request.store.OfferStore;
import id.sarpras.request.store.RequestStore;
import id.sarpras.request.store.WaitingStore;
import id.sarpras.schedule.BookingId;
import id.sarpras.schedule.Lot;
import id.sarpras.schedule.Schedule;
import id.sarpras.shared.Actor;
import id.sarpras.shared.TriedAgain;
import id.sarpras.shared.UnitId;
import id.sarpras.standard.Standards;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Says yes to what is held for a guest: it becomes a booking of the case, or takes the place of
/// one.
@Component
public class Accepting {

  private final Offers offers;
  private final OfferStore store;
  private final RequestStore requests;
  private final CaseStore cases;
  private final HoldStore holds;
  private final WaitingStore waiting;
  private final Requests reading;
  private final Bookings bookings;
  private final Schedule schedule;
  private final Standards standards;
  private final Tidings tidings;
  private final InstantSource clock;

  Accepting(
      Offers offers,
      OfferStore store,
      RequestStore requests,
      CaseStore cases,
      HoldStore holds,
      WaitingStore waiting,
      Requests reading,
      Bookings bookings,
      Schedule schedule,
      Standards standards,
      Tidings tidings,
      InstantSource clock) {
    this.offers = offers;
    this.store = store;
    this.requests = requests;
    this.cases = cases;
    this.holds = holds;
    this.waiting = waiting;
    this.reading = reading;
    this.bookings = bookings;
    this.schedule = schedule;
    this.standards = standards;
    this.tidings = tidings;
    this.clock = clock;
  }

  /// The guest says yes. Twice, or twice at once, is one yes.
  @TriedAgain
  @Transactional
  public Acceptance accept(UnitId unit, RequestId id, BookingId wanted) {
    return accept(unit, id, wanted, new Actor.Guest());
  }

  /// The same, entered by somebody on the guest's word.
  @TriedAgain
  @Transactional
  public Acceptance accept(UnitId unit, RequestId id, BookingId wanted, Actor by) {
    requests.lineUp(unit, List.of(id));
    FacilityRequest request = requests.find(unit, id).orElseThrow();
    Optional<Offer> found = store.find(unit, wanted).filter(one -> one.request().equals(id));
    if (found.filter(one -> one.state() == OfferState.ACCEPTED).isPresent()) {
      return new Acceptance.Accepted(found.get());
    }
    Optional<Offer> still = found.filter(one -> one.isOpen(clock.instant()));
    if (still.isEmpty() || !take(request, still.get(), by)) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
      return new Acceptance.Gone(reading.find(unit, id).orElseThrow());
    }
    return new Acceptance.Accepted(still.get());
  }

  private boolean take(FacilityRequest request, Offer offer, Actor by) {
    offers.lineUp(request, offer.items());
    if (!store.end(request.unit(), offer.id(), OfferState.ACCEPTED)) {
      return false;
    }
    waiting.leave(request.unit(), offer.instead());
    boolean taken =
        offer.reason() == OfferReason.CLOSURE
            ? exchange(request, offer, by)
            : request.state().isOpen() ? hold(request, offer) : book(request, offer, by);
    if (taken) {
      offers.accepted(request, offer, by);
    }
    return taken;
  }

  /// What stood until now is changed into what was offered; decided or not, the case stays as it
  /// is.
  private boolean exchange(FacilityRequest request, Offer offer, Actor by) {
    Booking before = Use.of(request, offer.instead()).booking();
    var after =
        new Booking(before.id(), before.number(), offer.period(), before.state(), offer.items());
    if (!requests.move(request, request.state(), request.step())
        || !bookings.change(request, after, List.of(offer.id()), "", by)) {
      return false;
    }
    tidings.exchanged(standards.home(), requests.find(request.unit(), request.id()).orElseThrow());
    return true;
  }

  /// The office has not decided: what was waited for is held for the case from now on, and what was
  /// offered instead of a date that is lost is one more date to decide on.
  private boolean hold(FacilityRequest request, Offer offer) {
    List<Lot> lots = bookings.lots(request.unit(), offer.items());
    Instant until = Bookings.heldUntil(clock.instant(), lots, offer.period());
    if (isWaitedFor(request, offer)) {
      holds.keep(request.unit(), offer.instead(), until);
      return schedule.pass(request.unit(), offer.id(), offer.instead(), lots, until);
    }
    if (!schedule.prolong(request.unit(), offer.id(), lots, until)
        || !requests.move(request, request.state(), request.step())) {
      return false;
    }
    holds.keep(request.unit(), offer.id(), until);
    bookings.ask(request, asked(request, offer, BookingState.PENDING));
    return true;
  }

  /// Whether it is the very thing and time for which a date of the request still waits.
  private static boolean isWaitedFor(FacilityRequest request, Offer offer) {
    return request.need().bookings().stream()
        .anyMatch(
            one ->
                one.id().equals(offer.instead())
                    && one.state() == BookingState.PENDING
                    && one.period().equals(offer.period())
                    && one.items().equals(offer.items()));
  }

  private static Booking asked(FacilityRequest request, Offer offer, BookingState state) {
    int number = request.need().bookings().getLast().number() + 1;
    return new Booking(offer.id(), number, offer.period(), state, offer.items());
  }

  /// The office had decided: the offer is booked, and the case is approved.
  private boolean book(FacilityRequest request, Offer offer, Actor by) {
    Optional<RequestState> to = Lifecycle.after(request.state(), RequestEvent.ACCEPT);
    if (to.isEmpty()
        || !schedule.confirm(
            request.unit(), offer.id(), bookings.lots(request.unit(), offer.items()))
        || !requests.move(request, to.get(), request.step())) {
      return false;
    }
    bookings.add(request, asked(request, offer, BookingState.BOOKED), by);
    cases.addAcceptance(request, clock.instant());
    tidings.decided(
        standards.home(),
        reading.find(request.unit(), request.id()).orElseThrow(),
        Instead.NOTHING);
    return true;
  }

  /// The office approves before the guest has said yes to what was waited for: it is held for the
  /// case.
  void settle(FacilityRequest request) {
    request.need().bookings().forEach(one -> waiting.leave(request.unit(), one.id()));
    offers.of(request).stream()
        .filter(offer -> offer.reason() == OfferReason.WAITING && offer.isOpen(clock.instant()))
        .filter(offer -> isWaitedFor(request, offer))
        .forEach(offer -> take(request, offer, new Actor.Guest()));
  }
}
