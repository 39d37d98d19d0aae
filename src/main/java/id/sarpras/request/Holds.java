package id.sarpras.request;

import static java.util.Comparator.naturalOrder;
import static java.util.Objects.requireNonNull;

import id.sarpras.identity.Officer;
import id.sarpras.identity.Officers;
import id.sarpras.identity.Role;
import id.sarpras.request.store.HoldStore;
import id.sarpras.request.store.RequestStore;
import id.sarpras.schedule.BookingId;
import id.sarpras.schedule.Lot;
import id.sarpras.schedule.Schedule;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Happened;
import id.sarpras.shared.OwnTransaction;
import id.sarpras.shared.TriedAgain;
import id.sarpras.shared.UnitId;
import id.sarpras.standard.Standards;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// The holds of undecided requests: until when, the warning before the end, and what happens at it.
/// When a hold lapses its time is free for others. A request on which the office has not decided
/// stays open, and an approval takes what is still free; one that its guest has not completed
/// expires. So does one for which nothing is held, because it competes or waits: its guest has as
/// long to complete it as a hold would have lasted.
@Component
public class Holds {

  private static final Set<Role> OF_CHAINS =
      Set.of(Role.FRONT_DESK, Role.SECTION_HEAD, Role.BUREAU_HEAD);

  private final HoldStore holds;
  private final RequestStore requests;
  private final Bookings bookings;
  private final Schedule schedule;
  private final Officers officers;
  private final Standards standards;
  private final Tidings tidings;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;
  private final OwnTransaction own;
  private final Duration warning;

  /// @param warning how long before the end of a hold the office is warned
  Holds(
      HoldStore holds,
      RequestStore requests,
      Bookings bookings,
      Schedule schedule,
      Officers officers,
      Standards standards,
      Tidings tidings,
      ApplicationEventPublisher events,
      InstantSource clock,
      OwnTransaction own,
      @Value("${sarpras.holds.warning}") Duration warning) {
    this.holds = holds;
    this.requests = requests;
    this.bookings = bookings;
    this.schedule = schedule;
    this.officers = officers;
    this.standards = standards;
    this.tidings = tidings;
    this.events = events;
    this.clock = clock;
    this.own = own;
    this.warning = warning;
  }

  /// Until when the first of what is held for a request is held; empty where nothing is.
  public Optional<Instant> until(FacilityRequest request) {
    return each(request).values().stream().min(naturalOrder());
  }

  /// Until when each of its bookings is held; without those that are not.
  public Map<BookingId, Instant> each(FacilityRequest request) {
    Instant now = clock.instant();
    var held = new HashMap<>(of(request));
    held.values().removeIf(until -> !now.isBefore(until));
    return held;
  }

  /// Until when one of its bookings is held; empty where it is not.
  public Optional<Instant> until(FacilityRequest request, Booking booking) {
    return Optional.ofNullable(each(request).get(booking.id()));
  }

  /// A request was sent back to its guest: where nothing is held for it, it still has an end.
  ///
  /// @return until when it can be completed
  @Transactional(propagation = Propagation.MANDATORY)
  Instant awaitGuest(FacilityRequest request) {
    if (until(request).isPresent()) {
      holds.dropDue(request);
    } else {
      holds.setDue(request, dueWithoutHold(request));
    }
    return lastUntil(request).orElseThrow();
  }

  /// As long as it would be held, but not beyond the beginning of its last use.
  private Instant dueWithoutHold(FacilityRequest request) {
    Instant due = clock.instant().plus(heldFor(request));
    Instant begins =
        request.need().bookings().stream()
            .map(booking -> booking.period().start())
            .max(naturalOrder())
            .orElseThrow();
    return begins.isAfter(clock.instant()) && begins.isBefore(due) ? begins : due;
  }

  private Duration heldFor(FacilityRequest request) {
    return request.need().bookings().stream()
        .map(booking -> Bookings.heldFor(bookings.lots(request.unit(), booking)))
        .min(naturalOrder())
        .orElseThrow();
  }

  /// Until when a request that waits for its guest can be completed; empty where it does not wait.
  public Optional<Instant> completeBy(FacilityRequest request) {
    return request.state() == RequestState.INCOMPLETE ? lastUntil(request) : Optional.empty();
  }

  /// It expires with the last of what is held for it.
  private Optional<Instant> lastUntil(FacilityRequest request) {
    Instant now = clock.instant();
    return of(request).values().stream()
        .filter(now::isBefore)
        .max(naturalOrder())
        .or(() -> holds.due(request));
  }

  /// The requests whose hold lapses soon while the office has not decided, and when.
  public Map<RequestId, Instant> ending(UnitId unit) {
    return holds.ending(unit);
  }

  /// Whether an officer can prolong what is held for a request.
  public boolean canProlong(FacilityRequest request, Officer officer) {
    return mayProlong(officer)
        && request.state().isOpen()
        && hasRoom(request)
        && !holds.isProlonged(request);
  }

