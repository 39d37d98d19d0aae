package id.sarpras.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.sarpras.facility.Division;
import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.facility.Halls.Outcome;
import id.sarpras.facility.Piece;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.dao.PessimisticLockingFailureException;

/// Halls are divided, also while others book them.
class HallsDbTest {

  static final Instant NINE = Instant.parse("2026-12-01T02:00:00Z");
  static final Period MORNING = new Period(NINE, NINE.plusSeconds(7200));

  final ScheduleHouse house = new ScheduleHouse();
  final Facility hall = house.room(Duration.ofMinutes(15));

  @Test
  void eachPartAndItsNeighboursAreLentByThemselvesAndNeverBesideTheWhole() {
    assertThat(divide(3, "A", "B", "C", "A+B")).isEqualTo(new Outcome.Done());
    assertThat(hold("A")).isEqualTo(HoldOutcome.HELD);
    assertThat(hold("B")).isEqualTo(HoldOutcome.HELD);
    assertThat(hold("A+B")).isEqualTo(HoldOutcome.TAKEN);
    assertThat(hold(now(hall.id()))).isEqualTo(HoldOutcome.TAKEN);
    assertThat(hold("C")).isEqualTo(HoldOutcome.HELD);
    assertThat(named("A+B").capacity()).isEqualTo(20);
    assertThat(named("A").hours()).isEqualTo(hall.hours());
  }

  @Test
  void whatWasBookedOfTheWholeTakesAllItsPartsAndIsStillOneBooking() {
    BookingId before = BookingId.next();
    house.hold(before, hall, MORNING, Instant.MAX);
    assertThat(divide(3, "A", "B", "C")).isEqualTo(new Outcome.Done());
    assertThat(hold("B")).isEqualTo(HoldOutcome.TAKEN);
    assertThat(house.schedule.confirm(house.unit, before, List.of(Lot.of(now(hall.id())))))
        .isTrue();
    assertThat(house.bookings()).containsExactly(before, before, before);
    house.schedule.free(house.unit, before);
    assertThat(hold("B")).isEqualTo(HoldOutcome.HELD);
  }

  /// Somebody has the space of the hall and wants its row; who divides has the row and wants the
  /// space. The one that waited first finds the ring and is given up.
  @Test
  void aDivisionThatTheDatabaseGaveUpIsTriedAgain() throws Exception {
    try (var threads = Executors.newFixedThreadPool(2)) {
      var locked = new CountDownLatch(1);
      Future<Boolean> other =
          threads.submit(
              () ->
                  house
                      .database
                      .transactions()
                      .execute(
                          ignored -> {
                            lock("space", hall.spaces().getFirst().value());
                            locked.countDown();
                            house.waitUntilSomebodyWaits();
                            lock("facility", hall.id().value());
                            return true;
                          }));
      locked.await();
      assertThat(divide(2, "A", "B")).isEqualTo(new Outcome.Done());
      assertThat(other.get()).isTrue();
    }
    assertThat(named("B").spaces()).hasSize(1);
  }

