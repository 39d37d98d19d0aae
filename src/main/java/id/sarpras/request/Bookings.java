package id.sarpras.request;

import static java.util.Comparator.naturalOrder;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.request.store.BookingStore;
import id.sarpras.request.store.HoldStore;
import id.sarpras.request.store.RequestStore;
import id.sarpras.request.store.SeriesStore;
import id.sarpras.schedule.BookingId;
import id.sarpras.schedule.Clashes;
import id.sarpras.schedule.HoldOutcome;
import id.sarpras.schedule.Lot;
import id.sarpras.schedule.Pick;
import id.sarpras.schedule.Schedule;
import id.sarpras.schedule.Taken;
import id.sarpras.schedule.Taking;
import id.sarpras.schedule.Want;
import id.sarpras.schedule.When;
import id.sarpras.schedule.Wish;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Period;
import id.sarpras.shared.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The bookings of the requests: each step compares the state that the caller saw, keeps the
/// schedule in step, and is told to whoever listens ([BookingChanged]).
@Component
public class Bookings {

  private final BookingStore bookings;
  private final HoldStore holds;
  private final SeriesStore series;
  private final RequestStore requests;
  private final Facilities facilities;
  private final Schedule schedule;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Bookings(
      BookingStore bookings,
      HoldStore holds,
      SeriesStore series,
      RequestStore requests,
      Facilities facilities,
      Schedule schedule,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.bookings = bookings;
    this.holds = holds;
    this.series = series;
    this.requests = requests;
    this.facilities = facilities;
    this.schedule = schedule;
    this.events = events;
    this.clock = clock;
  }

  /// The request that a booking belongs to, with all its bookings; empty for a closure.
  public Optional<FacilityRequest> requestOf(UnitId unit, BookingId booking) {
    return bookings.requestOf(unit, booking).flatMap(request -> requests.find(unit, request));
  }

  /// A booking with its case; empty for a closure.
  public Optional<Use> use(UnitId unit, BookingId booking) {
    return requestOf(unit, booking).map(request -> Use.of(request, booking));
  }

  /// The same, and nobody else changes the case or its bookings until the transaction is over.
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Use> held(UnitId unit, BookingId booking) {
    bookings.requestOf(unit, booking).ifPresent(request -> requests.hold(unit, request));
    return use(unit, booking);
  }

  /// Uses that are booked or going on and began before an instant, the first to begin first.
  public List<Use> openUses(UnitId unit, Instant before) {
    return requests.openUses(unit, before);
  }

  /// When the time of what nobody came to was given free; what was not missed is not in it.
  public Map<BookingId, Instant> missed(FacilityRequest request) {
    boolean any =
        request.need().bookings().stream()
            .anyMatch(booking -> booking.state() == BookingState.NO_SHOW);
    return any ? series.missed(request.unit(), request.id()) : Map.of();
  }

  /// What became of each booking of a request, in the order of their numbers.
  public List<Fate> fates(FacilityRequest request) {
    Map<BookingId, String> reasons = series.reasons(request.unit(), request.id());
    return request.need().bookings().stream()
        .map(booking -> new Fate(booking, reasons.getOrDefault(booking.id(), "")))
        .toList();
  }

  /// What a booking takes, by the facilities' present terms.
  public List<Lot> lots(UnitId unit, Booking booking) {
    return lots(unit, booking.items());
  }

  /// What all these are, by the facilities' present terms.
  List<Lot> lots(UnitId unit, List<Item> items) {
    return lots(facilities.byId(unit), items);
  }

  private static List<Lot> lots(Map<FacilityId, Facility> known, List<Item> items) {
    return picks(known, items).stream().map(Pick::lot).toList();
  }

  /// The same with how each is to be.
  public List<Pick> picks(UnitId unit, List<Item> items) {
    return picks(facilities.byId(unit), items);
  }

  private static List<Pick> picks(Map<FacilityId, Facility> known, List<Item> items) {
    return items.stream()
        .map(item -> item.pick(requireNonNull(known.get(item.facility()))))
        .toList();
  }

  /// Bookings as uses of a series that can be looked through before anything is held.
  public List<Clashes.Wanted> wanted(UnitId unit, List<Booking> some, int people) {
    Map<FacilityId, Facility> known = facilities.byId(unit);
    return some.stream()
        .map(one -> new Clashes.Wanted(one.period(), picks(known, one.items()), people))
        .toList();
  }

  /// A booking as a wish, for a search of what else there is.
  public Wish wish(UnitId unit, int people, Booking booking) {
    List<Want> wants = picks(unit, booking.items()).stream().<Want>map(Want.This::new).toList();
    return new Wish(new When.At(booking.period()), people, wants);
  }

