package id.sarpras.closure;

import static java.util.Objects.requireNonNull;

import id.sarpras.closure.store.ClosureStore;
import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.request.Booking;
import id.sarpras.request.BookingChanged;
import id.sarpras.request.Bookings;
import id.sarpras.request.Rivals;
import id.sarpras.request.Use;
import id.sarpras.schedule.Blocks;
import id.sarpras.schedule.BookingId;
import id.sarpras.schedule.Lot;
import id.sarpras.schedule.Schedule;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Happened;
import id.sarpras.shared.Period;
import id.sarpras.shared.UnitId;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Lets closures take effect, always in somebody's transaction: in that of the closure itself, or
/// in that in which a booking goes out of its way.
@Component
class Effect {

  private final ClosureStore store;
  private final Blocks blocks;
  private final Schedule schedule;
  private final Rivals rivals;
  private final Bookings bookings;
  private final Facilities facilities;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Effect(
      ClosureStore store,
      Blocks blocks,
      Schedule schedule,
      Rivals rivals,
      Bookings bookings,
      Facilities facilities,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.store = store;
    this.blocks = blocks;
    this.schedule = schedule;
    this.rivals = rivals;
    this.bookings = bookings;
    this.facilities = facilities;
    this.events = events;
    this.clock = clock;
  }

  /// Something was given free: what was in the way of a closure may be gone.
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void after(BookingChanged changed) {
    switch (changed.event()) {
      case REFUSE, LAPSE, CANCEL, DISPLACE, MOVE, MISS, RETURN ->
          store
              .hitBy(changed.unit(), changed.booking().id())
              .forEach(
                  closure ->
                      of(
                          changed.unit(),
                          closure,
                          date -> date.hits().contains(changed.booking().id()),
                          changed.by()));
      default -> {}
    }
  }

  /// Takes what is free for some dates of a closure; a date for which all is had is in force.
  @Transactional(propagation = Propagation.MANDATORY)
  public void of(UnitId unit, UUID id, Predicate<ClosureDate> which, Actor by) {
    Closure closure = store.find(unit, id).orElseThrow();
    closure.dates().stream()
        .filter(date -> date.state() != DateState.LIFTED)
        .filter(which)
        .forEach(date -> apply(unit, closure, date, by));
  }

  private void apply(UnitId unit, Closure closure, ClosureDate date, Actor by) {
    Optional<Period> left = date.during().after(clock.instant());
    if (left.isEmpty()) {
      return;
    }
    List<Lot> lots = lots(unit, closure);
    SequencedSet<BookingId> hits = blocks.close(unit, date.id(), lots, left.get());
    hits.addAll(withoutHold(unit, date, lots, left.get()));
    store.put(unit, date.id(), hits);
    if (hits.isEmpty() && !date.hits().isEmpty()) {
      tell(unit, closure, "closure.in-force", by);
    }
  }

  /// Undecided requests that hold nothing and can be had no more because of the closure. Nobody new
  /// comes to them: what is closed cannot be asked for.
  private List<BookingId> withoutHold(
      UnitId unit, ClosureDate date, List<Lot> closed, Period left) {
    return rivals.wanting(unit, closed.stream().map(Lot::facility).toList(), left).stream()
        .map(Use::booking)
        .filter(wanted -> isHit(unit, date, wanted))
        .map(Booking::id)
        .toList();
  }

  private boolean isHit(UnitId unit, ClosureDate date, Booking wanted) {
    List<Lot> lots = bookings.lots(unit, wanted);
    return schedule.inTheWay(unit, lots, wanted.period()).containsKey(date.id())
        && !schedule.couldTake(unit, List.of(wanted.id()), lots, wanted.period());
  }

  void tell(UnitId unit, Closure closure, String action, Actor by) {
    events.publishEvent(
        new Happened(
            unit, closure.id(), action, by, clock.instant(), Map.of("details", closure.details())));
  }

  private List<Lot> lots(UnitId unit, Closure closure) {
    Map<FacilityId, Facility> known =
        facilities.all(unit).stream().collect(Collectors.toMap(Facility::id, Function.identity()));
    return closure.items().stream()
        .map(item -> new Lot(requireNonNull(known.get(item.facility())), item.quantity()))
        .toList();
  }
}
