package id.sarpras.schedule.proof;

import static org.assertj.core.api.Assertions.assertThat;

import id.sarpras.facility.Facility;
import id.sarpras.schedule.Again;
import id.sarpras.schedule.BookingId;
import id.sarpras.schedule.HoldOutcome;
import id.sarpras.schedule.Lot;
import id.sarpras.schedule.Taken.Kind;
import id.sarpras.schedule.Taking;
import id.sarpras.shared.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// Many who want the same few things at once and do with them all that can be done, on one or more
/// nodes, each step written into the ledger as it is answered.
final class Trial {

  private static final Instant FIRST = Instant.parse("2026-12-01T00:00:00Z");
  private static final int DAYS = 20;

  private final List<Node> nodes;
  private final List<Facility> things;
  private final long seed;
  private final Ledger ledger = new Ledger();

  /// What somebody has, to be taken up by whoever comes next; out of the queue it is nobody else's.
  private final Queue<BookingId> had = new ConcurrentLinkedQueue<>();

  private final AtomicBoolean killed = new AtomicBoolean();
  private final AtomicInteger done = new AtomicInteger();

  Trial(List<Node> nodes, List<Facility> things, long seed) {
    this.nodes = nodes;
    this.things = things;
    this.seed = seed;
  }

  Ledger ledger() {
    return ledger;
  }

  int done() {
    return done.get();
  }

  /// From now on a broken connection is what was to be expected.
  void serverIsKilled() {
    killed.set(true);
  }

  /// Does so many steps, or as many as there are until the server is killed.
  void run(int threads, int steps) throws Exception {
    try (var pool = Executors.newFixedThreadPool(threads)) {
      var workers = new ArrayList<Future<?>>();
      for (int worker = 0; worker < threads; worker++) {
        var random = new Random(seed + worker);
        Node node = nodes.get(worker % nodes.size());
        workers.add(pool.submit(() -> work(node, random, steps / threads)));
      }
      for (Future<?> worker : workers) {
        worker.get();
      }
    }
  }

  private Void work(Node node, Random random, int steps) throws Exception {
    for (int i = 0; i < steps && !killed.get(); i++) {
      step(node, random);
      done.incrementAndGet();
    }
    return null;
  }

  private void step(Node node, Random random) throws Exception {
    switch (random.nextInt(20)) {
      case 0, 1, 2, 3, 4 -> hold(node, random);
      case 5, 6 -> bookAtOnce(node, random, Kind.BOOKING);
      case 7 -> bookAtOnce(node, random, Kind.CLOSURE);
      case 8, 9, 10 -> withOne(random, booking -> approve(node, booking));
      case 11, 12, 13 -> withOne(random, booking -> giveBack(node, booking));
      case 14 -> withOne(random, booking -> move(node, random, booking));
      case 15 -> withOne(random, booking -> displace(node, random, booking));
      case 16 -> withOne(random, booking -> divide(node, random, booking));
      case 17 -> series(node, random);
      case 18 -> withOne(random, this::twoApproveAtOnce);
      default -> ledger.ticked(node.tick(Duration.ofSeconds(1 + random.nextInt(4))));
    }
  }

  private void hold(Node node, Random random) {
    var booking = BookingId.next();
    List<Lot> lots = lots(random);
    Period use = period(random);
    Instant expires =
        random.nextInt(3) == 0 ? Instant.MAX : node.now().plusSeconds(1 + random.nextInt(30));
    take(
        booking,
        Claim.of(lots, use),
        Kind.HOLD,
        expires,
        () -> node.schedule().hold(node.unit(), booking, lots, use, expires) == HoldOutcome.HELD);
  }

  private void bookAtOnce(Node node, Random random, Kind kind) {
    var booking = BookingId.next();
    List<Lot> lots = lots(random);
    Period use = period(random);
    take(
        booking,
        Claim.of(lots, use),
        kind,
        Instant.MAX,
        () ->
            arranged(node, List.of(), List.of(new Taking(booking, lots, kind, use, Instant.MAX))));
  }

