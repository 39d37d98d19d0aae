package id.sarpras.workingtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Offices that are not like ours: fasting hours, nights, half days, summer time; and calendars
/// that cannot be meant.
class OtherOfficesTest {

  static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
  static final LocalDate DECREED = LocalDate.of(2025, 9, 19);

  /// Ramadan 1447: 32.5 hours a week (Perpres 21/2023).
  static final WeeklyHours RAMADAN =
      new WeeklyHours(
          LocalDate.of(2026, 2, 18),
          Optional.of(LocalDate.of(2026, 3, 19)),
          week("08:00-12:00, 12:30-15:00", 4, "08:00-11:30, 12:30-15:30"),
          "SE Gubernur");

  @ParameterizedTest(name = "{4}")
  @CsvSource(
      textBlock =
          """
          WORKING_HOURS, 3, 2026-02-18T14:00, 2026-02-19T10:00, the first day of Ramadan closes at 15.00
          WORKING_HOURS, 1, 2026-02-13T16:00, 2026-02-18T08:30, half an hour at the old hours and half at the new
          WORKING_HOURS, 7, 2026-02-19T08:00, 2026-02-20T08:30, a day of Ramadan has six and a half hours
          WORKING_DAYS,  1, 2026-02-19T15:00:01, 2026-02-23T15:00, after the earlier closing
          WORKING_DAYS,  5, 2026-03-12T10:00, 2026-03-26T16:00, begins in Ramadan and ends after it
          CALENDAR_DAYS, 2, 2026-02-17T10:00, 2026-02-20T15:30, 'received on a day off, due at the closing of Ramadan'
          """)
  void hoursThatHoldForAWhile(
      String kind, int amount, LocalDateTime received, LocalDateTime due, String why) {
    var office =
        new OfficeCalendar(
            "1", WIB, List.of(WeeklyHours.shipped(), RAMADAN), Calendars.shippedHolidays());
    check(office, kind, amount, received, due);
  }

  @ParameterizedTest(name = "{4}")
  @CsvSource(
      textBlock =
          """
          WORKING_HOURS, 3, 2026-02-10T22:00, 2026-02-11T17:00, the shift lasts until 24.00
          WORKING_HOURS, 8, 2026-02-10T16:00, 2026-02-11T00:00, used up exactly at midnight
          WORKING_DAYS,  1, 2026-02-10T23:59:59, 2026-02-12T00:00, due at the end of the day
          WORKING_DAYS,  1, 2026-02-11T00:00, 2026-02-12T00:00, midnight is still the closing of Tuesday
          WORKING_DAYS,  1, 2026-02-11T00:00:01, 2026-02-13T00:00, a second later it is not
          CALENDAR_DAYS, 1, 2026-02-13T20:00, 2026-02-17T00:00, Friday night: Monday's end
          """)
  void anEveningOffice(
      String kind, int amount, LocalDateTime received, LocalDateTime due, String why) {
    check(office(WIB, week("16:00-24:00", 9, ""), List.of()), kind, amount, received, due);
  }

  @ParameterizedTest(name = "{4}")
  @CsvSource(
      textBlock =
          """
          WORKING_HOURS, 3, 2026-02-10T09:00, 2026-02-11T09:00, one and a half hours of the half day
          WORKING_HOURS, 1, 2026-02-10T10:30, 2026-02-11T08:30, after the half day is over
          WORKING_DAYS,  1, 2026-02-09T10:00, 2026-02-10T10:30, due at the closing of the half day
          WORKING_DAYS,  1, 2026-02-10T10:30:01, 2026-02-12T16:00, received after the half day
          CALENDAR_DAYS, 3, 2026-02-09T10:00, 2026-02-13T16:30, the election is off: rolled to Friday
          """)
  void halfDaysAndAnElection(
      String kind, int amount, LocalDateTime received, LocalDateTime due, String why) {
    var half =
        new Holiday(
            LocalDate.of(2026, 2, 10),
            Holiday.Kind.REGIONAL,
            "Setengah hari",
            "SE 1",
            DECREED,
            List.of(Shift.of("07:30", "10:30")));
    var election =
        new Holiday(
            LocalDate.of(2026, 2, 12), Holiday.Kind.ONE_OFF, "Pemilu", "Keppres 1", DECREED);
    boolean isElection = kind.equals("CALENDAR_DAYS");
    check(
        office(WIB, WeeklyHours.shipped().shifts(), isElection ? List.of(election) : List.of(half)),
        kind,
        amount,
        received,
        due);
  }

