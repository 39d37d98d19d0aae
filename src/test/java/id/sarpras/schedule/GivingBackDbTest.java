package id.sarpras.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import id.sarpras.facility.Facility;
import id.sarpras.facility.LendingRules;
import id.sarpras.facility.OpeningHours;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Ids;
import id.sarpras.shared.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What comes back early is free for others; what does not come back is not.
class GivingBackDbTest {

  static final Instant NINE = Instant.parse("2026-11-24T02:00:00Z");
  static final Period MORNING = new Period(NINE, NINE.plus(Duration.ofHours(3)));

  final ScheduleHouse unit = new ScheduleHouse();
  final GivingBack giving = unit.house.get(GivingBack.class);
  final BookingId siti = BookingId.next();

  @Test
  void aRoomGivenBackEarlyIsFreeAfterItsTurnRound() {
    Facility hall = unit.room(Duration.ofMinutes(60));
    book(siti, hall, 1, MORNING);
    at("2026-11-24T03:00:00Z");
    giving.giveBack(unit.unit, siti, hall, 0);
    assertThat(book(BookingId.next(), hall, 1, hours("03:30", "04:00")))
        .as("within the turn-round")
        .isEqualTo(HoldOutcome.TAKEN);
    assertThat(book(BookingId.next(), hall, 1, hours("04:00", "05:00")))
        .isEqualTo(HoldOutcome.HELD);
  }

  @Test
  void aRoomGivenBackLateStaysAsItWas() {
    Facility hall = unit.room(Duration.ofMinutes(60));
    book(siti, hall, 1, MORNING);
    at("2026-11-24T05:30:00Z");
    giving.giveBack(unit.unit, siti, hall, 0);
    assertThat(book(BookingId.next(), hall, 1, hours("05:30", "05:45")))
        .isEqualTo(HoldOutcome.TAKEN);
    assertThat(book(BookingId.next(), hall, 1, hours("06:00", "07:00")))
        .isEqualTo(HoldOutcome.HELD);
  }

  @Test
  void aRoomGivenBackBeforeItBeganIsFreeAtOnce() {
    Facility hall = unit.room(Duration.ofMinutes(60));
    book(siti, hall, 1, MORNING);
    at("2026-11-24T01:50:00Z");
    giving.giveBack(unit.unit, siti, hall, 0);
    assertThat(book(BookingId.next(), hall, 1, MORNING)).isEqualTo(HoldOutcome.HELD);
  }

  @Test
  void whatIsMissingStaysAwayUntilItComes() {
    Facility chairs = chairs(100);
    book(siti, chairs, 60, MORNING);
    at("2026-11-24T03:00:00Z");
    assertThat(giving.giveBack(unit.unit, siti, chairs, 10)).isEmpty();
    Period nextWeek = new Period(NINE.plus(Duration.ofDays(7)), NINE.plus(Duration.ofDays(8)));
    assertThat(book(BookingId.next(), chairs, 91, nextWeek)).isEqualTo(HoldOutcome.TAKEN);
    BookingId ahmad = BookingId.next();
    assertThat(book(ahmad, chairs, 90, nextWeek)).isEqualTo(HoldOutcome.HELD);
    unit.schedule.free(unit.unit, ahmad);
    at("2026-11-24T06:00:00Z");
    giving.giveBack(unit.unit, siti, chairs, 0);
    assertThat(book(BookingId.next(), chairs, 100, nextWeek)).isEqualTo(HoldOutcome.HELD);
  }

  @Test
  void whatIsMissingNeverTakesTheStockOfOthersBelowZero() {
    Facility chairs = chairs(100);
    Period tomorrow = new Period(NINE.plus(Duration.ofDays(1)), NINE.plus(Duration.ofDays(2)));
    book(siti, chairs, 60, MORNING);
    book(BookingId.next(), chairs, 95, tomorrow);
    at("2026-11-24T03:00:00Z");
    assertThat(giving.giveBack(unit.unit, siti, chairs, 10)).contains(tomorrow.start());
    assertThat(book(BookingId.next(), chairs, 6, tomorrow)).isEqualTo(HoldOutcome.TAKEN);
    assertThat(book(BookingId.next(), chairs, 91, hours("05:00", "06:00")))
        .isEqualTo(HoldOutcome.TAKEN);
    assertThat(book(BookingId.next(), chairs, 90, hours("05:00", "06:00")))
        .isEqualTo(HoldOutcome.HELD);
  }

  @Test
  void aHoldThatHasLapsedIsNotCountedBesideWhatIsMissing() {
    Facility chairs = chairs(100);
    Period nextWeek = new Period(NINE.plus(Duration.ofDays(7)), NINE.plus(Duration.ofDays(8)));
    book(siti, chairs, 60, MORNING);
    BookingId lapsed = BookingId.next();
    Instant soon = unit.now().plusSeconds(60);
    unit.schedule.hold(unit.unit, lapsed, List.of(new Lot(chairs, 95)), nextWeek, soon);
    at("2026-11-24T03:00:00Z");
    assertThat(giving.giveBack(unit.unit, siti, chairs, 10)).isEmpty();
    assertThat(unit.house.get(SelfCheck.class).look(unit.unit).found()).isZero();
  }

  private Facility chairs(int stock) {
    var chairs =
        Facility.equipment(
            "Kursi " + Ids.next(),
            "Gudang",
            stock,
            OpeningHours.weekly(Map.of()),
            LendingRules.USUAL);
    unit.facilities.add(unit.unit, chairs, new Actor.Program());
    return chairs;
  }

  private HoldOutcome book(BookingId booking, Facility facility, int quantity, Period use) {
    return unit.schedule.arrange(
        unit.unit,
        List.of(),
        List.of(Taking.booking(booking, List.of(new Lot(facility, quantity)), use)));
  }

  private void at(String instant) {
    unit.house.set(Instant.parse(instant));
  }

  private static Period hours(String from, String until) {
    return new Period(
        Instant.parse("2026-11-24T" + from + ":00Z"),
        Instant.parse("2026-11-24T" + until + ":00Z"));
  }
}
