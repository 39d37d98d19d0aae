package id.sarpras.schedule;

import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.Opening;
import id.sarpras.facility.SpaceId;
import id.sarpras.schedule.domain.Gaps;
import id.sarpras.schedule.store.OccupancyStore;
import id.sarpras.shared.Period;
import id.sarpras.shared.UnitId;
import id.sarpras.workingtime.OfficeCalendar;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Who has which room when. Nobody else writes it, and the database refuses what must never happen.
@Component
public class Schedule {

  private static final String EXCLUSION_VIOLATION = "23P01";
  private static final int MOST_ROOMS = 3;

  private final OccupancyStore store;
  private final Facilities facilities;
  private final InstantSource clock;
  private final TransactionTemplate savepoint;

  Schedule(
      OccupancyStore store,
      Facilities facilities,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.facilities = facilities;
    this.clock = clock;
    this.savepoint = new TransactionTemplate(transactions);
    this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /// Holds a room for a case, with the turn-round after it, until the hold is confirmed, freed or
  /// expires. Inside a transaction it takes a savepoint, so that TAKEN spoils nothing that was done
  /// before.
  ///
  /// @param expires when the hold lapses by itself; [Instant#MAX] for never
  /// @throws org.springframework.dao.PessimisticLockingFailureException where the database gave up
  ///   a deadlock: the whole transaction is lost and can be tried again
  public HoldOutcome hold(
      UnitId unit, BookingId booking, Facility facility, Period use, Instant expires) {
    Period during = facility.turnRound().isZero() ? use : use.prolonged(facility.turnRound());
    try {
      savepoint.executeWithoutResult(
          ignored -> take(unit, booking, facility.spaces(), use, during, expires));
      return HoldOutcome.HELD;
    } catch (DataIntegrityViolationException refused) {
      if (refused.getRootCause() instanceof SQLException cause
          && EXCLUSION_VIOLATION.equals(cause.getSQLState())) {
        return HoldOutcome.TAKEN;
      }
      throw refused;
    }
  }

  /// Makes a booking of a hold.
  ///
  /// @return false where there is no hold of this case any more
  @Transactional
  public boolean confirm(UnitId unit, BookingId booking) {
    return store.confirm(unit, booking, clock.instant()) > 0;
  }

  /// Gives free whatever the case has. Doing it twice is no harm.
  @Transactional
  public void free(UnitId unit, BookingId booking) {
    store.free(unit, booking);
  }

  /// A day of all rooms that are lent.
  public DaySchedule day(UnitId unit, LocalDate day, OfficeCalendar calendar) {
    List<Taken> taken = store.taken(unit, Period.ofDay(day, calendar.zone()), clock.instant());
    return new DaySchedule(
        day,
        facilities.all(unit).stream()
            .filter(Facility::lent)
            .map(facility -> room(facility, day, calendar, taken))
            .toList());
  }

  /// Every room that is lent at a time: whether it can be had, and if not, why. The best fitting
  /// come first.
  public List<Availability> at(UnitId unit, Period use, int people, OfficeCalendar calendar) {
    List<Taken> taken = around(unit, use, calendar);
    return facilities.all(unit).stream()
        .filter(Facility::lent)
        .map(facility -> availability(facility, use, people, calendar, taken))
        .sorted(
            Comparator.comparing(Availability::canBeHad)
                .reversed()
                .thenComparingInt(availability -> availability.facility().capacity()))
        .toList();
  }

  /// What is free instead of a room that is taken.
  public Alternatives instead(
      UnitId unit, Facility facility, Period use, int people, OfficeCalendar calendar) {
    LocalDate day = LocalDate.ofInstant(use.start(), calendar.zone());
    List<Taken> taken = around(unit, use, calendar);
    List<Facility> rooms =
        at(unit, use, people, calendar).stream()
            .filter(Availability::canBeHad)
            .map(Availability::facility)
            .filter(other -> !other.id().equals(facility.id()))
            .limit(MOST_ROOMS)
            .toList();
    Optional<Opening> opening = opening(facility, day, calendar);
    List<Period> times =
        opening
            .map(
                open ->
                    Gaps.nearest(
                        use,
                        Period.on(day, open.opens(), open.closes(), calendar.zone()),
                        of(facility, taken).stream().map(Taken::during).toList(),
                        facility.turnRound(),
                        clock.instant()))
            .orElse(List.of());
    return new Alternatives(people > facility.capacity() ? List.of() : times, rooms);
  }

  private void take(
      UnitId unit,
      BookingId booking,
      List<SpaceId> spaces,
      Period use,
      Period during,
      Instant expires) {
    store.lineUp(unit, spaces);
    for (SpaceId space : spaces) {
      store.dropExpired(unit, space, during, clock.instant());
      store.hold(unit, space, booking, use, during, expires);
    }
  }

  /// What is taken on the days that a use touches, turn-rounds of the day before included.
  private List<Taken> around(UnitId unit, Period use, OfficeCalendar calendar) {
    LocalDate first = LocalDate.ofInstant(use.start(), calendar.zone());
    LocalDate last = LocalDate.ofInstant(use.end(), calendar.zone());
    var days =
        new Period(
            Period.ofDay(first, calendar.zone()).start(),
            Period.ofDay(last.plusDays(1), calendar.zone()).end());
    return store.taken(unit, days, clock.instant());
  }

  private static DaySchedule.Room room(
      Facility facility, LocalDate day, OfficeCalendar calendar, List<Taken> taken) {
    return new DaySchedule.Room(facility, opening(facility, day, calendar), of(facility, taken));
  }

  private static Availability availability(
      Facility facility, Period use, int people, OfficeCalendar calendar, List<Taken> taken) {
    var from = use.start().atZone(calendar.zone());
    var until = use.end().atZone(calendar.zone());
    Period during = facility.turnRound().isZero() ? use : use.prolonged(facility.turnRound());
    return new Availability(
        facility,
        of(facility, taken).stream().map(Taken::during).noneMatch(during::overlaps),
        facility.refusal(
            from.toLocalDate(),
            from.toLocalTime(),
            until.toLocalTime(),
            people,
            day -> calendar.holiday(day).isPresent()));
  }

  private static Optional<Opening> opening(
      Facility facility, LocalDate day, OfficeCalendar calendar) {
    return facility.opening(day, off -> calendar.holiday(off).isPresent());
  }

  private static List<Taken> of(Facility facility, List<Taken> taken) {
    Set<SpaceId> spaces = facility.spaces().stream().collect(Collectors.toSet());
    return taken.stream().filter(row -> spaces.contains(row.space())).toList();
  }
}