  /// Holds what is asked for until a decision, as long as the terms of each thing allow: all of it
  /// or nothing. Where one of the things of a booking is competed for, nothing is held for it; it
  /// only has to be there.
  @Transactional
  public HoldOutcome hold(UnitId unit, List<Booking> wanted) {
    Set<FacilityId> things =
        wanted.stream()
            .flatMap(booking -> booking.items().stream())
            .map(Item::facility)
            .collect(toSet());
    Map<FacilityId, Facility> known = facilities.lastKnown(unit, things);
    List<Taking> takings =
        wanted.stream().map(booking -> asked(booking, lots(known, booking.items()))).toList();
    HoldOutcome outcome = schedule.take(unit, takings);
    if (outcome == HoldOutcome.HELD) {
      takings.forEach(taking -> keep(unit, taking));
    }
    return outcome;
  }

  private void keep(UnitId unit, Taking taking) {
    if (taking.manner() == Taking.Manner.LOOKING) {
      holds.drop(unit, taking.booking());
    } else {
      holds.keep(unit, taking.booking(), taking.expires());
    }
  }

  /// Whether others may be approved for something of an undecided request before it is.
  public boolean isCompetedFor(FacilityRequest request) {
    return request.need().bookings().stream()
        .anyMatch(
            booking ->
                booking.state() == BookingState.PENDING
                    && isCompetedFor(lots(request.unit(), booking)));
  }

  static boolean isCompetedFor(List<Lot> lots) {
    return lots.stream().anyMatch(lot -> lot.facility().isCompetedFor());
  }

  /// When a hold of these things lapses: by the strictest of their terms, and at the latest when
  /// the use begins.
  static Instant heldUntil(Instant from, List<Lot> lots, Period use) {
    Instant until = from.plus(heldFor(lots));
    return until.isBefore(use.start()) ? until : use.start();
  }

  static Duration heldFor(List<Lot> lots) {
    return lots.stream()
        .map(lot -> lot.facility().rules().heldFor())
        .min(naturalOrder())
        .orElseThrow();
  }

  /// Adds a booking whose things are held in the schedule already, to be decided on.
  void ask(FacilityRequest request, Booking booking) {
    bookings.add(request.unit(), request.id(), List.of(booking));
  }

  /// Adds a booking whose things are booked in the schedule already.
  void add(FacilityRequest request, Booking booking, Actor by) {
    bookings.add(request.unit(), request.id(), List.of(booking));
    tell(request, booking, BookingEvent.BOOK, "", by);
  }

  /// Books what was asked for: the hold becomes a booking, or, where none stands any more, what is
  /// still free is taken.
  ///
  /// @return false where somebody else has it, or the booking is not pending any more
  @Transactional
  public boolean book(FacilityRequest request, Booking booking, String reason, Actor by) {
    List<Lot> lots = lots(request.unit(), booking);
    boolean taken =
        schedule.confirm(request.unit(), booking.id(), lots)
            || takeAnew(request.unit(), booking, lots);
    holds.drop(request.unit(), booking.id());
    return taken && happen(request, booking, BookingEvent.BOOK, reason, by);
  }

  /// Ends a booking before its use, or because nobody came; what it had is free again.
  ///
  /// @param event REFUSE, LAPSE, CANCEL, DISPLACE or MISS
  /// @return false where that cannot happen any more
  @Transactional
  public boolean end(
      FacilityRequest request, Booking booking, BookingEvent event, String reason, Actor by) {
    Optional<Booking> ended = move(request, booking, event);
    ended.ifPresent(
        now -> {
          holds.drop(request.unit(), booking.id());
          series.end(request.unit(), booking.id(), event, reason, clock.instant());
          schedule.free(request.unit(), booking.id());
          tell(request, now, event, reason, by);
        });
    return ended.isPresent();
  }

  /// Ends all that is left of a request.
  @Transactional
  public void endAll(FacilityRequest request, BookingEvent event, String reason, Actor by) {
    List<Booking> all = request.need().bookings();
    schedule.lineUp(request.unit(), all.stream().map(Booking::id).toList(), List.of());
    all.forEach(booking -> end(request, booking, event, reason, by));
  }

  /// Takes back that nobody came: what is left of the time is booked anew.
  ///
  /// @param booking as it was [#held]
  /// @return false where somebody else has it, or the booking was not missed
  @Transactional
  public boolean reinstate(FacilityRequest request, Booking booking, String reason, Actor by) {
    if (BookingLifecycle.after(booking.state(), BookingEvent.REINSTATE).isEmpty()
        || !takeWhatIsLeft(request.unit(), booking)) {
      return false;
    }
    if (!happen(request, booking, BookingEvent.REINSTATE, reason, by)) {
      throw new IllegalStateException("A booking has changed under its lock: " + booking.id());
    }
    return true;
  }