  /// Clocks go from 2:00 to 3:00 on 29 March and from 3:00 to 2:00 on 25 October 2026.
  @ParameterizedTest(name = "{4}")
  @CsvSource(
      textBlock =
          """
          WORKING_HOURS, 3, 2026-03-29T01:00, 2026-03-29T05:00, an hour of the night is missing
          WORKING_HOURS, 3, 2026-10-25T01:00, 2026-10-25T03:00, an hour comes twice
          WORKING_HOURS, 24, 2026-03-28T12:00, 2026-03-29T13:00, a day of 23 hours lies between
          WORKING_DAYS, 1, 2026-03-28T12:00, 2026-03-30T00:00, a short day is a day
          WORKING_DAYS, 1, 2026-10-24T12:00, 2026-10-26T00:00, a long day is a day
          """)
  void anOfficeThatNeverClosesInBerlin(
      String kind, int amount, LocalDateTime received, LocalDateTime due, String why) {
    var hours = new HashMap<DayOfWeek, List<Shift>>();
    for (DayOfWeek day : DayOfWeek.values()) {
      hours.put(day, List.of(Shift.of("00:00", "24:00")));
    }
    check(office(ZoneId.of("Europe/Berlin"), hours, List.of()), kind, amount, received, due);
  }

  @Test
  void aShiftInTheHourThatIsMissingIsNone() {
    var nights = Map.of(DayOfWeek.SUNDAY, Shifts.read("02:00-03:00, 04:00-05:00"));
    check(
        office(ZoneId.of("Europe/Berlin"), nights, List.of()),
        "WORKING_HOURS",
        1,
        LocalDateTime.parse("2026-03-28T12:00"),
        LocalDateTime.parse("2026-03-29T05:00"));
  }

  @Test
  void theServersZonePlaysNoPart() {
    var jayapura = office(ZoneId.of("Asia/Jayapura"), WeeklyHours.shipped().shifts(), List.of());
    Instant received = Instant.parse("2026-02-10T00:00:00Z");
    assertThat(jayapura.deadline(new Limit.WorkingHours(1), received, List.of()).due())
        .isEqualTo(Instant.parse("2026-02-10T01:00:00Z"));
  }

  @Test
  void theSameDayTwiceIsOffOnceAndTheDecreeIsTheNationalOne() {
    LocalDate day = LocalDate.of(2026, 2, 10);
    var office =
        office(
            WIB,
            WeeklyHours.shipped().shifts(),
            List.of(
                new Holiday(day, Holiday.Kind.JOINT_LEAVE, "Cuti", "SKB", DECREED),
                new Holiday(day, Holiday.Kind.NATIONAL, "Hari Raya", "SKB", DECREED)));
    assertThat(office.holiday(day).orElseThrow().name()).isEqualTo("Hari Raya");
    check(
        office,
        "WORKING_DAYS",
        1,
        LocalDateTime.parse("2026-02-09T10:00"),
        LocalDateTime.parse("2026-02-11T16:00"));
  }

  @Test
  void touchingShiftsAreOneStretch() {
    check(
        office(WIB, Map.of(DayOfWeek.TUESDAY, Shifts.read("12:00-16:00; 08.00-12.00")), List.of()),
        "WORKING_HOURS",
        5,
        LocalDateTime.parse("2026-02-10T08:00"),
        LocalDateTime.parse("2026-02-10T13:00"));
  }

  @Test
  void aRangeOverNewYearIsWorkedAsItSays() {
    var feast =
        IntStream.rangeClosed(0, 9)
            .mapToObj(LocalDate.of(2026, 12, 26)::plusDays)
            .map(day -> new Holiday(day, Holiday.Kind.JOINT_LEAVE, "Cuti", "SKB", DECREED))
            .toList();
    check(
        office(WIB, WeeklyHours.shipped().shifts(), feast),
        "WORKING_DAYS",
        1,
        LocalDateTime.parse("2026-12-25T10:00"),
        LocalDateTime.parse("2027-01-05T16:00"));
  }

  @Test
  void anOfficeThatIsClosedForYearsAnswersWhenItOpensAgain() {
    assertThat(
            closed(4400)
                .deadline(new Limit.WorkingHours(3), at("2026-02-10T10:00"), List.of())
                .due())
        .isEqualTo(at("2038-01-18T10:30"));
  }

