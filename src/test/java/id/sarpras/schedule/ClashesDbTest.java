package id.sarpras.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityRefusal;
import id.sarpras.shared.Period;
import id.sarpras.workingtime.Holiday;
import id.sarpras.workingtime.OfficeCalendar;
import id.sarpras.workingtime.WeeklyHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What stands in the way of a series is said date by date, before anything is held.
class ClashesDbTest {

  static final ZoneId WIB = ZoneId.of("Asia/Pontianak");
  static final LocalDate TUESDAY = LocalDate.of(2026, 12, 1);
  static final Holiday FEAST =
      new Holiday(
          TUESDAY.plusWeeks(2),
          Holiday.Kind.NATIONAL,
          "Hari Raya",
          "SKB",
          LocalDate.of(2026, 1, 1));
  static final OfficeCalendar CALENDAR =
      new OfficeCalendar("1", WIB, List.of(WeeklyHours.shipped()), List.of(FEAST));

  final ScheduleHouse house = new ScheduleHouse();
  final Clashes clashes = house.house.get(Clashes.class);
  final Facility room = house.room(Duration.ofMinutes(30));

  @Test
  void everyDateSaysWhatStandsInItsWay() {
    hold(room, at(TUESDAY.plusWeeks(1), 10, 12));
    List<Period> wanted =
        List.of(
            at(TUESDAY, 9, 11),
            at(TUESDAY.plusWeeks(1), 9, 11),
            at(TUESDAY.plusWeeks(2), 9, 11),
            at(TUESDAY.plusWeeks(3).plusDays(1), 9, 11),
            at(TUESDAY.plusWeeks(4), 16, 18),
            at(TUESDAY.plusYears(2), 9, 11));
    assertThat(check(wanted, room))
        .extracting(CheckedDate::clashes)
        .containsExactly(
            List.of(),
            List.of(new Clash.Taken(room)),
            List.of(new Clash.OnHoliday(room, "Hari Raya")),
            List.of(new Clash.Refused(room, FacilityRefusal.CLOSED_DAY)),
            List.of(new Clash.Refused(room, FacilityRefusal.OUTSIDE_OPENING_HOURS)),
            List.of(new Clash.Refused(room, FacilityRefusal.CLOSED_DAY)));
  }

  @Test
  void whatCanBeHadInsteadIsFreeForAllThatIsWanted() {
    Facility chairs = house.equipment(10);
    hold(room, at(TUESDAY, 9, 11));
    house.schedule.hold(
        house.unit,
        BookingId.next(),
        List.of(new Lot(chairs, 5)),
        at(TUESDAY, 12, 17),
        Instant.MAX);
    List<Pick> both = List.of(Pick.of(room), chairs(chairs, 6));
    CheckedDate date = check(List.of(at(TUESDAY, 9, 10)), both).getFirst();
    assertThat(date.clashes()).containsExactly(new Clash.Taken(room));
    assertThat(date.instead())
        .containsExactly(Period.on(TUESDAY, LocalTime.of(7, 30), LocalTime.of(8, 30), WIB))
        .allMatch(period -> check(List.of(period), both).getFirst().isFree());
  }

  @Test
  void oneDateOfASeriesStandsInTheWayOfTheNext() {
    List<CheckedDate> checked =
        check(List.of(at(TUESDAY, 9, 11), at(TUESDAY, 11, 12), at(TUESDAY, 12, 13)), room);
    assertThat(checked).extracting(CheckedDate::isFree).containsExactly(true, false, true);
  }

  @Test
  void whatIsMovedDoesNotStandInItsOwnWay() {
    BookingId own = hold(room, at(TUESDAY, 9, 11));
    List<Pick> wanted = List.of(Pick.of(room));
    assertThat(
            clashes.of(house.unit, wanted, 10, List.of(at(TUESDAY, 10, 12)), Set.of(own), CALENDAR))
        .allMatch(CheckedDate::isFree);
  }

  @Test
  void aHoldThatHasLapsedIsNoClash() {
    house.hold(BookingId.next(), room, at(TUESDAY, 9, 11), house.now().plusSeconds(60));
    assertThat(check(List.of(at(TUESDAY, 9, 11)), room)).noneMatch(CheckedDate::isFree);
    house.tick(Duration.ofSeconds(60));
    assertThat(check(List.of(at(TUESDAY, 9, 11)), room)).allMatch(CheckedDate::isFree);
  }

  /// The oracle is the schedule itself: what is said to be free can be held, date after date, and
  /// nothing else can.
  @Test
  void theListSaysExactlyWhatTheScheduleWouldTake() throws Exception {
    long seed = System.nanoTime();
    var random = new Random(seed);
    Facility chairs = house.equipment(20);
    for (int i = 0; i < 60; i++) {
      hold(room, some(random));
      house.schedule.hold(
          house.unit,
          BookingId.next(),
          List.of(new Lot(chairs, 1 + random.nextInt(12))),
          some(random),
          Instant.MAX);
    }
    for (int round = 0; round < 20; round++) {
      List<Period> series = IntStream.range(0, 10).mapToObj(i -> some(random)).toList();
      List<Pick> wanted = List.of(Pick.of(room), chairs(chairs, 1 + random.nextInt(12)));
      List<CheckedDate> checked = check(series, wanted);
      List<Period> instead =
          checked.stream().flatMap(date -> date.instead().stream().limit(1)).toList();
      assertThat(instead)
          .as("seed " + seed)
          .allMatch(period -> check(List.of(period), wanted).getFirst().isFree());
      house.transaction(
          () -> {
            var held = new ArrayList<Boolean>();
            List<Lot> lots = wanted.stream().map(Pick::lot).toList();
            for (CheckedDate date : checked) {
              boolean refused =
                  date.clashes().stream().anyMatch(clash -> !(clash instanceof Clash.Taken));
              assertThat(refused).isFalse();
              held.add(
                  house.schedule.hold(
                          house.unit, BookingId.next(), lots, date.period(), Instant.MAX)
                      == HoldOutcome.HELD);
            }
            assertThat(checked)
                .as("seed " + seed)
                .extracting(CheckedDate::isFree)
                .containsExactlyElementsOf(held);
            return true;
          });
    }
  }

  private Period some(Random random) {
    LocalDate day = TUESDAY.plusWeeks(List.of(0, 1, 3, 4).get(random.nextInt(4)));
    int begin = 7 * 4 + random.nextInt(36);
    int end = Math.min(17 * 4, begin + 1 + random.nextInt(8));
    return Period.on(day, quarter(begin), quarter(end), WIB);
  }

  private static LocalTime quarter(int quarters) {
    return LocalTime.of(quarters / 4, quarters % 4 * 15);
  }

  private BookingId hold(Facility facility, Period period) {
    var booking = BookingId.next();
    house.hold(booking, facility, period, Instant.MAX);
    return booking;
  }

  private List<CheckedDate> check(List<Period> periods, Facility facility) {
    return check(periods, List.of(Pick.of(facility)));
  }

  private List<CheckedDate> check(List<Period> periods, List<Pick> wanted) {
    return clashes.of(house.unit, wanted, 10, periods, Set.of(), CALENDAR);
  }

  private static Pick chairs(Facility chairs, int quantity) {
    return Pick.of(chairs, quantity);
  }

  private static Period at(LocalDate day, int from, int until) {
    return Period.on(day, LocalTime.of(from, 0), LocalTime.of(until, 0), WIB);
  }
}
