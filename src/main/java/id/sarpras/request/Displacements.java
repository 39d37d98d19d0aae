package id.sarpras.request;

import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.identity.Capacity;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Officers;
import id.sarpras.identity.Role;
import id.sarpras.request.store.DisplacementStore;
import id.sarpras.request.store.HoldStore;
import id.sarpras.request.store.RequestStore;
import id.sarpras.request.store.WaitingStore;
import id.sarpras.schedule.BookingId;
import id.sarpras.schedule.HoldOutcome;
import id.sarpras.schedule.Lot;
import id.sarpras.schedule.Schedule;
import id.sarpras.schedule.Taking;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Happened;
import id.sarpras.shared.TriedAgain;
import id.sarpras.shared.UnitId;
import id.sarpras.standard.Standards;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Lets lesser bookings give way to a state event (*acara kenegaraan*), with manners. Only the head
/// of the bureau, or who acts for him or her, orders it, with a reason. Whoever gives way is
/// offered something equal and is told first: the notice is written in the transaction in which the
/// things change hands, and they are only held for the event then; it becomes firm when it is
/// approved.
@Component
public class Displacements {

  private final DisplacementStore displacements;
  private final RequestStore requests;
  private final HoldStore holds;
  private final WaitingStore waiting;
  private final Requests reading;
  private final Bookings bookings;
  private final Offers offers;
  private final Replacements replacements;
  private final Facilities facilities;
  private final Schedule schedule;
  private final Officers officers;
  private final Standards standards;
  private final Tidings tidings;
  private final Letters letters;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Displacements(
      DisplacementStore displacements,
      RequestStore requests,
      HoldStore holds,
      WaitingStore waiting,
      Requests reading,
      Bookings bookings,
      Offers offers,
      Replacements replacements,
      Facilities facilities,
      Schedule schedule,
      Officers officers,
      Standards standards,
      Tidings tidings,
      Letters letters,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.displacements = displacements;
    this.requests = requests;
    this.holds = holds;
    this.waiting = waiting;
    this.reading = reading;
    this.bookings = bookings;
    this.offers = offers;
    this.replacements = replacements;
    this.facilities = facilities;
    this.schedule = schedule;
    this.officers = officers;
    this.standards = standards;
    this.tidings = tidings;
    this.letters = letters;
    this.events = events;
    this.clock = clock;
  }

