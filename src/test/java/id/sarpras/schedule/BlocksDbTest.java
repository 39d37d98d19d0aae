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

/// A closure takes what is free and waits for the rest.
class BlocksDbTest {

  final ScheduleHouse unit = new ScheduleHouse();
  final Blocks blocks = unit.house.get(Blocks.class);
  final BookingId closure = BookingId.next();
  final BookingId siti = BookingId.next();

  @Test
  void whatIsFreeIsClosedAtOnce() {
    Facility hall = unit.room(Duration.ofMinutes(30));
    assertThat(blocks.close(unit.unit, closure, lots(hall, 1), hours("02", "06"))).isEmpty();
    assertThat(book(BookingId.next(), hall, 1, "05", "07")).isEqualTo(HoldOutcome.TAKEN);
    assertThat(book(BookingId.next(), hall, 1, "06", "07"))
        .as("a closure has no turn-round")
        .isEqualTo(HoldOutcome.HELD);
  }

  @Test
  void whoIsInTheWayStaysAndNobodyComesBeside() {
    Facility hall = unit.room(Duration.ZERO);
    book(siti, hall, 1, "03", "04");
    assertThat(blocks.close(unit.unit, closure, lots(hall, 1), hours("02", "06")))
        .containsExactly(siti);
    assertThat(book(BookingId.next(), hall, 1, "02", "03")).isEqualTo(HoldOutcome.TAKEN);
    assertThat(book(BookingId.next(), hall, 1, "04", "05")).isEqualTo(HoldOutcome.TAKEN);
    unit.schedule.free(unit.unit, siti);
    assertThat(blocks.close(unit.unit, closure, lots(hall, 1), hours("02", "06"))).isEmpty();
    assertThat(book(siti, hall, 1, "03", "04")).isEqualTo(HoldOutcome.TAKEN);
    assertThat(unit.overlaps()).isZero();
  }

  @Test
  void aHoldThatHasLapsedIsNotInTheWay() {
    Facility hall = unit.room(Duration.ZERO);
    unit.hold(siti, hall, hours("03", "04"), unit.now().plusSeconds(60));
    unit.tick(Duration.ofMinutes(2));
    assertThat(blocks.close(unit.unit, closure, lots(hall, 1), hours("02", "06"))).isEmpty();
  }

  @Test
  void anotherClosureIsNotInTheWay() {
    Facility hall = unit.room(Duration.ZERO);
    blocks.close(unit.unit, BookingId.next(), lots(hall, 1), hours("03", "04"));
    assertThat(blocks.close(unit.unit, closure, lots(hall, 1), hours("02", "06"))).isEmpty();
  }

  @Test
  void someOfManyAreClosedAndOnlyWhoNeedsThemIsInTheWay() {
    Facility chairs = chairs(100);
    BookingId few = BookingId.next();
    book(few, chairs, 20, "02", "03");
    book(siti, chairs, 90, "04", "05");
    assertThat(blocks.close(unit.unit, closure, lots(chairs, 30), hours("02", "06")))
        .containsExactly(siti);
    assertThat(book(BookingId.next(), chairs, 51, "02", "03")).isEqualTo(HoldOutcome.TAKEN);
    assertThat(book(BookingId.next(), chairs, 50, "02", "03")).isEqualTo(HoldOutcome.HELD);
    assertThat(book(BookingId.next(), chairs, 1, "04", "05")).isEqualTo(HoldOutcome.TAKEN);
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

  private static List<Lot> lots(Facility facility, int quantity) {
    return List.of(new Lot(facility, quantity));
  }

  private HoldOutcome book(
      BookingId booking, Facility facility, int quantity, String from, String until) {
    return unit.schedule.arrange(
        unit.unit,
        List.of(),
        List.of(Taking.booking(booking, lots(facility, quantity), hours(from, until))));
  }

  private static Period hours(String from, String until) {
    return new Period(
        Instant.parse("2026-11-24T" + from + ":00:00Z"),
        Instant.parse("2026-11-24T" + until + ":00:00Z"));
  }
}
