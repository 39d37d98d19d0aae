package id.sarpras.workingtime;

import static org.assertj.core.api.Assertions.assertThat;

import id.sarpras.shared.Period;
import id.sarpras.workingtime.Explanation.Rested;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an explanation says of the rests of a case: each of them, and how far it moved the
/// deadline.
class ExplainedRestsTest {

  @ParameterizedTest(name = "{0}: {3}")
  @CsvSource(
      textBlock =
          """
          CALENDAR_DAYS, 2026-02-10T00:00/2026-02-11T00:00, 1, one whole day
          CALENDAR_DAYS, 2026-02-10T07:30/2026-02-10T12:00 + 2026-02-10T13:00/2026-02-10T16:00, 1, two rests with the break between them
          CALENDAR_DAYS, 2026-02-10T00:00/2026-02-11T00:00 + 2026-02-10T00:00/2026-02-11T00:00, 1, the same rest twice
          CALENDAR_DAYS, 2026-02-10T00:00/2026-02-12T00:00, 2, two days that follow each other are one rest
          CALENDAR_DAYS, 2026-02-09T11:00/2026-02-09T15:00, 0, a few hours of the first day
          WORKING_DAYS, 2026-02-10T07:30/2026-02-10T12:00 + 2026-02-10T13:00/2026-02-10T16:00, 1, two rests with the break between them
          WORKING_DAYS, 2026-02-10T09:00/2026-02-10T15:00, 0, a few hours of the second day
          """)
  void oneRestThatIsSaid(String kind, String typed, int days, String why) {
    List<Period> rests =
        Arrays.stream(typed.split(" \\+ ")).map(ExplainedRestsTest::period).toList();
    var explained =
        DeadlineTableTest.OFFICE.explain(Limit.of(kind, 2), at("2026-02-09T10:00"), rests);
    assertThat(rested(explained)).extracting(Rested::days).containsExactly(days);
    assertThat(rested(explained)).extracting(Rested::isMoving).containsExactly(days > 0);
  }

  @Test
  void aRestInTheBreakIsSaidToMoveNothing() {
    var explained =
        DeadlineTableTest.OFFICE.explain(
            new Limit.WorkingHours(3),
            at("2026-02-10T10:00"),
            List.of(period("2026-02-10T12:00/2026-02-10T13:00")));
    assertThat(rested(explained)).extracting(Rested::isMoving).containsExactly(false);
  }

  /// In the night to 29 March 2026 the hour from 2 to 3 is left out in Berlin.
  @Test
  void aDayWhoseOnlyShiftVanishesIsPassedOver() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    var nights =
        new OfficeCalendar(
            "1",
            berlin,
            List.of(
                new WeeklyHours(
                    LocalDate.of(2020, 1, 1),
                    Map.of(
                        DayOfWeek.SATURDAY, Shifts.read("02:00-03:00"),
                        DayOfWeek.SUNDAY, Shifts.read("02:00-03:00")))),
            List.of());
    Instant received = LocalDateTime.parse("2026-03-27T10:00").atZone(berlin).toInstant();
    var rest = new Period(received.plusSeconds(3600), received.plusSeconds(8 * 86_400));
    var explained = nights.explain(new Limit.WorkingDays(1), received, List.of(rest));
    assertThat(rested(explained)).extracting(Rested::days).containsExactly(1, 1);
  }

  private static List<Rested> rested(Explanation explained) {
    return explained.steps().stream()
        .filter(Rested.class::isInstance)
        .map(Rested.class::cast)
        .toList();
  }

  private static Period period(String typed) {
    String[] ends = typed.split("/");
    return new Period(at(ends[0]), at(ends[1]));
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(DeadlineTableTest.WIB).toInstant();
  }
}