  /// In which capacity an officer may order it; empty where that is not his or hers.
  public Optional<Capacity> permitted(Officer officer) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), standards.home().zone());
    return officers.capacities(officer, today).stream()
        .filter(capacity -> capacity.role() == Role.BUREAU_HEAD)
        .findFirst();
  }

  /// What of a request gave way to something else, in its order.
  public List<Displacement> of(FacilityRequest request) {
    return displacements.of(request);
  }

  /// What stands in the way of a request that is not decided, and what each could be offered.
  @TriedAgain
  @Transactional
  public List<Obstacle> inTheWayOf(FacilityRequest event) {
    Set<Facility> reserved = reserved(event);
    return obstacles(event).stream()
        .flatMap(id -> bookings.requestOf(event.unit(), id).map(one -> Map.entry(id, one)).stream())
        .map(entry -> obstacle(entry.getValue(), entry.getKey(), reserved))
        .toList();
  }

  private Set<BookingId> obstacles(FacilityRequest event) {
    var found = new TreeMap<UUID, BookingId>();
    for (Booking booking : pending(event)) {
      List<Lot> lots = bookings.lots(event.unit(), booking);
      if (!schedule.couldTake(event.unit(), lots, booking.period())) {
        schedule
            .inTheWay(event.unit(), lots, booking.period())
            .keySet()
            .forEach(id -> found.put(id.value(), id));
      }
    }
    pending(event).forEach(own -> found.remove(own.id().value()));
    return Set.copyOf(found.values());
  }

  private static List<Booking> pending(FacilityRequest event) {
    return event.need().bookings().stream()
        .filter(booking -> booking.state() == BookingState.PENDING)
        .toList();
  }

  private Obstacle obstacle(FacilityRequest request, BookingId id, Set<Facility> reserved) {
    Booking booking =
        request.need().bookings().stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow();
    boolean givesWay = booking.state() == BookingState.BOOKED && !displacements.goesBefore(request);
    return new Obstacle(
        request,
        booking,
        givesWay ? replacements.equal(request, booking, reserved) : List.of(),
        givesWay);
  }

  /// What the event wants: nobody is sent there.
  private Set<Facility> reserved(FacilityRequest event) {
    return pending(event).stream()
        .flatMap(booking -> bookings.lots(event.unit(), booking).stream())
        .map(Lot::facility)
        .collect(Collectors.toSet());
  }

  /// Those of the proposed that an officer has chosen.
  ///
  /// @param codes by which each that gives way names what is offered instead
  public List<Replacement> chosen(FacilityRequest event, Map<BookingId, String> codes) {
    return inTheWayOf(event).stream()
        .flatMap(one -> one.equal().stream())
        .filter(one -> one.code().equals(codes.get(one.of().id())))
        .toList();
  }

  /// Orders it.
  ///
  /// @param event the request, on the revision that the officer saw
  /// @param seen what the officer saw in the way
  /// @param chosen what is offered to those for whom there is something
  /// @param confirmed that somebody gives way for whom there is nothing
  @TriedAgain
  @Transactional
  public Displaced order(
      UnitId unit,
      RequestId event,
      int revision,
      Officer officer,
      String reason,
      Set<BookingId> seen,
      Collection<Replacement> chosen,
      boolean confirmed) {
    Displaced outcome = once(unit, event, revision, officer, reason, seen, chosen, confirmed);
    if (!(outcome instanceof Displaced.Done)) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }
    return outcome;
  }

  private Displaced once(
      UnitId unit,
      RequestId id,
      int revision,
      Officer officer,
      String reason,
      Set<BookingId> seen,
      Collection<Replacement> chosen,
      boolean confirmed) {
    Optional<Capacity> capacity = permitted(officer);
    if (capacity.isEmpty()) {
      return new Displaced.NotYours();
    }
    FacilityRequest known = requests.find(unit, id).orElseThrow();
    lineUp(known);
    FacilityRequest event = requests.find(unit, id).orElseThrow();
    List<Obstacle> obstacles = inTheWayOf(event);
    if (event.revision() != revision
        || event.state() != RequestState.VERIFIED
        || obstacles.isEmpty()
        || !ids(obstacles).equals(seen)) {
      return new Displaced.Overtaken(reading.find(unit, id).orElseThrow());
    }
    if (obstacles.stream().anyMatch(one -> !one.givesWay()) || isClosed(event, obstacles)) {
      return new Displaced.Blocked();
    }
    if (!confirmed && obstacles.stream().anyMatch(one -> chosen(one, chosen).isEmpty())) {
      return new Displaced.Unconfirmed();
    }
    lineUp(event, obstacles, chosen);
    if (!handOver(event, obstacles)) {
      return new Displaced.Overtaken(reading.find(unit, id).orElseThrow());
    }
    for (Obstacle one : obstacles) {
      giveWay(event, one, chosen(one, chosen), officer, capacity.get(), reason);
    }
    write(unit, obstacles, new Signature(officer.name(), capacity.get().onBehalfOf()), reason);
    tell(event, "request.displaces", officer.actor(), Map.of("reason", reason));
    return new Displaced.Done();
  }

  /// All cases that it touches, in one order.
  private void lineUp(FacilityRequest event) {
    var ids = new HashSet<RequestId>();
    ids.add(event.id());
    inTheWayOf(event).forEach(one -> ids.add(one.request().id()));
    requests.lineUp(event.unit(), ids);
  }

  /// All that changes hands, and what is held for those who give way.
  private void lineUp(
      FacilityRequest event, List<Obstacle> obstacles, Collection<Replacement> chosen) {
    Stream<Item> wanted = pending(event).stream().flatMap(one -> one.items().stream());
    Stream<Item> instead = chosen.stream().flatMap(one -> one.items().stream());
    schedule.lineUp(
        event.unit(),
        List.copyOf(ids(obstacles)),
        bookings.lots(event.unit(), Stream.concat(wanted, instead).toList()));
  }

  private static Set<BookingId> ids(List<Obstacle> obstacles) {
    return obstacles.stream().map(one -> one.booking().id()).collect(Collectors.toSet());
  }

  /// A closure or an offer belongs to no booking and gives way to nobody.
  private boolean isClosed(FacilityRequest event, List<Obstacle> obstacles) {
    return obstacles(event).size() != obstacles.size();
  }

  private static Optional<Replacement> chosen(Obstacle obstacle, Collection<Replacement> chosen) {
    return obstacle.equal().stream()
        .filter(
            one ->
                chosen.stream()
                    .anyMatch(
                        other ->
                            other.of().id().equals(obstacle.booking().id())
                                && other.code().equals(one.code())))
        .findFirst();
  }

  /// The things change hands: all of them, or none.
  private boolean handOver(FacilityRequest event, List<Obstacle> obstacles) {
    pending(event).forEach(booking -> waiting.leave(event.unit(), booking.id()));
    List<Taking> takings = pending(event).stream().map(one -> taking(event, one)).toList();
    var freed = new ArrayList<BookingId>();
    obstacles.forEach(one -> freed.add(one.booking().id()));
    takings.forEach(taking -> freed.add(taking.booking()));
    if (schedule.arrange(event.unit(), freed, takings) == HoldOutcome.TAKEN) {
      return false;
    }
    takings.forEach(taking -> holds.keep(event.unit(), taking.booking(), taking.expires()));
    return true;
  }

  private Taking taking(FacilityRequest event, Booking booking) {
    List<Lot> lots = bookings.lots(event.unit(), booking);
    Instant until = Bookings.heldUntil(clock.instant(), lots, booking.period());
    return Taking.inTurn(booking.id(), lots, booking.period(), until);
  }

  private void giveWay(
      FacilityRequest event,
      Obstacle one,
      Optional<Replacement> chosen,
      Officer officer,
      Capacity capacity,
      String reason) {
    FacilityRequest request = requests.find(event.unit(), one.request().id()).orElseThrow();
    if (!bookings.happen(request, one.booking(), BookingEvent.DISPLACE, reason, officer.actor())) {
      throw new IllegalStateException("A booking has changed under its lock: " + one.booking());
    }
    boolean isAllGone =
        request.need().bookings().stream()
            .noneMatch(other -> !other.id().equals(one.booking().id()) && other.state().isLiving());
    if (isAllGone && !requests.move(request, RequestState.DISPLACED, request.step())) {
      throw new IllegalStateException("A case has changed under its lock: " + request.reference());
    }
    waiting.allow(request, clock.instant());
    var held = new ArrayList<Offer>();
    chosen.flatMap(it -> offers.make(request, it, OfferReason.DISPLACEMENT)).ifPresent(held::add);
    UUID notice = tidings.displaced(standards.home(), request, one.booking(), reason, held);
    displacements.add(
        event,
        one.booking().id(),
        officer,
        capacity.onBehalfOf(),
        reason,
        !held.isEmpty(),
        notice,
        clock.instant());
    tell(
        request,
        "request.displaced",
        officer.actor(),
        Map.of("reason", reason, "onBehalfOf", capacity.onBehalfOf(), "notice", notice.toString()));
  }

  /// One letter for each guest, with all that gave way.
  private void write(UnitId unit, List<Obstacle> gone, Signature signature, String reason) {
    Map<RequestId, List<Booking>> lost =
        gone.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.request().id(),
                    Collectors.mapping(Obstacle::booking, Collectors.toList())));
    lost.forEach(
        (id, dates) -> {
          FacilityRequest request = requests.find(unit, id).orElseThrow();
          letters.displaced(
              standards.home(), request, dates, reason, signature, held(request, dates));
        });
  }

  private List<Offer> held(FacilityRequest request, List<Booking> lost) {
    Instant now = clock.instant();
    return offers.of(request).stream()
        .filter(offer -> offer.reason() == OfferReason.DISPLACEMENT && offer.isOpen(now))
        .filter(offer -> lost.stream().anyMatch(one -> one.id().equals(offer.instead())))
        .toList();
  }

  private void tell(FacilityRequest request, String action, Actor by, Map<String, String> details) {
    events.publishEvent(
        new Happened(request.unit(), request.id().value(), action, by, clock.instant(), details));
  }
}