  /// Several dates in one transaction: all or none.
  private void series(Node node, Random random) {
    List<Lot> lots = lots(random);
    Period first = period(random);
    var dates = new ArrayList<BookingId>();
    var uses = new ArrayList<Period>();
    for (int i = 0; i < 4; i++) {
      Duration later = Duration.ofDays(2L * i);
      dates.add(BookingId.next());
      uses.add(new Period(first.start().plus(later), first.end().plus(later)));
    }
    long begun = ledger.moment();
    attempt(
        dates,
        () -> {
          List<Taking> takings =
              IntStream.range(0, dates.size())
                  .mapToObj(i -> Taking.hold(dates.get(i), lots, uses.get(i), Instant.MAX))
                  .toList();
          boolean all = Again.whenLost(() -> arranged(node, List.of(), takings));
          List<List<Claim>> claims = uses.stream().map(use -> Claim.of(lots, use)).toList();
          if (all) {
            for (int i = 0; i < dates.size(); i++) {
              ledger.took(dates.get(i), claims.get(i), Kind.HOLD, Instant.MAX, begun);
            }
            had.addAll(dates);
          } else {
            ledger.refused(claims.stream().flatMap(List::stream).toList(), begun);
          }
        });
  }

  private void approve(Node node, BookingId booking) {
    Stay stay = ledger.stay(booking);
    Instant before = node.now();
    boolean wasHeld = stay.kind == Kind.HOLD && !stay.isExpired(before);
    boolean confirmed = Again.whenLost(() -> node.schedule().confirm(node.unit(), booking));
    settleApproval(node, booking, wasHeld, confirmed);
  }

  private void settleApproval(Node node, BookingId booking, boolean wasHeld, boolean confirmed) {
    Stay stay = ledger.stay(booking);
    if (confirmed) {
      assertThat(wasHeld).as("what was confirmed was held").isTrue();
      ledger.booked(booking);
    } else if (wasHeld) {
      assertThat(stay.isExpired(node.now())).as("a hold that cannot be confirmed").isTrue();
    }
  }

  /// The usual race of an office.
  private void twoApproveAtOnce(BookingId booking) throws Exception {
    Node one = nodes.getFirst();
    Node other = nodes.getLast();
    Stay stay = ledger.stay(booking);
    boolean wasHeld = stay.kind == Kind.HOLD && !stay.isExpired(one.now());
    Callable<Boolean> first =
        () -> Again.whenLost(() -> one.schedule().confirm(one.unit(), booking));
    Callable<Boolean> second =
        () -> Again.whenLost(() -> other.schedule().confirm(other.unit(), booking));
    try (var two = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Boolean> a = two.submit(first);
      Future<Boolean> b = two.submit(second);
      assertThat(a.get() && b.get()).as("both confirmed the same hold").isFalse();
      settleApproval(one, booking, wasHeld, a.get() || b.get());
    }
  }

  private void giveBack(Node node, BookingId booking) {
    Again.whenLost(
        () -> {
          node.schedule().free(node.unit(), booking);
          return true;
        });
    ledger.gone(booking);
  }

  private void move(Node node, Random random, BookingId booking) {
    Stay stay = ledger.stay(booking);
    if (stay.kind != Kind.BOOKING) {
      return;
    }
    List<Lot> lots = lots(random);
    Period use = period(random);
    List<Claim> claims = Claim.of(lots, use);
    long begun = ledger.moment();
    if (Again.whenLost(
        () -> arranged(node, List.of(booking), List.of(Taking.booking(booking, lots, use))))) {
      ledger.gone(booking);
      ledger.took(booking, claims, Kind.BOOKING, Instant.MAX, begun);
    } else {
      ledger.refused(claims, begun);
    }
  }

  /// One gives way to another, who gets exactly what he had, and is given something else.
  private void displace(Node node, Random random, BookingId booking) {
    if (ledger.stay(booking).kind != Kind.BOOKING) {
      return;
    }
    var before = BookingId.next();
    List<Lot> lots = lots(random);
    Period use = period(random);
    long begun = ledger.moment();
    boolean done =
        Again.whenLost(
            () -> arranged(node, List.of(booking), List.of(Taking.booking(before, lots, use))));
    if (done) {
      ledger.gone(booking);
      ledger.took(before, Claim.of(lots, use), Kind.BOOKING, Instant.MAX, begun);
      had.add(before);
    } else {
      ledger.refused(Claim.of(lots, use), begun);
    }
  }

