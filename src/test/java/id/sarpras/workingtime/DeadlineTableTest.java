package id.sarpras.workingtime;

import static org.assertj.core.api.Assertions.assertThat;

import id.sarpras.shared.Period;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Deadlines counted by hand, each with what it is there for: kind, amount, receipt, rests,
/// deadline. All at the office as it is shipped, in its local time; and each explanation must end
/// where the deadline is.
class DeadlineTableTest {

  static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

  static final OfficeCalendar OFFICE =
      new OfficeCalendar("1", WIB, List.of(WeeklyHours.shipped()), Calendars.shippedHolidays());

  @ParameterizedTest(name = "{5}")
  @CsvSource(
      textBlock =
          """
          WORKING_HOURS, 1, 2026-02-10T11:00, '', 2026-02-10T12:00, ends exactly when the break begins
          WORKING_HOURS, 1, 2026-02-10T11:30, '', 2026-02-10T13:30, half before the break and half after it
          WORKING_HOURS, 1, 2026-02-10T12:00, '', 2026-02-10T14:00, received as the break begins
          WORKING_HOURS, 1, 2026-02-10T13:00, '', 2026-02-10T14:00, received as the break ends
          WORKING_HOURS, 1, 2026-02-10T11:59:59, '', 2026-02-10T13:59:59, one second before the break counts
          WORKING_HOURS, 3, 2026-02-10T16:00, '', 2026-02-11T10:30, received at the instant of closing: nothing is left of the day
          WORKING_HOURS, 3, 2026-02-13T11:30, '', 2026-02-13T16:00, a Friday afternoon is just long enough
          WORKING_HOURS, 3, 2026-02-13T13:30, '', 2026-02-13T16:30, ends at the later closing of a Friday
          WORKING_HOURS, 3, 2026-02-13T13:31, '', 2026-02-18T07:31, one minute more runs over five days off
          WORKING_HOURS, 3, 2026-03-01T03:00, '', 2026-03-02T10:30, in the night to Monday
          WORKING_HOURS, 7, 2026-02-09T07:30, '', 2026-02-09T15:30, most of a day
          WORKING_HOURS, 38, 2026-02-02T07:30, '', 2026-02-09T08:00, a week has 37.5 hours (Perpres 21/2023)
          WORKING_HOURS, 1, 2026-12-23T15:30, '', 2026-12-28T08:00, 'Christmas, its joint leave and a weekend between two halves'
          WORKING_HOURS, 3, 2026-05-13T15:00, '', 2026-05-18T09:30, 'Ascension Day, joint leave and a weekend'
          WORKING_HOURS, 1, 2026-03-24T23:59:59, '', 2026-03-25T08:30, the last second of the Idulfitri block
          WORKING_HOURS, 3, 2026-02-12T15:59:59, '', 2026-02-13T10:29:59, 'one second on Thursday, the rest on Friday'
          WORKING_DAYS, 5, 2026-02-02T07:00, '', 2026-02-09T16:00, before opening is the same day
          WORKING_DAYS, 5, 2026-02-02T12:15, '', 2026-02-09T16:00, in the break is the same day
          WORKING_DAYS, 1, 2026-02-12T16:00:01, '', 2026-02-18T16:00, a second after closing: day 0 is Friday
          WORKING_DAYS, 1, 2026-02-13T16:30, '', 2026-02-18T16:00, at the closing of a Friday
          WORKING_DAYS, 1, 2026-02-13T16:30:01, '', 2026-02-19T16:00, a second later
          WORKING_DAYS, 5, 2026-05-13T10:00, '', 2026-05-22T16:30, two days off and a weekend are passed over
          WORKING_DAYS, 14, 2026-02-02T10:00, '', 2026-02-24T16:00, the fourth class of sister offices
          WORKING_DAYS, 1, 2026-03-21T10:00, '', 2026-03-26T16:00, 'on a Saturday that is a holiday too: off once, not twice'
          WORKING_DAYS, 2, 2026-05-26T10:00, '', 2026-06-02T16:00, 'Iduladha, joint leave, weekend and Pancasila'
          WORKING_DAYS, 1, 2026-08-24T17:00, '', 2026-08-27T16:00, after closing before a holiday
          WORKING_DAYS, 60, 2026-02-02T10:00, '', 2026-05-08T16:30, 'through Nyepi, Idulfitri, Good Friday and Labour Day'
          WORKING_DAYS, 60, 2025-11-03T10:00, '', 2026-01-30T16:30, over the turn of a year
          WORKING_DAYS, 5, 2025-12-24T10:00, '', 2026-01-05T16:00, over Christmas and New Year
          CALENDAR_DAYS, 1, 2026-02-13T10:00, '', 2026-02-18T16:00, the next day is a Saturday before two days off
          CALENDAR_DAYS, 2, 2026-02-10T16:00, '', 2026-02-12T16:00, at the instant of closing
          CALENDAR_DAYS, 2, 2026-02-10T16:00:01, '', 2026-02-13T16:30, a second later it is Wednesday
          CALENDAR_DAYS, 7, 2026-02-09T10:00, '', 2026-02-18T16:00, 'a week: the same weekday, which is off'
          CALENDAR_DAYS, 2, 2026-03-17T10:00, '', 2026-03-25T16:00, the second day is in the Idulfitri block
          CALENDAR_DAYS, 30, 2026-02-02T10:00, '', 2026-03-04T16:00, thirty days on the wall
          CALENDAR_DAYS, 365, 2026-02-02T10:00, '', 2027-02-02T16:00, a year
          CALENDAR_DAYS, 2, 2028-02-28T10:00, '', 2028-03-01T16:00, a leap day is a day like others
          WORKING_DAYS, 1, 2028-02-28T10:00, '', 2028-02-29T16:00, and is worked
          """)
  void withoutRests(
      String kind,
      int amount,
      LocalDateTime received,
      String rests,
      LocalDateTime due,
      String why) {
    check(kind, amount, received, rests, due);
  }

