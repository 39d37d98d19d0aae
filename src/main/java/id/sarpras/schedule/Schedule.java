package id.sarpras.schedule;

import static java.util.Comparator.naturalOrder;
import static java.util.Objects.requireNonNull;

import id.sarpras.facility.Asked;
import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
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
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
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
  /// expires. Inside a transaction it takes a savepoint, so that TAKEN spoils nothing that was done
  /// before.
  ///
  /// @param expires when the hold lapses by itself; [Instant#MAX] for never
  /// @throws org.springframework.dao.PessimisticLockingFailureException where the database gave up
  ///   a deadlock: the whole transaction is lost and can be tried again
  public HoldOutcome hold(
      UnitId unit, BookingId booking, List<Lot> lots, Period use, Instant expires) {
    return take(unit, booking, lots, Taken.Kind.HOLD, use, expires);
  }

  /// Takes things for good, without a hold before.
  public HoldOutcome book(UnitId unit, BookingId booking, List<Lot> lots, Period use) {
    return take(unit, booking, lots, Taken.Kind.BOOKING, use, Instant.MAX);
  }

  /// Takes things out of lending for a time.
  ///
  /// @param closure what stands in the schedule for it
  public HoldOutcome close(UnitId unit, BookingId closure, List<Lot> lots, Period during) {
    return take(unit, closure, lots, Taken.Kind.CLOSURE, during, Instant.MAX);
  }

  /// Gives up what a use has booked and books other things or another time for it, or leaves all as
  /// it is.
  public HoldOutcome rebook(UnitId unit, BookingId booking, List<Lot> lots, Period use) {
    return exchange(unit, booking, lots, Taken.Kind.BOOKING, use, Instant.MAX);
  }

  /// The same for what is only held.
  public HoldOutcome rehold(
      UnitId unit, BookingId booking, List<Lot> lots, Period use, Instant expires) {
    return exchange(unit, booking, lots, Taken.Kind.HOLD, use, expires);
  }

  /// Makes a booking of a hold.
  ///
  /// @return false where there is no hold of this use any more
  @Transactional
  public boolean confirm(UnitId unit, BookingId booking) {
    Instant now = clock.instant();
    return spaces.confirm(unit, booking, now) + stock.confirm(unit, booking, now) > 0;
  }

  /// Gives free whatever a use has. Doing it twice is no harm.
  @Transactional
  public void free(UnitId unit, BookingId booking) {
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

  private HoldOutcome take(
      UnitId unit,
      BookingId booking,
      List<Lot> lots,
      Taken.Kind kind,
      Period use,
      Instant expires) {
    return settled(() -> takeAll(unit, booking, lots, kind, use, expires));
  }

  private HoldOutcome exchange(
      UnitId unit,
      BookingId booking,
      List<Lot> lots,
      Taken.Kind kind,
      Period use,
      Instant expires) {
    return settled(
        () -> {
          spaces.free(unit, booking);
          stock.free(unit, booking);
          return takeAll(unit, booking, lots, kind, use, expires);
        });
  }

  /// All of a deed or nothing of it.
  private HoldOutcome settled(Supplier<HoldOutcome> deed) {
    try {
      return requireNonNull(
          savepoint.execute(
              status -> {
                HoldOutcome outcome = deed.get();
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

  /// First the spaces, then the stock, each in the order of their ids, so that two who want the
  /// same things wait for each other instead of in a ring.
  private HoldOutcome takeAll(
      UnitId unit,
      BookingId booking,
      List<Lot> lots,
      Taken.Kind kind,
      Period use,
      Instant expires) {
    takeSpaces(unit, booking, lots, kind, use, expires);
    List<Lot> counted =
        lots.stream()
            .filter(lot -> lot.facility().spaces().isEmpty())
            .sorted(Comparator.comparing(lot -> lot.facility().id().value().toString()))
            .toList();
    if (counted.isEmpty()) {
      return HoldOutcome.HELD;
    }
    stock.lineUp(unit, counted.stream().map(lot -> lot.facility().id()).toList());
    boolean all =
        counted.stream()
            .allMatch(lot -> stock.take(unit, booking, lot, kind, use, expires, clock.instant()));
    return all ? HoldOutcome.HELD : HoldOutcome.TAKEN;
  }

  private void takeSpaces(
      UnitId unit,
      BookingId booking,
      List<Lot> lots,
      Taken.Kind kind,
      Period use,
      Instant expires) {
    var standing = new TreeMap<SpaceId, Facility>(SpaceId.ORDER);
    for (Lot lot : lots) {
      lot.facility().spaces().forEach(space -> standing.put(space, lot.facility()));
    }
    if (standing.isEmpty()) {
      return;
    }
    List<SpaceId> inOrder = List.copyOf(standing.keySet());
    Duration longest =
        standing.values().stream().map(Facility::turnRound).max(naturalOrder()).orElseThrow();
    spaces.lineUp(unit, inOrder);
    spaces.dropExpired(unit, inOrder, use.prolonged(longest), clock.instant());
    standing.forEach(
        (space, facility) -> spaces.take(unit, booking, facility, space, kind, use, expires));
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