  /// The whole becomes its parts: one transaction frees it and takes two of its neighbours.
  private void divide(Node node, Random random, BookingId booking) {
    Period use = period(random);
    List<Facility> parts =
        things.stream().filter(part -> part.isPartOf(things.getFirst())).toList();
    Facility left = parts.get(random.nextInt(parts.size()));
    Facility right =
        parts.stream().filter(part -> !part.shares(left)).findFirst().orElse(things.getLast());
    var one = BookingId.next();
    var other = BookingId.next();
    List<Claim> claims = new ArrayList<>(Claim.of(List.of(Lot.of(left)), use));
    claims.addAll(Claim.of(List.of(Lot.of(right)), use));
    long begun = ledger.moment();
    boolean divided =
        Again.whenLost(
            () ->
                arranged(
                    node,
                    List.of(booking),
                    List.of(
                        Taking.booking(one, List.of(Lot.of(left)), use),
                        Taking.booking(other, List.of(Lot.of(right)), use))));
    if (divided) {
      ledger.gone(booking);
      ledger.took(one, Claim.of(List.of(Lot.of(left)), use), Kind.BOOKING, Instant.MAX, begun);
      ledger.took(other, Claim.of(List.of(Lot.of(right)), use), Kind.BOOKING, Instant.MAX, begun);
      had.add(one);
      had.add(other);
    } else {
      ledger.refused(claims, begun);
    }
  }

  private static boolean arranged(Node node, List<BookingId> freed, List<Taking> takings) {
    return node.schedule().arrange(node.unit(), freed, takings) == HoldOutcome.HELD;
  }

  private void take(
      BookingId booking, List<Claim> claims, Kind kind, Instant expires, BooleanSupplier deed) {
    long begun = ledger.moment();
    attempt(
        List.of(booking),
        () -> {
          if (Again.whenLost(deed::getAsBoolean)) {
            ledger.took(booking, claims, kind, expires, begun);
            had.add(booking);
          } else {
            ledger.refused(claims, begun);
          }
        });
  }

  private interface WithBooking {
    void act(BookingId booking) throws Exception;
  }

  /// Takes something up that somebody has, so that nobody else does, and lays it back if it is
  /// still there.
  private void withOne(Random random, WithBooking deed) throws Exception {
    for (int skip = random.nextInt(4); skip > 0; skip--) {
      BookingId passed = had.poll();
      if (passed != null) {
        had.add(passed);
      }
    }
    BookingId booking = had.poll();
    if (booking == null) {
      return;
    }
    try {
      deed.act(booking);
    } catch (DataAccessException | TransactionException broken) {
      brokenOff(List.of(booking), broken);
    }
    if (ledger.stay(booking) != null) {
      had.add(booking);
    }
  }

  private void attempt(List<BookingId> bookings, Runnable deed) {
    try {
      deed.run();
    } catch (DataAccessException | TransactionException broken) {
      brokenOff(bookings, broken);
    }
  }

  private void brokenOff(List<BookingId> bookings, RuntimeException broken) {
    if (!killed.get()) {
      throw broken;
    }
    bookings.forEach(ledger::unknown);
  }

  /// One to three things.
  private List<Lot> lots(Random random) {
    var lots = new ArrayList<Lot>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      Facility thing = things.get(random.nextInt(things.size()));
      int quantity = 1 + random.nextInt(thing.stock());
      if (lots.stream()
          .noneMatch(lot -> lot.facility().equals(thing) || lot.facility().shares(thing))) {
        lots.add(new Lot(thing, quantity));
      }
    }
    return lots;
  }

  private static Period period(Random random) {
    Instant start =
        FIRST
            .plus(Duration.ofDays(random.nextInt(DAYS)))
            .plus(Duration.ofMinutes(15L * random.nextInt(48)));
    return new Period(start, start.plus(Duration.ofMinutes(15L * (1 + random.nextInt(12)))));
  }
}
