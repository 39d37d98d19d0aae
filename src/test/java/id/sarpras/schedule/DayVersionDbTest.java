package id.sarpras.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sarpras.facility.Facility;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Ids;
import id.sarpras.shared.Period;
import id.sarpras.workingtime.CalendarContent;
import id.sarpras.workingtime.Calendars;
import id.sarpras.workingtime.WeeklyHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whatever changes a day of all rooms gives it another version, and nothing else does.
class DayVersionDbTest {

  static final LocalDate DAY = LocalDate.of(2026, 12, 1);
  static final Instant NINE = Instant.parse("2026-12-01T02:00:00Z");
  static final Period MORNING = new Period(NINE, NINE.plusSeconds(7200));

  final ScheduleHouse house = new ScheduleHouse();
  final BookingId booking = new BookingId(Ids.next());
  Facility room;

  @BeforeEach
  void aRoomOfAnOffice() {
    house.house.get(Calendars.class).install(house.unit);
    room = house.room(Duration.ofMinutes(15));
  }

  @Test
  void everyKindOfWriteIsAnotherVersion() {
    changes(() -> house.hold(booking, room, MORNING, house.now().plusSeconds(60)));
    changes(() -> house.schedule.confirm(house.unit, booking, List.of(Lot.of(room))));
    changes(() -> arrange(Taking.hold(booking, List.of(Lot.of(room)), MORNING, Instant.MAX)));
    changes(
        () -> {
          house.schedule.free(house.unit, booking);
          return "freed";
        });
    changes(() -> arrange(Taking.booking(booking, List.of(Lot.of(room)), MORNING)));
    house.schedule.free(house.unit, booking);
    changes(() -> arrange(Taking.closure(booking, List.of(Lot.of(room)), MORNING)));
  }

  @Test
  void movedToAnotherDayBothDaysAreOther() {
    arrange(Taking.booking(booking, List.of(Lot.of(room)), MORNING));
    DayVersion before = version(DAY);
    DayVersion next = version(DAY.plusDays(1));
    var tomorrow = new Period(NINE.plusSeconds(86_400), NINE.plusSeconds(90_000));
    arrange(Taking.booking(booking, List.of(Lot.of(room)), tomorrow));
    assertThat(version(DAY)).isNotEqualTo(before);
    assertThat(version(DAY.plusDays(1))).isNotEqualTo(next);
  }

  @Test
  void aClosureOfDaysTouchesEachOfThemOnTheUnitsClock() {
    var days = List.of(DAY.minusDays(1), DAY, DAY.plusDays(1), DAY.plusDays(2));
    List<DayVersion> before = days.stream().map(this::version).toList();
    // from midnight to midnight where the unit is; in UTC that is the evening before
    var closed =
        new Period(Instant.parse("2026-11-30T17:00:00Z"), Instant.parse("2026-12-02T16:59:00Z"));
    arrange(Taking.closure(booking, List.of(Lot.of(house.room(Duration.ZERO))), closed));
    assertThat(version(days.get(0)).taken()).isEqualTo(before.get(0).taken());
    assertThat(version(days.get(1)).taken()).isGreaterThan(before.get(1).taken());
    assertThat(version(days.get(2)).taken()).isGreaterThan(before.get(2).taken());
    assertThat(version(days.get(3)).taken()).isEqualTo(before.get(3).taken());
  }

  @Test
  void whatCameToNothingChangesNothing() {
    house.hold(booking, room, MORNING, Instant.MAX);
    DayVersion before = version(DAY);
    var other = new BookingId(Ids.next());
    assertThat(house.hold(other, room, MORNING, Instant.MAX)).isEqualTo(HoldOutcome.TAKEN);
    house.schedule.free(house.unit, other);
    assertThat(version(DAY)).isEqualTo(before);
  }

  @Test
  void theDaySaysWhenItsFirstHoldLapses() {
    assertThat(house.days.of(version(DAY)).until()).isEqualTo(Instant.MAX);
    Instant lapses = house.now().plusSeconds(60);
    house.hold(booking, room, MORNING, lapses);
    DayVersion version = version(DAY);
    assertThat(house.days.of(version).until()).isEqualTo(lapses);
    house.tick(Duration.ofSeconds(60));
    assertThat(version(DAY)).as("time is not counted").isEqualTo(version);
    assertThat(house.days.of(version).rooms().getFirst().taken()).isEmpty();
    assertThat(house.days.of(version).until()).isEqualTo(Instant.MAX);
  }