  private boolean takeWhatIsLeft(UnitId unit, Booking booking) {
    return booking
        .period()
        .after(clock.instant())
        .map(left -> List.of(Taking.booking(booking.id(), lots(unit, booking), left)))
        .map(taking -> schedule.arrange(unit, List.of(), taking) == HoldOutcome.HELD)
        .orElse(true);
  }

  /// Notes a step that takes and frees nothing: HAND_OVER, RETURN.
  ///
  /// @return false where that cannot happen any more
  @Transactional
  public boolean happen(
      FacilityRequest request, Booking booking, BookingEvent event, String reason, Actor by) {
    Optional<Booking> moved = move(request, booking, event);
    moved.ifPresent(now -> tell(request, now, event, reason, by));
    return moved.isPresent();
  }

  /// Always the case first and then its booking, so that two who work on one case wait for each
  /// other instead of in a ring.
  private Optional<Booking> move(FacilityRequest request, Booking booking, BookingEvent event) {
    requests.hold(request.unit(), request.id());
    return BookingLifecycle.after(booking.state(), event)
        .filter(to -> bookings.move(request.unit(), booking, to))
        .map(to -> booking.in(to));
  }

  /// Another time or other things for a booking, all or nothing.
  ///
  /// @param changed the same booking, in the state that the caller saw
  /// @return false where something of it is taken, or the booking has changed since
  @Transactional
  public boolean change(FacilityRequest request, Booking changed, String reason, Actor by) {
    return change(request, List.of(changed), List.of(), reason, by);
  }

  /// The same for several bookings at once: they may take each other's places.
  @Transactional
  public boolean change(FacilityRequest request, List<Booking> changed, String reason, Actor by) {
    return change(request, changed, List.of(), reason, by);
  }

  /// The same for one, which takes what is held for its guest instead of it.
  ///
  /// @param held the offers; ending them is the caller's part
  @Transactional
  public boolean change(
      FacilityRequest request, Booking changed, List<BookingId> held, String reason, Actor by) {
    return change(request, List.of(changed), held, reason, by);
  }

  private boolean change(
      FacilityRequest request,
      List<Booking> changed,
      List<BookingId> held,
      String reason,
      Actor by) {
    boolean canMove =
        changed.stream()
            .allMatch(one -> BookingLifecycle.after(one.state(), BookingEvent.MOVE).isPresent());
    if (!canMove || exchange(request.unit(), changed, held) == HoldOutcome.TAKEN) {
      return false;
    }
    for (Booking one : changed) {
      if (!bookings.change(request.unit(), one)) {
        throw new IllegalStateException("A booking has changed under its lock: " + one.id());
      }
      tell(request, one, BookingEvent.MOVE, reason, by);
    }
    return true;
  }

  private HoldOutcome exchange(UnitId unit, List<Booking> changed, List<BookingId> held) {
    Map<FacilityId, Facility> known = facilities.byId(unit);
    List<Taking> takings =
        changed.stream().map(one -> taking(one, lots(known, one.items()))).toList();
    List<BookingId> freed =
        Stream.concat(changed.stream().map(Booking::id), held.stream()).toList();
    HoldOutcome outcome = schedule.arrange(unit, freed, takings);
    if (outcome == HoldOutcome.HELD) {
      takings.stream()
          .filter(taking -> taking.kind() == Taken.Kind.HOLD)
          .forEach(taking -> keep(unit, taking));
    }
    return outcome;
  }

  private Taking taking(Booking booking, List<Lot> lots) {
    return booking.state() == BookingState.BOOKED
        ? Taking.booking(booking.id(), lots, booking.period())
        : asked(booking, lots);
  }

  private Taking asked(Booking booking, List<Lot> lots) {
    return isCompetedFor(lots)
        ? Taking.looking(booking.id(), lots, booking.period())
        : Taking.hold(
            booking.id(),
            lots,
            booking.period(),
            heldUntil(clock.instant(), lots, booking.period()));
  }

  /// What a lapsed hold left behind goes, and what is still free is taken.
  private boolean takeAnew(UnitId unit, Booking booking, List<Lot> lots) {
    var taking = Taking.booking(booking.id(), lots, booking.period());
    return schedule.arrange(unit, List.of(booking.id()), List.of(taking)) == HoldOutcome.HELD;
  }

  private void tell(
      FacilityRequest request, Booking booking, BookingEvent event, String reason, Actor by) {
    events.publishEvent(
        new BookingChanged(
            request.unit(), request.id(), booking, event, reason, by, clock.instant()));
  }
}