  private void lock(String table, UUID id) {
    house
        .database
        .sql()
        .sql("SELECT id FROM " + table + " WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query(UUID.class)
        .single();
  }

  @Test
  void whileSomethingIsTakenAheadOnlyNeighboursCanBeAdded() {
    divide(3, "A", "B", "C", "A+B");
    hold("C");
    assertThat(divide(2, "A", "B")).isEqualTo(new Outcome.TakenAhead());
    assertThat(divide(4, "A", "B", "C", "D")).isEqualTo(new Outcome.TakenAhead());
    assertThat(divide(3, "A", "B", "C")).isEqualTo(new Outcome.TakenAhead());
    assertThat(divide(3, "A", "B", "C", "A+B", "B+C")).isEqualTo(new Outcome.Done());
    assertThat(hold("B+C")).isEqualTo(HoldOutcome.TAKEN);
    house.tick(Duration.ofDays(30));
    assertThat(divide(2, "A", "B")).isEqualTo(new Outcome.Done());
  }

  @Test
  void aPieceThatIsGoneCanNeverBeHadBesideAnother() {
    divide(3, "A", "B", "C");
    FacilityId third = named("C").id();
    divide(2, "A", "B");
    assertThat(now(third).lent()).isFalse();
    assertThat(hold("A")).isEqualTo(HoldOutcome.HELD);
    assertThat(hold(now(third))).isEqualTo(HoldOutcome.TAKEN);
  }

  @Test
  void aPieceThatComesBackIsTheSameOne() {
    divide(3, "A", "B", "C");
    FacilityId third = named("C").id();
    divide(1);
    assertThat(now(hall.id()).spaces()).hasSize(1);
    divide(3, "A", "B", "C");
    assertThat(named("C").id()).isEqualTo(third);
    assertThat(named("C").lent()).isTrue();
    assertThat(house.facilities.all(house.unit)).hasSize(4);
  }

  @Test
  void aNameOfSomethingElseIsRefusedAndNothingIsDone() {
    Facility other = house.room(Duration.ZERO);
    Division taken = new Division(2, List.of(piece(1, 1, other.name()), piece(2, 2, "B")));
    assertThat(house.halls.divide(house.unit, hall.id(), taken, new Actor.Program()))
        .isEqualTo(new Outcome.NameTaken(other.name()));
    assertThat(now(hall.id()).spaces()).hasSize(1);
  }

  @Test
  void aPartIsNoHallOfItsOwn() {
    divide(2, "A", "B");
    assertThat(house.halls.divide(house.unit, named("A").id(), Division.NONE, new Actor.Program()))
        .isEqualTo(new Outcome.NoHall());
  }

  @Test
  void whoeverLookedBeforeTheDivisionDoesNotGetTheHallWithoutItsNewParts() {
    divide(3, "A", "B", "C");
    assertThatExceptionOfType(PessimisticLockingFailureException.class)
        .isThrownBy(() -> hold(hall));
    assertThat(house.rows()).isZero();
  }

  @Test
  void whoeverLookedBeforeTheDivisionDoesNotCloseTheHallWithoutItsNewParts() {
    divide(3, "A", "B", "C");
    Blocks blocks = house.house.get(Blocks.class);
    assertThatExceptionOfType(PessimisticLockingFailureException.class)
        .isThrownBy(
            () -> blocks.close(house.unit, BookingId.next(), List.of(Lot.of(hall)), MORNING));
    assertThat(house.rows()).isZero();
  }

  @Test
  void aHoldOfWhichAnotherTookAPartIsNoHoldAnyMore() {
    divide(3, "A", "B", "C");
    BookingId held = BookingId.next();
    Facility whole = now(hall.id());
    Instant expires = house.now().plusSeconds(60);
    house.hold(held, whole, MORNING, expires);
    house.tick(Duration.ofSeconds(60));
    hold("A");
    house.house.set(expires.minusSeconds(1));
    assertThat(house.schedule.confirm(house.unit, held, List.of(Lot.of(whole))))
        .as("on a node whose clock is behind")
        .isFalse();
    assertThat(house.bookings()).doesNotContain(held);
    assertThat(hold("B")).as("what was left of it is free").isEqualTo(HoldOutcome.HELD);
  }

  @Test
  void bookedConfirmedAndFreedWhileItIsDividedItIsWholeOrNotAtAll() throws Exception {
    long seed = System.nanoTime();
    System.out.println("HallsDbTest seed " + seed);
    var had = new ConcurrentLinkedQueue<BookingId>();
    var start = new CountDownLatch(1);
    List<Callable<Void>> work = new ArrayList<>();
    for (int worker = 0; worker < 6; worker++) {
      var random = new Random(seed + worker);
      work.add(
          () -> {
            start.await();
            for (int i = 0; i < 60; i++) {
              bookAndConfirmOrFree(random, had);
            }
            return null;
          });
    }
    work.add(
        () -> {
          start.await();
          Thread.sleep(60);
          assertThat(divide(3, "A", "B", "C", "B+C")).isEqualTo(new Outcome.Done());
          return null;
        });
    try (var pool = Executors.newFixedThreadPool(7)) {
      List<Future<Void>> done = work.stream().map(pool::submit).toList();
      start.countDown();
      for (Future<Void> one : done) {
        one.get();
      }
    }
    assertThat(house.overlaps()).as("seed " + seed).isZero();
    int whole =
        house
            .database
            .sql()
            .sql(
                """
                SELECT count(*) FROM (
                  SELECT booking_id FROM occupancy WHERE facility_id = :hall AND upper(during) > :now
                  GROUP BY booking_id HAVING count(*) <> 3 OR count(DISTINCT kind) <> 1) broken
                """)
            .param("hall", hall.id().value())
            .param("now", java.sql.Timestamp.from(house.now()))
            .query(Integer.class)
            .single();
    assertThat(whole).as("bookings of a part of the whole, seed " + seed).isZero();
    assertThat(house.bookings()).as("seed " + seed).containsAll(had);
  }

  private void bookAndConfirmOrFree(Random random, ConcurrentLinkedQueue<BookingId> had) {
    BookingId booking = BookingId.next();
    Instant from = NINE.plusSeconds(3600L * random.nextInt(400));
    Period use = new Period(from, from.plusSeconds(3600));
    List<Facility> standing = house.facilities.all(house.unit);
    FacilityId wanted = standing.get(random.nextInt(standing.size())).id();
    HoldOutcome outcome = Again.whenLost(() -> house.hold(booking, now(wanted), use, Instant.MAX));
    if (outcome == HoldOutcome.HELD) {
      switch (random.nextInt(3)) {
        case 0 -> house.schedule.free(house.unit, booking);
        case 1 -> {
          List<Lot> lots = List.of(Lot.of(now(wanted)));
          assertThat(house.schedule.confirm(house.unit, booking, lots)).isTrue();
          had.add(booking);
        }
        default -> had.add(booking);
      }
    }
  }

  private Outcome divide(int parts, String... names) {
    List<Piece> pieces = new ArrayList<>();
    for (String name : names) {
      int first = name.charAt(0) - 'A' + 1;
      pieces.add(piece(first, first + name.length() / 2, name));
    }
    return house.halls.divide(
        house.unit, hall.id(), new Division(parts, pieces), new Actor.Program());
  }

  private static Piece piece(int first, int last, String name) {
    return new Piece(first, last, name, 10 * (last - first + 1), Map.of());
  }

  private HoldOutcome hold(String name) {
    return hold(named(name));
  }

  private HoldOutcome hold(Facility facility) {
    return house.hold(BookingId.next(), facility, MORNING, Instant.MAX);
  }

  private Facility now(FacilityId id) {
    return house.facilities.find(house.unit, id).orElseThrow();
  }

  private Facility named(String name) {
    return house.facilities.all(house.unit).stream()
        .filter(facility -> facility.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
