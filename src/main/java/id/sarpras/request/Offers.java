package id.sarpras.request;

import id.sarpras.request.store.OfferStore;
import id.sarpras.request.store.RequestStore;
import id.sarpras.request.store.WaitingStore;
import id.sarpras.schedule.BookingId;
import id.sarpras.schedule.HoldOutcome;
import id.sarpras.schedule.Lot;
import id.sarpras.schedule.Schedule;
import id.sarpras.schedule.Taking;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Happened;
import id.sarpras.shared.OwnTransaction;
import id.sarpras.shared.Period;
import id.sarpras.shared.TriedAgain;
import id.sarpras.shared.UnitId;
import id.sarpras.standard.Standards;
import id.sarpras.workingtime.Calendars;
import id.sarpras.workingtime.Limit;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What is held for guests instead of what they cannot have. An offer stands in the schedule under
/// an id of its own; the guest accepts it with one tap ([Accepting]).
@Component
public class Offers {

  private final OfferStore offers;
  private final RequestStore requests;
  private final WaitingStore waiting;
  private final Bookings bookings;
  private final Schedule schedule;
  private final Calendars calendars;
  private final Standards standards;
  private final Tidings tidings;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;
  private final OwnTransaction own;
  private final int workingHours;

  /// @param workingHours how long an offer is held, in hours of working time
  Offers(
      OfferStore offers,
      RequestStore requests,
      WaitingStore waiting,
      Bookings bookings,
      Schedule schedule,
      Calendars calendars,
      Standards standards,
      Tidings tidings,
      ApplicationEventPublisher events,
      InstantSource clock,
      OwnTransaction own,
      @Value("${sarpras.offers.working-hours}") int workingHours) {
    this.offers = offers;
    this.requests = requests;
    this.waiting = waiting;
    this.bookings = bookings;
    this.schedule = schedule;
    this.calendars = calendars;
    this.standards = standards;
    this.tidings = tidings;
    this.events = events;
    this.clock = clock;
    this.own = own;
    this.workingHours = workingHours;
  }

  /// How long an offer is held, in hours of working time.
  public int workingHours() {
    return workingHours;
  }

  /// Until when a guest may answer what is offered now, if the use does not begin before.
  public Instant answer(UnitId unit) {
    return answer(unit, clock.instant());
  }

  private Instant answer(UnitId unit, Instant now) {
    return calendars
        .of(unit, standards.home().zone())
        .deadline(new Limit.WorkingHours(workingHours), now, List.of())
        .due();
  }

  /// All that was ever offered for a request, in its order.
  public List<Offer> of(FacilityRequest request) {
    return offers.of(request.unit(), request.id());
  }

  /// Holds something for a guest. Telling the guest is the caller's part, in the same transaction.
  ///
  /// @return empty where it cannot be had any more
  @Transactional
  public Optional<Offer> make(FacilityRequest request, Replacement of, OfferReason reason) {
    Instant now = clock.instant();
    Instant until = until(request.unit(), of.period(), now);
    if (!until.isAfter(now)) {
      return Optional.empty();
    }
    var offer =
        new Offer(
            BookingId.next(),
            request.id(),
            of.of().id(),
            reason,
            OfferState.OPEN,
            of.items(),
            of.period(),
            now,
            until);
    List<Taking> taking = List.of(taking(request, of, offer));
    if (schedule.arrange(request.unit(), List.of(), taking) == HoldOutcome.TAKEN) {
      return Optional.empty();
    }
    offers.add(request.unit(), offer);
    tell(request, deed(OfferState.OPEN), new Actor.Program(), offer);
    return Optional.of(offer);
  }

  /// Of what is to be closed only what the guest does not have already.
  private Taking taking(FacilityRequest request, Replacement of, Offer offer) {
    List<Item> items = offer.reason() == OfferReason.CLOSURE ? of.added() : of.items();
    List<Lot> lots = bookings.lots(request.unit(), items);
    return offer.reason() == OfferReason.WAITING
        ? Taking.inTurn(offer.id(), lots, offer.period(), offer.until())
        : Taking.hold(offer.id(), lots, offer.period(), offer.until());
  }

  /// So much working time, but not beyond the beginning of the use.
  private Instant until(UnitId unit, Period period, Instant now) {
    Instant due = answer(unit, now);
    return due.isBefore(period.start()) ? due : period.start();
  }

  /// The guest says no: it is free for others, and who said no to what was waited for waits no
  /// longer.
  ///
  /// @return false where it was not open any more
  @TriedAgain
  @Transactional
  public boolean decline(FacilityRequest request, BookingId offer) {
    return decline(request, offer, new Actor.Guest());
  }

  /// The same, entered by somebody on the guest's word.
  @TriedAgain
  @Transactional
  public boolean decline(FacilityRequest request, BookingId offer, Actor by) {
    return offers
        .find(request.unit(), offer)
        .filter(one -> one.request().equals(request.id()))
        .filter(one -> end(request, one, OfferState.DECLINED, by))
        .isPresent();
  }

  /// Ends all that is open of a request that is taken back.
  @Transactional
  public void endAll(FacilityRequest request, Actor by) {
    endAll(request, request.need().bookings(), by);
  }

