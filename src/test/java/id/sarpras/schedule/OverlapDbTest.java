package id.sarpras.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import id.sarpras.facility.Facility;
import id.sarpras.shared.Ids;
import id.sarpras.shared.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// Nobody gets what somebody else has, however many ask at once.
class OverlapDbTest {

  static final Instant NINE = Instant.parse("2026-12-01T02:00:00Z");

  final ScheduleHouse house = new ScheduleHouse();

  @Test
  void of64WhoAskForTheSameSlotAtOnceExactlyOneGetsIt() throws Exception {
    Facility room = house.room(Duration.ZERO);
    var period = new Period(NINE, NINE.plusSeconds(7200));
    var together = new CountDownLatch(64);
    Callable<HoldOutcome> ask =
        () ->
            house.transaction(
                () -> {
                  together.countDown();
                  assertThat(together.await(2, TimeUnit.MINUTES)).as("all have come").isTrue();
                  return house.hold(new BookingId(Ids.next()), room, period, Instant.MAX);
                });
    List<HoldOutcome> outcomes = atOnce(java.util.Collections.nCopies(64, ask), 64);
    assertThat(outcomes).filteredOn(outcome -> outcome == HoldOutcome.HELD).hasSize(1);
    assertThat(house.rows()).isEqualTo(1);
  }

  @Test
  void whateverHappensNoTwoLivingRowsOverlap() throws Exception {
    long seed = System.nanoTime();
    System.out.println("OverlapDbTest seed " + seed);
    List<Facility> rooms =
        List.of(
            house.room(Duration.ZERO),
            house.room(Duration.ofMinutes(15)),
            house.room(Duration.ofHours(1)));
    var acknowledged = ConcurrentHashMap.<BookingId>newKeySet();
    var work = new ArrayList<Callable<HoldOutcome>>();
    for (int worker = 0; worker < 8; worker++) {
      var random = new Random(seed + worker);
      work.add(
          () -> {
            for (int i = 0; i < 150; i++) {
              step(random, rooms, acknowledged);
            }
            return HoldOutcome.HELD;
          });
    }
    atOnce(work, 8);
    assertThat(house.overlaps()).as("seed " + seed).isZero();
    assertThat(house.bookings())
        .as("what was acknowledged is there, seed " + seed)
        .containsExactlyInAnyOrderElementsOf(acknowledged);
  }

  private void step(Random random, List<Facility> rooms, java.util.Set<BookingId> acknowledged) {
    var booking = new BookingId(Ids.next());
    Instant start = NINE.plusSeconds(900L * random.nextInt(200));
    var period = new Period(start, start.plusSeconds(900L * (1 + random.nextInt(8))));
    Facility room = rooms.get(random.nextInt(rooms.size()));
    boolean lapses = random.nextInt(5) == 0;
    Instant expires = lapses ? house.now().minusSeconds(1) : Instant.MAX;
    HoldOutcome outcome = Again.whenLost(() -> house.hold(booking, room, period, expires));
    if (outcome == HoldOutcome.HELD && !lapses) {
      acknowledged.add(booking);
      switch (random.nextInt(4)) {
        case 0 -> {
          acknowledged.remove(booking);
          house.schedule.free(house.unit, booking);
        }
        case 1 ->
            assertThat(house.schedule.confirm(house.unit, booking, List.of(Lot.of(room)))).isTrue();
        default -> {}
      }
    } else if (outcome == HoldOutcome.HELD) {
      assertThat(house.schedule.confirm(house.unit, booking, List.of(Lot.of(room)))).isFalse();
    }
  }

  @Test
  void theTurnRoundBelongsToTheUse() {
    Facility room = house.room(Duration.ofMinutes(30));
    Period first = new Period(NINE, NINE.plusSeconds(3600));
    house.hold(new BookingId(Ids.next()), room, first, Instant.MAX);
    Period tooSoon = new Period(first.end().plusSeconds(1799), first.end().plusSeconds(5400));
    Period soonEnough = new Period(first.end().plusSeconds(1800), first.end().plusSeconds(5400));
    assertThat(house.hold(new BookingId(Ids.next()), room, tooSoon, Instant.MAX))
        .isEqualTo(HoldOutcome.TAKEN);
    assertThat(house.hold(new BookingId(Ids.next()), room, soonEnough, Instant.MAX))
        .isEqualTo(HoldOutcome.HELD);
  }

  @Test
  void anExpiredHoldGivesWayAndCannotBeConfirmed() {
    Facility room = house.room(Duration.ZERO);
    var period = new Period(NINE, NINE.plusSeconds(3600));
    var lapsed = new BookingId(Ids.next());
    house.hold(lapsed, room, period, house.now().plusSeconds(60));
    house.tick(Duration.ofSeconds(60));
    assertThat(house.schedule.confirm(house.unit, lapsed, List.of(Lot.of(room)))).isFalse();
    assertThat(house.hold(new BookingId(Ids.next()), room, period, Instant.MAX))
        .isEqualTo(HoldOutcome.HELD);
    assertThat(house.rows()).isEqualTo(1);
  }

  @Test
  void aTakenSlotSpoilsNothingThatWasDoneBeforeInTheTransaction() throws Exception {
    Facility room = house.room(Duration.ZERO);
    Facility other = house.room(Duration.ZERO);
    var period = new Period(NINE, NINE.plusSeconds(3600));
    house.hold(new BookingId(Ids.next()), room, period, Instant.MAX);
    house.transaction(
        () -> {
          house.hold(new BookingId(Ids.next()), other, period, Instant.MAX);
          return house.hold(new BookingId(Ids.next()), room, period, Instant.MAX);
        });
    assertThat(house.rows()).isEqualTo(2);
  }

  private static <T> List<T> atOnce(List<Callable<T>> work, int threads) throws Exception {
    try (var pool = Executors.newFixedThreadPool(threads)) {
      var results = new ArrayList<T>();
      for (var future : pool.invokeAll(work)) {
        results.add(future.get());
      }
      return results;
    }
  }
}
