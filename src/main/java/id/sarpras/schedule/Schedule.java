package id.sarpras.schedule;

import static java.util.Objects.requireNonNull;

import id.sarpras.facility.Asked;
import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.facility.Kind;
import id.sarpras.facility.Opening;
import id.sarpras.facility.SpaceId;
import id.sarpras.schedule.domain.Gaps;
import id.sarpras.schedule.store.OccupancyStore;
import id.sarpras.schedule.store.StockStore;
import id.sarpras.shared.Period;
import id.sarpras.shared.UnitId;
import id.sarpras.workingtime.OfficeCalendar;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// What is taken when. Nobody else writes it, and the database refuses what must never happen.
@Component
public class Schedule {

  private static final String EXCLUSION_VIOLATION = "23P01";
  private static final int MOST_ROOMS = 3;

  private final OccupancyStore spaces;
  private final StockStore stock;
  private final Facilities facilities;
  private final InstantSource clock;
  private final TransactionTemplate savepoint;

  Schedule(
      OccupancyStore spaces,
      StockStore stock,
      Facilities facilities,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.spaces = spaces;
    this.stock = stock;
    this.facilities = facilities;
    this.clock = clock;
    this.savepoint = new TransactionTemplate(transactions);
    this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /// Holds things for a use, with the turn-round after it, until the hold is confirmed, freed or
  /// expires.
  ///
  /// @param expires when the hold lapses by itself; [Instant#MAX] for never
  public HoldOutcome hold(
      UnitId unit, BookingId booking, List<Lot> lots, Period use, Instant expires) {
    return arrange(unit, List.of(), List.of(Taking.hold(booking, lots, use, expires)));
  }

  /// Frees what some uses have and takes other things for some: all of it, or nothing where
  /// something is taken. Inside a transaction it takes a savepoint, so that TAKEN spoils nothing
  /// that was done before. Whoever has to free and take in one transaction does it in one call: it
  /// waits for everybody else first, in the order of the ids, so that nobody waits in a ring.
  ///
  /// @throws org.springframework.dao.PessimisticLockingFailureException where the database gave up
  ///   a deadlock all the same: the whole transaction is lost and can be tried again
  public HoldOutcome arrange(UnitId unit, List<BookingId> freed, List<Taking> takings) {
    try {
      return requireNonNull(
          savepoint.execute(
              status -> {
                HoldOutcome outcome = arranged(unit, freed, takings);
                if (outcome == HoldOutcome.TAKEN) {
                  status.setRollbackOnly();
                }
                return outcome;
              }));
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
  /// @return false where there is no hold of this use any more
  @Transactional
  public boolean confirm(UnitId unit, BookingId booking) {
    Instant now = clock.instant();
    return spaces.confirm(unit, booking, now) + stock.confirm(unit, booking, now) > 0;
  }

  /// Gives free whatever a use has, so that it can be had by another in the same transaction. Doing
  /// it twice is no harm.
  @Transactional
  public void free(UnitId unit, BookingId booking) {
    lineUp(unit, List.of(booking), List.of());
    drop(unit, booking);
  }

  private void drop(UnitId unit, BookingId booking) {
    spaces.free(unit, booking);
    stock.free(unit, booking);
  }

  /// A day of all rooms that are lent.
  public DaySchedule day(UnitId unit, LocalDate day, OfficeCalendar calendar) {
    List<Taken> taken = spaces.taken(unit, Period.ofDay(day, calendar.zone()), clock.instant());
    return new DaySchedule(
        day,
        facilities.all(unit).stream()
            .filter(Schedule::isLentRoom)
            .map(facility -> room(facility, day, calendar, taken))
            .toList());
  }

  /// When everything that is lent is taken, at some time of a period.
  public List<Uses> uses(UnitId unit, Period period) {
    List<Taken> taken = spaces.taken(unit, period, clock.instant());
    List<Away> away = stock.away(unit, period, clock.instant());
    return facilities.all(unit).stream()
        .filter(Facility::lent)
        .map(facility -> new Uses(facility, of(facility, taken), awayOf(facility, away)))
        .toList();
  }

  /// Every room that is lent at a time: whether it can be had, and if not, why. The best fitting
  /// come first.
  public List<Availability> at(UnitId unit, Period use, int people, OfficeCalendar calendar) {
    List<Taken> taken = around(unit, use, calendar);
    return facilities.all(unit).stream()
        .filter(Schedule::isLentRoom)
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

  private HoldOutcome arranged(UnitId unit, List<BookingId> freed, List<Taking> takings) {
    lineUp(unit, freed, takings);
    freed.forEach(booking -> drop(unit, booking));
    return takings.stream().allMatch(taking -> take(unit, taking))
        ? HoldOutcome.HELD
        : HoldOutcome.TAKEN;
  }

  /// First the spaces, then the stock, each in the order of the ids.
  private void lineUp(UnitId unit, List<BookingId> freed, List<Taking> takings) {
    var standing = new TreeSet<SpaceId>(SpaceId.ORDER);
    var counted = new TreeSet<FacilityId>(FacilityId.ORDER);
    if (!freed.isEmpty()) {
      standing.addAll(spaces.of(unit, freed));
      counted.addAll(stock.of(unit, freed));
    }
    for (Taking taking : takings) {
      standing.addAll(taking.spaces().keySet());
      taking.counted().forEach(lot -> counted.add(lot.facility().id()));
    }
    if (!standing.isEmpty()) {
      spaces.lineUp(unit, List.copyOf(standing));
    }
    if (!counted.isEmpty()) {
      stock.lineUp(unit, List.copyOf(counted));
    }
  }

  private boolean take(UnitId unit, Taking taking) {
    Instant now = clock.instant();
    SortedMap<SpaceId, Facility> standing = taking.spaces();
    if (!standing.isEmpty()) {
      spaces.dropExpired(unit, List.copyOf(standing.keySet()), taking.longest(), now);
      standing.forEach((space, facility) -> spaces.take(unit, taking, facility, space));
    }
    return taking.counted().stream().allMatch(lot -> stock.take(unit, taking, lot, now));
  }

  /// What is taken on the days that a use touches, turn-rounds of the day before included.
  private List<Taken> around(UnitId unit, Period use, OfficeCalendar calendar) {
    LocalDate first = LocalDate.ofInstant(use.start(), calendar.zone());
    LocalDate last = LocalDate.ofInstant(use.end(), calendar.zone());
    var days =
        new Period(
            Period.ofDay(first, calendar.zone()).start(),
            Period.ofDay(last.plusDays(1), calendar.zone()).end());
    return spaces.taken(unit, days, clock.instant());
  }

  private static DaySchedule.Room room(
      Facility facility, LocalDate day, OfficeCalendar calendar, List<Taken> taken) {
    return new DaySchedule.Room(facility, opening(facility, day, calendar), of(facility, taken));
  }

  private Availability availability(
      Facility facility, Period use, int people, OfficeCalendar calendar, List<Taken> taken) {
    return new Availability(
        facility,
        of(facility, taken).stream().map(Taken::during).noneMatch(facility.occupied(use)::overlaps),
        facility.refusal(
            Asked.of(use, people),
            clock.instant(),
            calendar.zone(),
            day -> calendar.holiday(day).isPresent()));
  }

  private static Optional<Opening> opening(
      Facility facility, LocalDate day, OfficeCalendar calendar) {
    return facility.opening(day, off -> calendar.holiday(off).isPresent());
  }

  private static boolean isLentRoom(Facility facility) {
    return facility.lent() && facility.kind() == Kind.ROOM;
  }

  private static List<Away> awayOf(Facility facility, List<Away> away) {
    return away.stream().filter(one -> one.facility().equals(facility.id())).toList();
  }

  /// What is taken of a facility, once for each use, however many of its spaces that has.
  private static List<Taken> of(Facility facility, List<Taken> taken) {
    record Use(BookingId booking, Period period) {}
    var seen = new HashSet<Use>();
    return taken.stream()
        .filter(row -> facility.spaces().contains(row.space()))
        .filter(row -> seen.add(new Use(row.booking(), row.used())))
        .toList();
  }
}
