package id.sarpras.workingtime;

import static org.assertj.core.api.Assertions.assertThat;

import id.sarpras.shared.Period;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineCasesTest {

  static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

  final OfficeCalendar calendar =
      new OfficeCalendar("1", WIB, List.of(WeeklyHours.shipped()), Calendars.shippedHolidays());

  @ParameterizedTest(name = "{0} {5}")
  @CsvFileSource(resources = "/workingtime/deadline-cases.csv", numLinesToSkip = 1)
  void thePublishedCases(
      String id, String kind, int amount, LocalDateTime received, LocalDateTime due, String why) {
    assertThat(due(Limit.of(kind, amount), received)).isEqualTo(due);
  }

  @ParameterizedTest(name = "{4}")
  @CsvSource(
      textBlock =
          """
          WORKING_HOURS, 1, 2026-02-10T07:29:59, 2026-02-10T08:30, one second before opening
          WORKING_HOURS, 1, 2026-02-10T15:00, 2026-02-10T16:00, used up exactly at closing
          WORKING_HOURS, 1, 2026-02-10T15:00:01, 2026-02-11T07:30:01, one second over closing
          WORKING_HOURS, 3, 2026-02-14T10:00, 2026-02-18T10:30, received on a Saturday before two days off
          WORKING_HOURS, 8, 2026-02-10T07:30, 2026-02-11T08:00, a day has seven and a half hours
          WORKING_DAYS, 1, 2026-02-10T16:00, 2026-02-11T16:00, received at the instant of closing is received that day
          WORKING_DAYS, 1, 2026-02-10T16:00:01, 2026-02-12T16:00, a second later it is received on the next
          WORKING_DAYS, 1, 2026-02-12T09:00, 2026-02-13T16:30, due on a Friday: its closing is later
          WORKING_DAYS, 1, 2026-02-14T09:00, 2026-02-19T16:00, received on a Saturday: Wednesday is the day of receipt
          CALENDAR_DAYS, 1, 2026-02-10T09:00, 2026-02-11T16:00, the next day
          CALENDAR_DAYS, 2, 2026-02-14T09:00, 2026-02-20T16:30, received on Wednesday after the days off
          CALENDAR_DAYS, 2, 2026-12-23T10:00, 2026-12-28T16:00, Christmas and a weekend are rolled over
          """)
  void bothSidesOfEachBoundary(
      String kind, int amount, LocalDateTime received, LocalDateTime due, String why) {
    assertThat(due(Limit.of(kind, amount), received)).isEqualTo(due);
  }

  @ParameterizedTest(name = "{6}")
  @CsvSource(
      textBlock =
          """
          WORKING_HOURS, 3, 2026-02-10T09:00, 2026-02-10T10:00, 2026-02-10T10:30, 2026-02-10T13:30, half an hour of work rested
          WORKING_HOURS, 3, 2026-02-10T10:30, 2026-02-10T12:00, 2026-02-10T13:00, 2026-02-10T14:30, a rest inside the break changes nothing
          WORKING_HOURS, 3, 2026-02-10T09:00, 2026-02-10T12:00, 2026-02-11T09:00, 2026-02-10T12:00, a rest that begins at the due instant heals nothing
          WORKING_HOURS, 3, 2026-02-10T09:00, 2026-02-10T08:00, 2026-02-10T09:00, 2026-02-10T12:00, a rest before the receipt is none
          WORKING_DAYS, 2, 2026-02-09T10:00, 2026-02-10T07:30, 2026-02-10T16:00, 2026-02-12T16:00, one working day covered wholly
          WORKING_DAYS, 2, 2026-02-09T10:00, 2026-02-10T07:31, 2026-02-10T16:00, 2026-02-11T16:00, a minute short of a whole day
          WORKING_DAYS, 2, 2026-02-12T10:00, 2026-02-14T00:00, 2026-02-18T00:00, 2026-02-18T16:00, a rest over days off covers no working day
          CALENDAR_DAYS, 2, 2026-02-09T10:00, 2026-02-09T11:00, 2026-02-11T00:00, 2026-02-12T16:00, Tuesday covered wholly
          CALENDAR_DAYS, 2, 2026-02-09T10:00, 2026-02-09T11:00, 2026-02-10T15:00, 2026-02-11T16:00, Tuesday not covered wholly
          CALENDAR_DAYS, 2, 2026-02-09T10:00, 2026-02-12T00:00, 2026-02-20T00:00, 2026-02-11T16:00, a rest after the due instant heals nothing
          """)
  void restsShiftAsTheyAreDefined(
      String kind,
      int amount,
      LocalDateTime received,
      LocalDateTime from,
      LocalDateTime until,
      LocalDateTime due,
      String why) {
    var rest = new Period(at(from), at(until));
    assertThat(calendar.deadline(Limit.of(kind, amount), at(received), List.of(rest)).due())
        .isEqualTo(at(due));
  }

  @Test
  void aYearWithoutADecreeMakesItProvisional() {
    var without2027 =
        new OfficeCalendar(
            "2",
            WIB,
            List.of(WeeklyHours.shipped()),
            Calendars.shippedHolidays().stream()
                .filter(day -> day.day().getYear() < 2027)
                .toList());
    Instant received = at(LocalDateTime.parse("2026-11-02T10:00"));
    Deadline deadline = without2027.deadline(new Limit.WorkingDays(60), received, List.of());
    assertThat(deadline.due()).isEqualTo(at(LocalDateTime.parse("2027-01-27T16:00")));
    assertThat(deadline.provisional()).isTrue();
    assertThat(calendar.deadline(new Limit.WorkingDays(60), received, List.of()).provisional())
        .isFalse();
  }

  @Test
  void theZoneIsTheOffices() {
    var jayapura =
        new OfficeCalendar(
            "1",
            ZoneId.of("Asia/Jayapura"),
            List.of(WeeklyHours.shipped()),
            Calendars.shippedHolidays());
    assertThat(
            jayapura
                .deadline(
                    new Limit.WorkingHours(1), Instant.parse("2026-02-10T00:00:00Z"), List.of())
                .due())
        .isEqualTo(Instant.parse("2026-02-10T01:00:00Z"));
  }

  private LocalDateTime due(Limit limit, LocalDateTime received) {
    return LocalDateTime.ofInstant(calendar.deadline(limit, at(received), List.of()).due(), WIB);
  }

  private static Instant at(LocalDateTime local) {
    return local.atZone(WIB).toInstant();
  }
}