  /// Whether a guest said yes to something instead of a date, and has it or may still.
  boolean isReplaced(FacilityRequest request, Booking date) {
    return of(request).stream()
        .filter(offer -> offer.instead().equals(date.id()) && offer.state() == OfferState.ACCEPTED)
        .anyMatch(
            offer ->
                request.need().bookings().stream()
                    .anyMatch(one -> one.id().equals(offer.id()) && !one.state().isGone()));
  }

  /// Ends what is open instead of some dates of a request, which are moved or called off: nobody
  /// waits for them as they were any more. The list first, so that nothing more is offered.
  void endAll(FacilityRequest request, List<Booking> dates, Actor by) {
    dates.forEach(one -> waiting.leave(request.unit(), one.id()));
    of(request).stream()
        .filter(offer -> dates.stream().anyMatch(one -> one.id().equals(offer.instead())))
        .forEach(offer -> end(request, offer, OfferState.WITHDRAWN, by));
  }

  /// What is held for a guest while a booking that is to be closed still stands.
  public List<Offer> besides(FacilityRequest request, BookingId booking) {
    return of(request).stream()
        .filter(offer -> offer.reason() == OfferReason.CLOSURE)
        .filter(offer -> offer.state() == OfferState.OPEN && offer.instead().equals(booking))
        .toList();
  }

  /// Nothing else is needed any more: the booking has ended, was moved, or stays where it is.
  ///
  /// @return whether something was held
  @Transactional
  public boolean withdraw(FacilityRequest request, BookingId booking, Actor by) {
    List<Offer> open = besides(request, booking);
    open.forEach(offer -> end(request, offer, OfferState.WITHDRAWN, by));
    return !open.isEmpty();
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void after(BookingChanged changed) {
    switch (changed.event()) {
      case REFUSE, LAPSE, CANCEL, DISPLACE, MOVE, MISS, HAND_OVER ->
          bookings
              .requestOf(changed.unit(), changed.booking().id())
              .ifPresent(request -> withdraw(request, changed.booking().id(), changed.by()));
      default -> {}
    }
  }

  /// Something that is or was offered; empty where that is none.
  public Optional<Offer> find(UnitId unit, BookingId offer) {
    return offers.find(unit, offer);
  }

  /// Frees what nobody accepted in time.
  ///
  /// @return how many offers have expired
  public int sweep(UnitId unit) {
    int expired = 0;
    for (Offer offer : offers.expired(unit, clock.instant())) {
      if (own.around(() -> expire(unit, offer))) {
        expired++;
      }
    }
    return expired;
  }

  private boolean expire(UnitId unit, Offer offer) {
    FacilityRequest request = requests.find(unit, offer.request()).orElseThrow();
    if (!end(request, offer, OfferState.EXPIRED, new Actor.Program())) {
      return false;
    }
    tidings.offerExpired(standards.home(), request, offer);
    return true;
  }

  /// The guest has it now, and with it nothing else that was held instead of the same date.
  void accepted(FacilityRequest request, Offer offer, Actor by) {
    tell(request, deed(OfferState.ACCEPTED), by, offer);
    of(request).stream()
        .filter(other -> other.instead().equals(offer.instead()))
        .forEach(other -> end(request, other, OfferState.WITHDRAWN, by));
  }

  /// Waits until nobody else changes who has what a request has and is offered, or some other
  /// things. Whoever changes several of these in one transaction begins with this, so that nobody
  /// waits in a ring.
  void lineUp(FacilityRequest request, List<Item> others) {
    Stream<BookingId> offered =
        of(request).stream().filter(one -> one.state() == OfferState.OPEN).map(Offer::id);
    Stream<BookingId> had = request.need().bookings().stream().map(Booking::id);
    schedule.lineUp(
        request.unit(),
        Stream.concat(had, offered).toList(),
        bookings.lots(request.unit(), others));
  }

  /// Waits until nobody else changes who has what a booking waits for, offers it, or takes the
  /// booking off the list.
  ///
  /// @return false where it has left the list since that was read, and may have the very same
  boolean holdPlace(FacilityRequest request, Booking booking) {
    schedule.lineUp(request.unit(), List.of(), bookings.lots(request.unit(), booking));
    return waiting.hold(request.unit(), booking.id());
  }

  private boolean end(FacilityRequest request, Offer offer, OfferState to, Actor by) {
    if (offer.state() != OfferState.OPEN) {
      return false;
    }
    schedule.lineUp(request.unit(), List.of(offer.id()), List.of());
    if (!offers.end(request.unit(), offer.id(), to)) {
      return false;
    }
    if (offer.reason() == OfferReason.WAITING) {
      waiting.leave(request.unit(), offer.instead());
    }
    schedule.free(request.unit(), offer.id());
    tell(request, deed(to), by, offer);
    return true;
  }

  private static String deed(OfferState to) {
    return switch (to) {
      case OPEN -> "request.offered";
      case ACCEPTED -> "request.offer-accepted";
      case DECLINED -> "request.offer-declined";
      case EXPIRED -> "request.offer-expired";
      case WITHDRAWN -> "request.offer-withdrawn";
    };
  }

  private void tell(FacilityRequest request, String action, Actor by, Offer offer) {
    events.publishEvent(
        new Happened(
            request.unit(),
            request.id().value(),
            action,
            by,
            clock.instant(),
            Map.of(
                "reason", offer.reason().name(),
                "start", offer.period().start().toString(),
                "until", offer.until().toString())));
  }
}
