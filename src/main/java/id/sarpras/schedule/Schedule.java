package id.sarpras.schedule;

import static java.util.Objects.requireNonNull;

import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.facility.SpaceId;
import id.sarpras.schedule.store.OccupancyStore;
import id.sarpras.schedule.store.StockStore;
import id.sarpras.shared.Period;
import id.sarpras.shared.UnitId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/// What is taken when. Nobody else writes it, and the database refuses what must never happen.
@Component
public class Schedule {

  private final OccupancyStore spaces;
  private final StockStore stock;
  private final Facilities facilities;
  private final ObjectProvider<Waiters> waiters;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;
  private final TransactionOperations transaction;
  private final TransactionTemplate savepoint;

  Schedule(
      OccupancyStore spaces,
      StockStore stock,
      Facilities facilities,
      ObjectProvider<Waiters> waiters,
      ApplicationEventPublisher events,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.spaces = spaces;
    this.stock = stock;
    this.facilities = facilities;
    this.waiters = waiters;
    this.events = events;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
    this.savepoint = new TransactionTemplate(transactions);
    this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /// Holds things for a use, with the turn-round after it, until the hold is confirmed, freed or
  /// expires.
  ///
  /// @param expires when the hold lapses by itself; [Instant#MAX] for never
  public HoldOutcome hold(
      UnitId unit, BookingId booking, List<Lot> lots, Period use, Instant expires) {
    return take(unit, List.of(Taking.hold(booking, lots, use, expires)));
  }

  /// Takes things that are probably free: all of it, or nothing where something is taken. One space
  /// costs no savepoint; so, where it is taken, others wait for whoever was told so until his
  /// transaction is over. Whoever goes on to other things in it calls [#arrange]; other times of
  /// the same are no harm.
  public HoldOutcome take(UnitId unit, List<Taking> takings) {
    return takings.size() == 1 && takeFree(unit, takings.getFirst())
        ? HoldOutcome.HELD
        : arrange(unit, List.of(), takings);
  }

  /// Frees what some uses have and takes other things for some: all of it, or nothing where
  /// something is taken. Inside a transaction it takes a savepoint, so that TAKEN spoils nothing
  /// that was done before. Whoever has to free and take in one transaction does it in one call: it
  /// waits for everybody else first, in the order of the ids, so that nobody waits in a ring.
  ///
  /// @throws org.springframework.dao.PessimisticLockingFailureException where the database gave up
  ///   a deadlock all the same, or a hall was divided since it was looked up: the whole transaction
  ///   is lost and can be tried again
  public HoldOutcome arrange(UnitId unit, List<BookingId> freed, List<Taking> takings) {
    return arrange(unit, freed, takings, false);
  }

  /// Whether all of these could be had now. It takes them and gives them up again, so that the same
  /// laws are asked; somebody else may be faster afterwards.
  @Transactional
  public boolean couldTake(UnitId unit, List<Lot> lots, Period use) {
    return couldTake(unit, List.of(), lots, use);
  }

  /// The same as if some uses had nothing.
  @Transactional
  public boolean couldTake(UnitId unit, List<BookingId> without, List<Lot> lots, Period use) {
    var taking = Taking.hold(BookingId.next(), lots, use, Instant.MAX);
    return arrange(unit, without, List.of(taking), true) == HoldOutcome.HELD;
  }

  /// @param undone whether all of it is given up again
  private HoldOutcome arrange(
      UnitId unit, List<BookingId> freed, List<Taking> takings, boolean undone) {
    var given = new ArrayList<Freed>();
    HoldOutcome outcome = tried(unit, freed, takings, undone, given);
    if (outcome == HoldOutcome.HELD && !undone) {
      given.forEach(events::publishEvent);
    }
    return outcome;
  }

  /// Most want one space that nobody has and nobody had: one row, which is written or is not, so
  /// that there is nothing to go back to.
  ///
  /// @return false where it is something else, or somebody is in the way; nothing is done then but
  ///   lining up
  private boolean takeFree(UnitId unit, Taking taking) {
    SortedMap<SpaceId, Facility> standing = taking.spaces();
    if (standing.size() != 1
        || !taking.counted().isEmpty()
        || taking.manner() == Taking.Manner.LOOKING) {
      return false;
    }
    return requireNonNull(
        transaction.execute(
            status -> {
              begin(unit, List.of(), List.of(taking));
              return takeSpaces(unit, taking, standing);
            }));
  }

  private HoldOutcome tried(
      UnitId unit, List<BookingId> freed, List<Taking> takings, boolean undone, List<Freed> given) {
    return requireNonNull(
        savepoint.execute(
            status -> {
              begin(unit, freed, takings);
              freed.forEach(booking -> giveBack(unit, booking).ifPresent(given::add));
              boolean taken = takings.stream().allMatch(taking -> takeWhole(unit, taking));
              if (undone || !taken) {
                status.setRollbackOnly();
              } else {
                takings.stream()
                    .filter(taking -> taking.manner() == Taking.Manner.LOOKING)
                    .forEach(taking -> giveBack(unit, taking.booking()));
              }
              return taken ? HoldOutcome.HELD : HoldOutcome.TAKEN;
            }));
  }

  private void begin(UnitId unit, List<BookingId> freed, List<Taking> takings) {
    List<Lot> lots = takings.stream().flatMap(one -> one.lots().stream()).toList();
    lineUp(unit, freed, lots);
    facilities.seeThatTheyStand(unit, lots.stream().map(Lot::facility));
  }

  /// Waits until nobody else changes who has what some uses have, or some other things. Whoever
  /// goes on to free and take in several steps of one transaction begins with all of it, so that
  /// nobody waits in a ring. First the spaces, then the stock, each in the order of the ids; with
  /// what is freed also all for which those ask to whom it may pass on.
  @Transactional(propagation = Propagation.MANDATORY)
  public void lineUp(UnitId unit, List<BookingId> freed, List<Lot> lots) {
    var standing = new TreeSet<SpaceId>(SpaceId.ORDER);
    var counted = new TreeSet<FacilityId>(FacilityId.ORDER);
    if (!freed.isEmpty()) {
      standing.addAll(spaces.of(unit, freed));
      counted.addAll(stock.of(unit, freed));
      wanted(unit, freed.getFirst(), standing, counted).forEach(one -> add(one, standing, counted));
    }
    lots.forEach(lot -> add(lot.facility(), standing, counted));
    if (!standing.isEmpty()) {
      spaces.lineUp(unit, List.copyOf(standing));
    }
    if (!counted.isEmpty()) {
      stock.lineUp(unit, List.copyOf(counted));
    }
  }

  private static void add(Facility one, Set<SpaceId> standing, Set<FacilityId> counted) {
    standing.addAll(one.spaces());
    if (one.spaces().isEmpty()) {
      counted.add(one.id());
    }
  }

  /// Makes a booking of a hold.
  ///
  /// @param lots all that is held
  /// @return false where not all of it is held any more; then nothing is
  @Transactional
  public boolean confirm(UnitId unit, BookingId booking, List<Lot> lots) {
    lineUp(unit, List.of(booking), List.of());
    Instant now = clock.instant();
    int rows = spaces.confirm(unit, booking, now) + stock.confirm(unit, booking, now);
    return isWhole(unit, booking, lots, rows);
  }

  /// Gives free whatever a use has, so that it can be had by another in the same transaction. Doing
  /// it twice is no harm.
  @Transactional
  public void free(UnitId unit, BookingId booking) {
    lineUp(unit, List.of(booking), List.of());
    giveBack(unit, booking).ifPresent(events::publishEvent);
  }

  /// Lets a hold last longer.
  ///
  /// @param lots all that is held
  /// @return false where not all of it is held any more; then nothing is
  @Transactional
  public boolean prolong(UnitId unit, BookingId booking, List<Lot> lots, Instant until) {
    lineUp(unit, List.of(booking), List.of());
    Instant now = clock.instant();
    int rows = spaces.prolong(unit, booking, until, now) + stock.prolong(unit, booking, until, now);
    return isWhole(unit, booking, lots, rows);
  }

  /// Gives what is held for one use to another, without anybody between them.
  ///
  /// @param lots all that is held
  /// @return false where not all of it is held any more; then nothing is
  @Transactional
  public boolean pass(UnitId unit, BookingId from, BookingId to, List<Lot> lots, Instant until) {
    lineUp(unit, List.of(from), List.of());
    Instant now = clock.instant();
    int rows = spaces.pass(unit, from, to, until, now) + stock.pass(unit, from, to, until, now);
    return isWhole(unit, to, lots, rows);
  }

  /// A hold that lapses may lose a part of it to somebody whose clock is ahead of ours: what is
  /// left is no hold any more and is given back.
  private boolean isWhole(UnitId unit, BookingId booking, List<Lot> lots, int rows) {
    boolean whole = rows > 0 && rows >= rows(lots);
    if (rows > 0 && !whole) {
      giveBack(unit, booking).ifPresent(events::publishEvent);
    }
    return whole;
  }

  /// A row for each space, and for each of what is counted.
  private static long rows(List<Lot> lots) {
    long spaces = lots.stream().flatMap(lot -> lot.facility().spaces().stream()).distinct().count();
    return spaces + lots.stream().filter(lot -> lot.facility().spaces().isEmpty()).count();
  }

  /// Who has some of these at a time, and how firmly. Of equipment, all who have any of it.
  public Map<BookingId, Taken.Kind> inTheWay(UnitId unit, List<Lot> lots, Period use) {
    Instant now = clock.instant();
    Period longest = Taking.hold(BookingId.next(), lots, use, now).longest();
    List<Taken> taken = spaces.taken(unit, longest, now);
    List<Away> away = stock.away(unit, longest, now);
    var found = new LinkedHashMap<BookingId, Taken.Kind>();
    for (Lot lot : lots) {
      Facility facility = lot.facility();
      Period during = facility.occupied(use);
      Taken.of(facility, taken).stream()
          .filter(one -> one.during().overlaps(during))
          .forEach(one -> found.put(one.booking(), one.kind()));
      awayOf(facility, away).stream()
          .filter(one -> one.during().overlaps(during))
          .forEach(one -> found.put(one.booking(), one.kind()));
    }
    return found;
  }

  /// When everything that is lent is taken, at some time of a period.
  public List<Uses> uses(UnitId unit, Period period) {
    List<Taken> taken = spaces.taken(unit, period, clock.instant());
    List<Away> away = stock.away(unit, period, clock.instant());
    return facilities.all(unit).stream()
        .filter(Facility::lent)
        .map(facility -> new Uses(facility, Taken.of(facility, taken), awayOf(facility, away)))
        .toList();
  }

  private Optional<Freed> giveBack(UnitId unit, BookingId booking) {
    var freed =
        new Freed(
            unit,
            booking,
            spaces.free(unit, booking).stream().map(SpaceId::new).collect(Collectors.toSet()),
            stock.free(unit, booking).stream().map(FacilityId::new).collect(Collectors.toSet()));
    return Optional.of(freed)
        .filter(any -> !freed.spaces().isEmpty() || !freed.counted().isEmpty());
  }

  private boolean takeWhole(UnitId unit, Taking taking) {
    Instant now = clock.instant();
    SortedMap<SpaceId, Facility> standing = taking.spaces();
    boolean lapsed = dropExpired(unit, taking, standing, now) > 0;
    if (lapsed && taking.manner() != Taking.Manner.FIRST && isWaitedFor(unit, taking)) {
      return false;
    }
    return takeSpaces(unit, taking, standing)
        && taking.counted().stream().allMatch(lot -> stock.take(unit, taking, lot, now));
  }

  private boolean takeSpaces(UnitId unit, Taking taking, SortedMap<SpaceId, Facility> standing) {
    return standing.entrySet().stream()
        .allMatch(one -> spaces.take(unit, taking, one.getValue(), one.getKey()));
  }

  private int dropExpired(
      UnitId unit, Taking taking, SortedMap<SpaceId, Facility> standing, Instant now) {
    int dropped =
        standing.isEmpty()
            ? 0
            : spaces.dropExpired(unit, List.copyOf(standing.keySet()), taking.longest(), now);
    for (Lot lot : taking.counted()) {
      dropped += stock.dropExpired(unit, lot, lot.facility().occupied(taking.use()), now);
    }
    return dropped;
  }

  private boolean isWaitedFor(UnitId unit, Taking taking) {
    return waiters.stream().anyMatch(one -> one.isWaitedFor(unit, taking));
  }

  private List<Facility> wanted(
      UnitId unit, BookingId by, Set<SpaceId> standing, Set<FacilityId> counted) {
    var freed = new Freed(unit, by, Set.copyOf(standing), Set.copyOf(counted));
    return waiters.stream().flatMap(one -> one.wanted(freed).stream()).toList();
  }

  private static List<Away> awayOf(Facility facility, List<Away> away) {
    return away.stream().filter(one -> one.facility().equals(facility.id())).toList();
  }
}