  @Test
  void whatIsLentAndTheCalendarAreCountedToo() {
    changes(() -> house.upkeep.change(house.unit, room, new Actor.Program()));
    changes(() -> house.room(Duration.ZERO));
    changes(
        () ->
            house
                .house
                .get(Calendars.class)
                .record(
                    house.unit,
                    "Uji",
                    new CalendarContent(List.of(WeeklyHours.shipped()), List.of())));
  }

  @Test
  void whatWasTakenBackIsRememberedByNobody() {
    assertThatThrownBy(
            () ->
                house.transaction(
                    () -> {
                      house.room(Duration.ZERO);
                      assertThat(house.facilities.all(house.unit)).hasSize(2);
                      throw new IllegalStateException("taken back");
                    }))
        .hasMessageContaining("taken back");
    assertThat(house.facilities.all(house.unit)).containsExactly(room);
    Facility other = house.room(Duration.ZERO);
    assertThat(house.facilities.all(house.unit)).containsExactlyInAnyOrder(room, other);
  }

  @Test
  void everyTableOfFacilitiesIsCounted() {
    List<String> uncounted =
        house
            .database
            .owner()
            .sql(
                """
                SELECT c.relname FROM pg_class c
                WHERE c.relkind = 'r' AND (c.relname = 'facility' OR c.relname LIKE 'facility\\_%')
                  AND c.relname NOT IN ('facility_request', 'facility_version', 'facility_photo', 'facility_import')
                  AND NOT EXISTS (SELECT FROM pg_trigger t
                                  WHERE t.tgrelid = c.oid AND t.tgname = 'count_facilities')
                """)
            .query(String.class)
            .list();
    assertThat(uncounted).as("CREATE TRIGGER count_facilities, as in V028").isEmpty();
  }

  @Test
  void anotherSessionSeesTheVersionWithWhatItIsOfAndNotBefore() throws Exception {
    DayVersion before = version(DAY);
    house.transaction(
        () -> {
          house.hold(booking, room, MORNING, Instant.MAX);
          inAnotherSession(
              () -> {
                assertThat(version(DAY)).isEqualTo(before);
                assertThat(house.days.of(before).rooms().getFirst().taken()).isEmpty();
                return before;
              });
          return before;
        });
    DayVersion after = version(DAY);
    assertThat(after).isNotEqualTo(before);
    assertThat(house.days.of(after).rooms().getFirst().taken()).hasSize(1);
  }

  @Test
  void twoWhoTakeDifferentRoomsOnOneDayDoNotWaitForEachOther() throws Exception {
    Facility other = house.room(Duration.ZERO);
    house.transaction(
        () -> {
          house.hold(booking, room, MORNING, Instant.MAX);
          return inAnotherSession(
              () -> house.hold(new BookingId(Ids.next()), other, MORNING, Instant.MAX));
        });
    assertThat(house.rows()).isEqualTo(2);
  }

  @Test
  void ofManyAtOnceEachIsCounted() throws Exception {
    List<Facility> rooms =
        List.of(house.room(Duration.ZERO), house.room(Duration.ZERO), house.room(Duration.ZERO));
    long before = version(DAY).taken();
    var together = new CountDownLatch(24);
    var work = new ArrayList<Callable<HoldOutcome>>();
    for (int i = 0; i < 24; i++) {
      Facility one = rooms.get(i % 3);
      var hour = new Period(NINE.plusSeconds(i * 600L), NINE.plusSeconds(i * 600L + 600));
      work.add(
          () -> {
            together.countDown();
            together.await();
            return house.hold(new BookingId(Ids.next()), one, hour, Instant.MAX);
          });
    }
    try (var threads = Executors.newFixedThreadPool(24)) {
      for (Future<HoldOutcome> held : threads.invokeAll(work)) {
        assertThat(held.get()).isEqualTo(HoldOutcome.HELD);
      }
    }
    assertThat(version(DAY).taken()).isGreaterThanOrEqualTo(before + 24);
  }

  private void changes(Callable<?> deed) {
    DayVersion before = version(DAY);
    DayVersion elsewhere = version(DAY.plusDays(1));
    try {
      deed.call();
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
    assertThat(version(DAY)).isNotEqualTo(before);
    assertThat(version(DAY.plusDays(1)).taken()).isEqualTo(elsewhere.taken());
  }

  private DayVersion version(LocalDate day) {
    return house.days.version(Optional.of(day));
  }

  /// Gives up what the use has, and takes this for it.
  private HoldOutcome arrange(Taking taking) {
    return house.schedule.arrange(house.unit, List.of(booking), List.of(taking));
  }

  private static <T> T inAnotherSession(Callable<T> work) throws Exception {
    try (var thread = Executors.newSingleThreadExecutor()) {
      return thread.submit(work).get(20, java.util.concurrent.TimeUnit.SECONDS);
    }
  }
}
