package id.sarpras.handover;

import id.sarpras.facility.Facility;
import id.sarpras.facility.Kind;
import id.sarpras.facility.LendingRules;
import id.sarpras.handover.store.AttendanceStore;
import id.sarpras.identity.Officer;
import id.sarpras.request.BookingEvent;
import id.sarpras.request.BookingState;
import id.sarpras.request.Bookings;
import id.sarpras.request.Tidings;
import id.sarpras.request.Use;
import id.sarpras.schedule.BookingId;
import id.sarpras.schedule.Lot;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Happened;
import id.sarpras.shared.TriedAgain;
import id.sarpras.shared.UnitId;
import id.sarpras.standard.ServiceUnit;
import id.sarpras.standard.Standards;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who came and who did not. A guest who is not there when the grace is over gives the rest of the
/// time free; of a check-in and the end of the grace at the same instant, one is first.
@Component
@TriedAgain
public class Attendance {

  private final AttendanceStore store;
  private final Bookings bookings;
  private final Tidings tidings;
  private final Standards standards;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Attendance(
      AttendanceStore store,
      Bookings bookings,
      Tidings tidings,
      Standards standards,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.store = store;
    this.bookings = bookings;
    this.tidings = tidings;
    this.standards = standards;
    this.events = events;
    this.clock = clock;
  }

  public Window window(Use use) {
    List<LendingRules> terms =
        bookings.lots(use.request().unit(), use.booking()).stream()
            .map(Lot::facility)
            .map(Facility::rules)
            .toList();
    return Window.of(use.booking().period(), terms);
  }

  /// Notes that a guest is there, by whoever says so. An officer may say so as long as the booking
  /// stands.
  @Transactional
  public CheckIn checkIn(UnitId unit, BookingId id, Actor by) {
    Use use = bookings.held(unit, id).orElseThrow();
    if (use.booking().state() != BookingState.BOOKED) {
      return use.booking().state() == BookingState.IN_USE ? CheckIn.BEFORE : CheckIn.NOT_BOOKED;
    }
    if (bookings.lots(unit, use.booking()).stream()
        .noneMatch(lot -> lot.facility().kind() == Kind.ROOM)) {
      return CheckIn.NO_ROOM;
    }
    Window window = window(use);
    Instant now = clock.instant();
    if (now.isBefore(window.opens())) {
      return CheckIn.TOO_EARLY;
    }
    if (!now.isBefore(window.closes()) && !(by instanceof Actor.Officer)) {
      return CheckIn.TOO_LATE;
    }
    store.checkIn(unit, id, now);
    bookings.happen(use.request(), use.booking(), BookingEvent.HAND_OVER, "", by);
    tell(use, "use.checked-in", by, "");
    return CheckIn.DONE;
  }

  /// Finds, once the grace is over, that nobody came: the rest of the time is free, and the guest
  /// is told.
  ///
  /// @return false where somebody came, or it cannot be said yet
  @Transactional
  public boolean miss(ServiceUnit unit, BookingId id, Actor by) {
    Optional<Use> waiting =
        bookings
            .held(unit.id(), id)
            .filter(use -> use.booking().state() == BookingState.BOOKED)
            .filter(use -> !clock.instant().isBefore(window(use).closes()));
    waiting.ifPresent(
        use -> {
          store.miss(unit.id(), id, clock.instant());
          bookings.end(use.request(), use.booking(), BookingEvent.MISS, "", by);
          tell(use, "use.missed", by, "");
          tidings.tell(unit, use.request(), use.booking(), "use.missed", "");
        });
    return waiting.isPresent();
  }

  /// Whether it can still be taken back that nobody came: on the same day.
  public boolean canUndo(UseFile file) {
    return file.state() == BookingState.NO_SHOW
        && file.missed()
            .filter(missed -> day(missed.at()).equals(day(clock.instant())))
            .isPresent();
  }

  /// Takes back that nobody came. The booking is not missed a second time by the program.
  ///
  /// @param reason is told to the guest
  /// @return false where somebody else has the time, or the booking has changed since
  @Transactional
  public boolean undo(Officer officer, BookingId id, String reason) {
    Use use = bookings.held(officer.unit(), id).orElseThrow();
    if (!bookings.reinstate(use.request(), use.booking(), reason, officer.actor())) {
      return false;
    }
    store.undo(officer.unit(), id, clock.instant(), reason);
    tell(use, "use.reinstated", officer.actor(), reason);
    tidings.tell(standards.home(), use.request(), use.booking(), "use.reinstated", reason);
    return true;
  }

  private LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, standards.home().zone());
  }

  private void tell(Use use, String action, Actor by, String detail) {
    events.publishEvent(
        new Happened(
            use.request().unit(),
            use.request().id().value(),
            action,
            by,
            clock.instant(),
            Map.of("detail", detail)));
  }
}
