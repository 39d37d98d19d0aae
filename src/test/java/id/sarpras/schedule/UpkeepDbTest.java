package id.sarpras.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import id.sarpras.facility.Facility;
import id.sarpras.facility.LendingRules;
import id.sarpras.facility.Opening;
import id.sarpras.facility.OpeningHours;
import id.sarpras.facility.SpecialDay;
import id.sarpras.facility.Upkeep.Outcome;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Period;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// What is known of a facility is changed, and what is promised is heeded.
class UpkeepDbTest {

  static final Instant NINE = Instant.parse("2026-12-01T02:00:00Z");

  final ScheduleHouse house = new ScheduleHouse();
  final OpeningHours hours =
      OpeningHours.weekly(
          Map.of(DayOfWeek.TUESDAY, new Opening(LocalTime.of(7, 0), LocalTime.of(17, 0))));
  final Facility chairs = Facility.equipment("Kursi", "", 100, hours, LendingRules.USUAL);

  UpkeepDbTest() {
    house.facilities.add(house.unit, chairs, new Actor.Program());
  }

  @Test
  void thereCannotBeFewerThanArePromisedForOneTime() {
    take(30, 0, 2);
    take(40, 1, 3);
    take(50, 3, 5);
    assertThat(change(69)).isEqualTo(new Outcome.Promised(70));
    assertThat(change(70)).isEqualTo(new Outcome.Done());
    assertThat(take(1, 1, 2)).isEqualTo(HoldOutcome.TAKEN);
  }

  @Test
  void whatIsOverAndWhatHasLapsedIsNotPromised() {
    take(30, 0, 2);
    house.schedule.hold(
        house.unit,
        BookingId.next(),
        List.of(new Lot(chairs, 60)),
        period(24, 26),
        house.now().plusSeconds(60));
    house.tick(java.time.Duration.ofDays(8).plusHours(4));
    assertThat(change(1)).isEqualTo(new Outcome.Done());
  }

  @Test
  void whoTakesSomeAndWhoTakesSomeAwayDoNotMissEachOther() throws Exception {
    for (int round = 0; round < 20; round++) {
      int hour = 100 + round * 3;
      change(100);
      Callable<Boolean> taker = () -> take(60, hour, hour + 2) == HoldOutcome.HELD;
      Callable<Boolean> administrator = () -> change(50).equals(new Outcome.Done());
      try (var pool = Executors.newFixedThreadPool(2)) {
        var both = pool.invokeAll(List.of(taker, administrator));
        assertThat(both.get(0).get() && both.get(1).get()).isFalse();
      }
      house.tick(java.time.Duration.ofMinutes(1));
      house.database.sql().sql("DELETE FROM stock_use").update();
    }
  }

  @Test
  void datesWithOtherHoursAreKeptWithTheirReason() {
    Facility room = house.room(java.time.Duration.ZERO);
    LocalDate eve = LocalDate.of(2026, 12, 24);
    LocalDate last = LocalDate.of(2026, 12, 31);
    var shorter = Optional.of(new Opening(LocalTime.of(7, 0), LocalTime.of(12, 0)));
    var special =
        Map.of(
            eve, new SpecialDay(shorter, "Malam | Natal"),
            last, new SpecialDay(Optional.empty(), ""));
    var changed =
        new Facility(
            room.id(),
            room.kind(),
            room.name(),
            room.building(),
            50,
            1,
            true,
            false,
            Set.of(),
            Map.of(),
            new OpeningHours(room.hours().week(), special),
            room.rules(),
            Optional.empty(),
            room.spaces());
    house.upkeep.change(house.unit, changed, new Actor.Program());
    Facility read = house.facilities.find(house.unit, room.id()).orElseThrow();
    assertThat(read).isEqualTo(changed);
    assertThat(read.opening(eve, day -> true)).isEqualTo(shorter);
    assertThat(read.opening(last, day -> false)).isEmpty();
  }

  private Outcome change(int stock) {
    Facility fewer =
        new Facility(
            chairs.id(),
            chairs.kind(),
            chairs.name(),
            "",
            0,
            stock,
            true,
            false,
            Set.of(),
            Map.of(),
            hours,
            chairs.rules(),
            Optional.empty(),
            List.of());
    return house.upkeep.change(house.unit, fewer, new Actor.Program());
  }

  private HoldOutcome take(int quantity, int from, int until) {
    return house.schedule.hold(
        house.unit,
        BookingId.next(),
        List.of(new Lot(chairs, quantity)),
        period(from, until),
        Instant.MAX);
  }

  private static Period period(int from, int until) {
    return new Period(NINE.plusSeconds(3600L * from), NINE.plusSeconds(3600L * until));
  }
}
