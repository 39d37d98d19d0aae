package id.sarpras.request;

import static java.util.Comparator.naturalOrder;
import static java.util.Objects.requireNonNull;

import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.request.store.BookingStore;
import id.sarpras.request.store.RequestStore;
import id.sarpras.request.store.SeriesStore;
import id.sarpras.schedule.BookingId;
import id.sarpras.schedule.Clashes;
import id.sarpras.schedule.HoldOutcome;
import id.sarpras.schedule.Lot;
import id.sarpras.schedule.Schedule;
import id.sarpras.schedule.Taking;
import id.sarpras.schedule.Wanted;
import id.sarpras.shared.Actor;
import id.sarpras.shared.UnitId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The bookings of the requests: each step compares the state that the caller saw, keeps the
/// schedule in step, and is told to whoever listens ([BookingChanged]).
@Component
public class Bookings {

  private final BookingStore bookings;
  private final SeriesStore series;
  private final RequestStore requests;
  private final Facilities facilities;
  private final Schedule schedule;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Bookings(
      BookingStore bookings,
      SeriesStore series,
      RequestStore requests,
      Facilities facilities,
      Schedule schedule,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.bookings = bookings;
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

  /// What became of each booking of a request, in the order of their numbers.
  public List<Fate> fates(FacilityRequest request) {
    Map<BookingId, String> reasons = series.reasons(request.unit(), request.id());
    return request.need().bookings().stream()
        .map(booking -> new Fate(booking, reasons.getOrDefault(booking.id(), "")))
        .toList();
  }

  /// What a booking takes, by the facilities' present terms.
  public List<Lot> lots(UnitId unit, Booking booking) {
    return lots(known(unit), booking);
  }

  /// What is wanted of a request's things, without their time.
  public List<Wanted> wanted(UnitId unit, List<Item> items, int people) {
    return wanted(known(unit), items, people);
  }

  /// Bookings as wishes that can be looked through before anything is held.
  public List<Clashes.Wish> wishes(UnitId unit, List<Booking> some, int people) {
    Map<FacilityId, Facility> known = known(unit);
    return some.stream()
        .map(one -> new Clashes.Wish(one.period(), wanted(known, one.items(), people)))
        .toList();
  }

  private static List<Wanted> wanted(
      Map<FacilityId, Facility> known, List<Item> items, int people) {
    return items.stream()
        .map(
            item ->
                new Wanted(
                    requireNonNull(known.get(item.facility())),
                    item.quantity(),
                    people,
                    item.layout(),
                    item.driver()))
        .toList();
  }

  private Map<FacilityId, Facility> known(UnitId unit) {
    return facilities.all(unit).stream()
        .collect(Collectors.toMap(Facility::id, Function.identity()));
  }

  private static List<Lot> lots(Map<FacilityId, Facility> known, Booking booking) {
    return booking.items().stream()
        .map(item -> new Lot(requireNonNull(known.get(item.facility())), item.quantity()))
        .toList();
  }

  /// Holds what is asked for until a decision, as long as the terms of each thing allow: all of it
  /// or nothing.
  @Transactional
  public HoldOutcome hold(UnitId unit, List<Booking> wanted) {
    Map<FacilityId, Facility> known = known(unit);
    return schedule.arrange(
        unit,
        List.of(),
        wanted.stream()
            .map(
                booking -> {
                  List<Lot> lots = lots(known, booking);
                  return Taking.hold(booking.id(), lots, booking.period(), expiry(lots));
                })
            .toList());
  }

  /// When a hold of these things lapses: by the strictest of their terms.
  private Instant expiry(List<Lot> lots) {
    return clock
        .instant()
        .plus(
            lots.stream()
                .map(lot -> lot.facility().rules().heldFor())
                .min(naturalOrder())
                .orElseThrow());
  }

  /// Books what was asked for: the hold becomes a booking, or, where none stands any more, what is
  /// still free is taken.
  ///
  /// @return false where somebody else has it, or the booking is not pending any more
  @Transactional
  public boolean book(FacilityRequest request, Booking booking, String reason, Actor by) {
    boolean taken =
        schedule.confirm(request.unit(), booking.id()) || takeAnew(request.unit(), booking);
    return taken && happen(request, booking, BookingEvent.BOOK, reason, by);
  }

  /// Ends a booking before its use, or because nobody came; what it had is free again.
  ///
  /// @param event REFUSE, LAPSE, CANCEL, DISPLACE or MISS
  /// @return false where that cannot happen any more
  @Transactional
  public boolean end(
      FacilityRequest request, Booking booking, BookingEvent event, String reason, Actor by) {
    if (!happen(request, booking, event, reason, by)) {
      return false;
    }
    series.end(request.unit(), booking.id(), event, reason, clock.instant());
    schedule.free(request.unit(), booking.id());
    return true;
  }

  /// Notes a step that takes and frees nothing: HAND_OVER.
  ///
  /// @return false where that cannot happen any more
  @Transactional
  public boolean happen(
      FacilityRequest request, Booking booking, BookingEvent event, String reason, Actor by) {
    Optional<BookingState> to = BookingLifecycle.after(booking.state(), event);
    if (to.isEmpty() || !bookings.move(request.unit(), booking, to.get())) {
      return false;
    }
    var now =
        new Booking(booking.id(), booking.number(), booking.period(), to.get(), booking.items());
    tell(request, now, event, reason, by);
    return true;
  }

  /// Another time or other things for a booking, all or nothing.
  ///
  /// @param changed the same booking, in the state that the caller saw
  /// @return false where something of it is taken, or the booking has changed since
  @Transactional
  public boolean change(FacilityRequest request, Booking changed, String reason, Actor by) {
    return change(request, List.of(changed), reason, by);
  }

  /// The same for several bookings at once: they may take each other's places.
  @Transactional
  public boolean change(FacilityRequest request, List<Booking> changed, String reason, Actor by) {
    boolean canMove =
        changed.stream()
            .allMatch(one -> BookingLifecycle.after(one.state(), BookingEvent.MOVE).isPresent());
    if (!canMove || exchange(request.unit(), changed) == HoldOutcome.TAKEN) {
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

  private HoldOutcome exchange(UnitId unit, List<Booking> changed) {
    Map<FacilityId, Facility> known = known(unit);
    return schedule.arrange(
        unit,
        changed.stream().map(Booking::id).toList(),
        changed.stream().map(one -> taking(one, lots(known, one))).toList());
  }

  private Taking taking(Booking booking, List<Lot> lots) {
    return booking.state() == BookingState.BOOKED
        ? Taking.booking(booking.id(), lots, booking.period())
        : Taking.hold(booking.id(), lots, booking.period(), expiry(lots));
  }

  /// What a lapsed hold left behind goes, and what is still free is taken.
  private boolean takeAnew(UnitId unit, Booking booking) {
    var taking = Taking.booking(booking.id(), lots(unit, booking), booking.period());
    return schedule.arrange(unit, List.of(booking.id()), List.of(taking)) == HoldOutcome.HELD;
  }

  private void tell(
      FacilityRequest request, Booking booking, BookingEvent event, String reason, Actor by) {
    events.publishEvent(
        new BookingChanged(
            request.unit(), request.id(), booking, event, reason, by, clock.instant()));
  }
}