  /// Whether something is held that is not held until its use begins already.
  private boolean hasRoom(FacilityRequest request) {
    Map<BookingId, Instant> held = each(request);
    return request.need().bookings().stream()
        .filter(booking -> held.containsKey(booking.id()))
        .anyMatch(
            booking -> requireNonNull(held.get(booking.id())).isBefore(booking.period().start()));
  }

  /// Holds everything as long again as the terms allow, until its use begins; once, and with a
  /// reason.
  @TriedAgain
  @Transactional
  public Prolonged prolong(UnitId unit, RequestId id, Officer officer, String reason) {
    requests.lineUp(unit, List.of(id));
    FacilityRequest request = requests.find(unit, id).orElseThrow();
    if (!mayProlong(officer)) {
      return new Prolonged.NotYours();
    }
    if (!request.state().isOpen() || until(request).isEmpty()) {
      return new Prolonged.NotHeld();
    }
    if (!hasRoom(request)) {
      return new Prolonged.Longest();
    }
    if (!holds.prolong(request, officer, reason, clock.instant())) {
      return new Prolonged.Already();
    }
    Map<BookingId, Instant> held = of(request);
    for (Booking booking : request.need().bookings()) {
      Optional.ofNullable(held.get(booking.id()))
          .ifPresent(before -> prolong(request, booking, before));
    }
    Optional<Instant> until = until(request);
    if (until.isEmpty()) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
      return new Prolonged.NotHeld();
    }
    tell(
        request,
        "request.hold-prolonged",
        officer.actor(),
        Map.of("reason", reason, "until", until.get().toString()));
    return new Prolonged.Until(until.get());
  }

  private void prolong(FacilityRequest request, Booking booking, Instant before) {
    List<Lot> lots = bookings.lots(request.unit(), booking);
    Instant until = Bookings.heldUntil(before, lots, booking.period());
    if (schedule.prolong(request.unit(), booking.id(), lots, until)) {
      holds.keep(request.unit(), booking.id(), until);
    }
  }

  /// Warns of what lapses soon and ends what has lapsed.
  ///
  /// @return how many holds have lapsed
  public int sweep(UnitId unit) {
    own.around(() -> warn(unit));
    int lapsed = 0;
    for (BookingId booking : holds.lapsed(unit, clock.instant())) {
      if (own.around(() -> lapse(unit, booking))) {
        lapsed++;
      }
    }
    for (RequestId id : holds.overdue(unit, clock.instant())) {
      own.around(() -> expire(unit, id));
    }
    return lapsed;
  }

  private boolean warn(UnitId unit) {
    Instant now = clock.instant();
    List<FacilityRequest> ending =
        holds.warn(unit, now, now.plus(warning)).stream()
            .flatMap(id -> requests.find(unit, id).stream())
            .toList();
    ending.forEach(request -> tell(request, "request.hold-ending", new Actor.Program(), Map.of()));
    return !ending.isEmpty();
  }

  private boolean lapse(UnitId unit, BookingId booking) {
    Optional<Use> use = bookings.held(unit, booking);
    if (!holds.dropLapsed(unit, booking, clock.instant())) {
      return false;
    }
    schedule.free(unit, booking);
    use.map(Use::request)
        .ifPresent(
            request -> {
              tell(request, "request.hold-lapsed", new Actor.Program(), Map.of());
              expireIfOver(request);
            });
    return true;
  }

  /// What is held for it by now counts more than the end that it had without a hold.
  private boolean expire(UnitId unit, RequestId id) {
    requests.hold(unit, id);
    return expireIfOver(requests.find(unit, id).orElseThrow());
  }

  private boolean expireIfOver(FacilityRequest request) {
    return lastUntil(request).filter(clock.instant()::isBefore).isEmpty() && expire(request);
  }

  /// Only what waits for its guest expires.
  private boolean expire(FacilityRequest request) {
    Optional<RequestState> to = Lifecycle.after(request.state(), RequestEvent.EXPIRE);
    if (to.isEmpty() || !requests.move(request, to.get(), request.step())) {
      return false;
    }
    bookings.endAll(request, BookingEvent.LAPSE, "", new Actor.Program());
    tell(request, "request.expired", new Actor.Program(), Map.of());
    tidings.expired(standards.home(), request);
    return true;
  }

  private Map<BookingId, Instant> of(FacilityRequest request) {
    List<BookingId> ids = request.need().bookings().stream().map(Booking::id).toList();
    return holds.until(request.unit(), ids);
  }

  private boolean mayProlong(Officer officer) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), standards.home().zone());
    return officers.capacities(officer, today).stream()
        .anyMatch(capacity -> OF_CHAINS.contains(capacity.role()));
  }

  private void tell(FacilityRequest request, String action, Actor by, Map<String, String> details) {
    events.publishEvent(
        new Happened(request.unit(), request.id().value(), action, by, clock.instant(), details));
  }
}