  @ParameterizedTest(name = "{5}")
  @CsvSource(
      textBlock =
          """
          WORKING_HOURS, 3, 2026-02-10T09:00, 2026-02-10T10:00/2026-02-10T10:00:01, 2026-02-10T13:00:01, seconds count
          WORKING_HOURS, 3, 2026-02-10T09:00, 2026-02-10T10:00/2026-02-10T10:30 + 2026-02-10T10:30/2026-02-10T11:00, 2026-02-10T14:00, two rests that touch are one
          WORKING_HOURS, 3, 2026-02-10T09:00, 2026-02-10T10:00/2026-02-10T11:00 + 2026-02-10T10:30/2026-02-10T11:30, 2026-02-10T14:30, what two rests cover twice is covered once
          WORKING_HOURS, 3, 2026-02-10T09:00, 2026-02-10T08:00/2026-02-10T10:00, 2026-02-10T14:00, only what lies after the receipt
          WORKING_HOURS, 3, 2026-02-10T09:00, 2026-02-10T11:59:59/2026-02-11T09:00, 2026-02-11T09:00:01, a rest that begins a second before the deadline saves it
          WORKING_HOURS, 3, 2026-02-10T09:00, 2026-02-10T16:00/2026-02-11T07:30, 2026-02-10T12:00, a rest over the night
          WORKING_HOURS, 3, 2026-02-10T14:00, 2026-02-10T15:00/2026-02-11T08:00, 2026-02-11T10:00, a rest over a night takes an hour and a half of work
          WORKING_HOURS, 3, 2026-02-13T15:00, 2026-02-13T16:00/2026-02-18T07:30, 2026-02-18T09:30, a rest over five days off takes half an hour
          WORKING_HOURS, 3, 2026-02-10T09:00, 2026-02-10T09:00/2026-03-02T09:00, 2026-03-02T12:00, rests from the first second
          WORKING_DAYS, 2, 2026-02-09T10:00, 2026-02-10T00:00/2026-02-12T00:00, 2026-02-13T16:30, two whole days
          WORKING_DAYS, 2, 2026-02-09T10:00, 2026-02-10T07:30/2026-02-10T15:59:59, 2026-02-11T16:00, a second short of a day
          WORKING_DAYS, 2, 2026-02-09T10:00, 2026-02-10T07:30/2026-02-10T12:00 + 2026-02-10T13:00/2026-02-10T16:00, 2026-02-12T16:00, two rests with the break between them cover the day
          WORKING_DAYS, 2, 2026-02-09T10:00, 2026-02-09T11:00/2026-02-09T16:00, 2026-02-11T16:00, the day of receipt was begun already
          WORKING_DAYS, 2, 2026-02-09T17:00, 2026-02-10T00:00/2026-02-11T00:00, 2026-02-13T16:30, the day on which it counts as received rests wholly
          WORKING_DAYS, 2, 2026-02-09T10:00, 2026-02-11T00:00/2026-02-14T00:00, 2026-02-18T16:00, begins before the deadline ends: the due day itself rests
          WORKING_DAYS, 2, 2026-02-09T10:00, 2026-02-11T16:00/2026-03-01T00:00, 2026-02-11T16:00, begins at the deadline: heals nothing
          WORKING_DAYS, 5, 2026-03-16T10:00, 2026-03-18T00:00/2026-03-25T00:00, 2026-03-30T16:00, rests only while the office is closed anyway
          WORKING_DAYS, 1, 2026-02-09T10:00, 2026-02-10T00:00/2026-02-11T00:00 + 2026-02-12T00:00/2026-02-13T00:00, 2026-02-11T16:00, the second rest comes after the moved deadline
          WORKING_DAYS, 2, 2026-02-09T10:00, 2026-02-10T00:00/2026-02-11T00:00 + 2026-02-12T00:00/2026-02-13T00:00, 2026-02-13T16:30, the second rest meets the moved deadline
          WORKING_DAYS, 60, 2026-02-02T10:00, 2026-02-16T00:00/2026-04-01T00:00, 2026-06-22T16:00, a long rest over many holidays
          CALENDAR_DAYS, 2, 2026-02-09T10:00, 2026-02-10T00:00/2026-02-12T00:00, 2026-02-13T16:30, both days
          CALENDAR_DAYS, 2, 2026-02-13T10:00, 2026-02-14T00:00/2026-02-16T00:00, 2026-02-18T16:00, a weekend has no working day to rest
          CALENDAR_DAYS, 2, 2026-02-13T10:00, 2026-02-18T00:00/2026-02-19T00:00, 2026-02-19T16:00, the day to which it rolled rests
          CALENDAR_DAYS, 2, 2026-02-09T10:00, 2026-02-11T16:00:01/2026-02-20T00:00, 2026-02-11T16:00, after the deadline
          """)
  void withRests(
      String kind,
      int amount,
      LocalDateTime received,
      String rests,
      LocalDateTime due,
      String why) {
    check(kind, amount, received, rests, due);
  }

  private static void check(
      String kind, int amount, LocalDateTime received, String typed, LocalDateTime due) {
    List<Period> rests =
        typed.isEmpty()
            ? List.of()
            : Arrays.stream(typed.split(" \\+ ")).map(DeadlineTableTest::period).toList();
    Limit limit = Limit.of(kind, amount);
    var receipt = received.atZone(WIB).toInstant();
    assertThat(LocalDateTime.ofInstant(OFFICE.deadline(limit, receipt, rests).due(), WIB))
        .isEqualTo(due);
    assertThat(OFFICE.explain(limit, receipt, rests).steps().getLast())
        .isEqualTo(new Explanation.DueAt(due.atZone(WIB).toInstant()));
  }

  private static Period period(String typed) {
    String[] ends = typed.split("/");
    return new Period(
        LocalDateTime.parse(ends[0]).atZone(WIB).toInstant(),
        LocalDateTime.parse(ends[1]).atZone(WIB).toInstant());
  }
}