  /// What lies far ahead is laid out while others ask.
  @Test
  void manyWhoAskAtOnceAreAnsweredAsOne() throws Exception {
    var years = IntStream.range(0, 40).map(i -> 2030 + i * 37 % 60).boxed().toList();
    var one = office(WIB, WeeklyHours.shipped().shifts(), List.of());
    List<Instant> alone = years.stream().map(year -> dueIn(one, year)).toList();
    try (var many = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 10; i++) {
        var fresh = office(WIB, WeeklyHours.shipped().shifts(), List.of());
        List<Callable<Instant>> asked =
            years.stream().<Callable<Instant>>map(year -> () -> dueIn(fresh, year)).toList();
        var answered = new ArrayList<Instant>();
        for (var answer : many.invokeAll(asked)) {
          answered.add(answer.get());
        }
        assertThat(answered).isEqualTo(alone);
      }
    }
  }

  private static Instant dueIn(OfficeCalendar office, int year) {
    return office.deadline(new Limit.WorkingDays(60), at(year + "-02-10T10:00"), List.of()).due();
  }

  @Test
  void anOfficeThatNeverWorksAgainSaysSo() {
    var never = closed(49_000);
    for (String kind : List.of("WORKING_HOURS", "WORKING_DAYS", "CALENDAR_DAYS")) {
      for (int i = 0; i < 3; i++) {
        assertThatThrownBy(
                () -> never.deadline(Limit.of(kind, 2), at("2026-02-10T10:00"), List.of()))
            .isInstanceOf(NoWorkingTime.class);
      }
    }
    var ended =
        new OfficeCalendar(
            "1",
            WIB,
            List.of(
                new WeeklyHours(
                    LocalDate.of(2026, 1, 1),
                    Optional.of(LocalDate.of(2026, 1, 31)),
                    WeeklyHours.shipped().shifts(),
                    "SE")),
            List.of());
    assertThat(ended.isOpen(at("2055-02-10T10:00"))).isFalse();
    assertThat(ended.workingTimeBetween(at("2026-01-30T09:00"), at("2099-01-01T00:00")))
        .isEqualTo(Duration.ofHours(6));
    assertThatThrownBy(
            () -> ended.deadline(new Limit.WorkingDays(30), at("2026-01-10T10:00"), List.of()))
        .isInstanceOf(NoWorkingTime.class);
  }

  @Test
  void whatCannotBeMeantIsRefusedWithItsReason() {
    refused("no-hours", () -> office(WIB, Map.of(), List.of()));
    refused("shifts-overlap", () -> week("08:00-12:00, 11:59-16:00", 9, ""));
    refused("shift-unreadable", () -> Shifts.read("8-12"));
    refused("shift-unreadable", () -> Shifts.read("16:00-08:00"));
    refused("shift-unreadable", () -> Shifts.read("22:00-00:00"));
    refused("shift-unreadable", () -> Shifts.read("24:00-25:00"));
    refused(
        "ends-before",
        () ->
            new WeeklyHours(
                LocalDate.of(2026, 3, 1), Optional.of(LocalDate.of(2026, 2, 1)), Map.of(), "SE"));
    refused(
        "hours-twice",
        () ->
            new CalendarContent(
                List.of(
                    WeeklyHours.shipped(),
                    RAMADAN,
                    new WeeklyHours(
                        LocalDate.of(2026, 3, 1),
                        Optional.of(LocalDate.of(2026, 4, 1)),
                        RAMADAN.shifts(),
                        "SE")),
                List.of()));
    Holiday day =
        new Holiday(LocalDate.of(2026, 2, 10), Holiday.Kind.NATIONAL, "a", "SKB", DECREED);
    refused("holiday-twice", () -> office(WIB, WeeklyHours.shipped().shifts(), List.of(day, day)));
    refused(
        "day-out-of-reach",
        () ->
            office(
                WIB,
                WeeklyHours.shipped().shifts(),
                List.of(
                    new Holiday(
                        LocalDate.of(9999, 1, 1), Holiday.Kind.NATIONAL, "a", "b", DECREED))));
    assertThatThrownBy(() -> new Limit.WorkingDays(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Limit.WorkingHours(2001))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void refused(
      String reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable make) {
    assertThatThrownBy(make)
        .isInstanceOfSatisfying(
            BadCalendar.class, bad -> assertThat(bad.key()).isEqualTo("calendar.bad." + reason));
  }

  /// An office that is closed from 2026 on for so many days.
  private static OfficeCalendar closed(int days) {
    LocalDate first = LocalDate.of(2026, 1, 1);
    return office(
        WIB,
        WeeklyHours.shipped().shifts(),
        IntStream.range(0, days)
            .mapToObj(first::plusDays)
            .filter(day -> day.getYear() < 2150)
            .map(day -> new Holiday(day, Holiday.Kind.NATIONAL, "libur", "tanpa", DECREED))
            .toList());
  }

  private static OfficeCalendar office(
      ZoneId zone, Map<DayOfWeek, List<Shift>> hours, List<Holiday> holidays) {
    return new OfficeCalendar(
        "1", zone, List.of(new WeeklyHours(LocalDate.of(2020, 1, 1), hours)), holidays);
  }

  private static Map<DayOfWeek, List<Shift>> week(String ordinary, int special, String other) {
    var hours = new HashMap<DayOfWeek, List<Shift>>();
    Arrays.stream(DayOfWeek.values())
        .limit(5)
        .forEach(day -> hours.put(day, Shifts.read(day.ordinal() == special ? other : ordinary)));
    return new WeeklyHours(LocalDate.of(2020, 1, 1), hours).shifts();
  }

  private static void check(
      OfficeCalendar office, String kind, int amount, LocalDateTime received, LocalDateTime due) {
    Instant receipt = received.atZone(office.zone()).toInstant();
    Deadline deadline = office.deadline(Limit.of(kind, amount), receipt, List.of());
    assertThat(LocalDateTime.ofInstant(deadline.due(), office.zone())).isEqualTo(due);
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(WIB).toInstant();
  }
}
