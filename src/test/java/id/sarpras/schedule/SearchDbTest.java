package id.sarpras.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import id.sarpras.facility.Facility;
import id.sarpras.facility.LendingRules;
import id.sarpras.facility.Opening;
import id.sarpras.facility.OpeningHours;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Period;
import id.sarpras.workingtime.OfficeCalendar;
import id.sarpras.workingtime.WeeklyHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The search on a real database.
class SearchDbTest {

  static final ZoneId WIB = ZoneId.of("Asia/Pontianak");
  static final LocalDate DAY = LocalDate.of(2026, 12, 1);

  final ScheduleHouse house = new ScheduleHouse();
  final Search search = house.house.get(Search.class);
  final OfficeCalendar calendar =
      new OfficeCalendar("1", WIB, List.of(WeeklyHours.shipped()), List.of());

  @Test
  void roomsAndEquipmentAreFoundTogether() {
    Facility room = house.room(Duration.ofMinutes(15));
    Facility chairs = equipment("Kursi lipat", 100);
    Wish wish = wish(30, new Want.This(Pick.of(room)), new Want.This(Pick.of(chairs, 80)));
    assertThat(search.find(house.unit, wish, calendar).fitting())
        .singleElement()
        .satisfies(one -> assertThat(one.picks()).hasSize(2));
    taken(new Lot(chairs, 30), at("10:00", "12:00"));
    Found found = search.find(house.unit, wish, calendar);
    assertThat(found.fitting()).isEmpty();
    assertThat(found.hindrances()).extracting(one -> one.why().key()).containsExactly("search.why.only-left");
    assertThat(found.instead())
        .extracting(one -> one.why().getFirst().key())
        .contains("search.why.later.hours", "search.why.fewer");
  }

  void taken(Lot lot, Period use) {
    assertThat(
            house.schedule.arrange(
                house.unit, List.of(), List.of(Taking.booking(BookingId.next(), List.of(lot), use))))
        .isEqualTo(HoldOutcome.HELD);
  }

  Facility equipment(String name, int stock) {
    var chairs =
        Facility.equipment(
            name,
            "Gudang",
            stock,
            OpeningHours.weekly(
                Map.of(DayOfWeek.TUESDAY, new Opening(LocalTime.of(7, 0), LocalTime.of(17, 0)))),
            LendingRules.USUAL);
    house.facilities.add(house.unit, chairs, new Actor.Program());
    return chairs;
  }

  static Wish wish(int people, Want... wants) {
    return new Wish(new When.At(at("09:00", "11:00")), people, List.of(wants));
  }

  static Period at(String from, String until) {
    return Period.on(DAY, LocalTime.parse(from), LocalTime.parse(until), WIB);
  }
}
