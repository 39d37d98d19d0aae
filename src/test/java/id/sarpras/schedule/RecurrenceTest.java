package id.sarpras.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import id.sarpras.shared.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Dates from rules, on the wall clock.
class RecurrenceTest {

  static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  /// RFC 5545, section 3.8.5.3, whose rules without an end have a COUNT here.
  @ParameterizedTest(name = "{1} from {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1997-09-02 | FREQ=DAILY;COUNT=10 | 1997-09-02 1997-09-03 1997-09-04 1997-09-05 1997-09-06 1997-09-07 1997-09-08 1997-09-09 1997-09-10 1997-09-11
          1997-09-02 | FREQ=DAILY;INTERVAL=10;COUNT=5 | 1997-09-02 1997-09-12 1997-09-22 1997-10-02 1997-10-12
          1997-09-02 | FREQ=WEEKLY;COUNT=10 | 1997-09-02 1997-09-09 1997-09-16 1997-09-23 1997-09-30 1997-10-07 1997-10-14 1997-10-21 1997-10-28 1997-11-04
          1997-09-02 | FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH | 1997-09-02 1997-09-04 1997-09-09 1997-09-11 1997-09-16 1997-09-18 1997-09-23 1997-09-25 1997-09-30 1997-10-02
          1997-09-01 | FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR | 1997-09-01 1997-09-03 1997-09-05 1997-09-15 1997-09-17 1997-09-19 1997-09-29 1997-10-01 1997-10-03 1997-10-13 1997-10-15 1997-10-17 1997-10-27 1997-10-29 1997-10-31 1997-11-10 1997-11-12 1997-11-14 1997-11-24 1997-11-26 1997-11-28 1997-12-08 1997-12-10 1997-12-12 1997-12-22
          1997-09-02 | FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH | 1997-09-02 1997-09-04 1997-09-16 1997-09-18 1997-09-30 1997-10-02 1997-10-14 1997-10-16
          1997-09-05 | FREQ=MONTHLY;COUNT=10;BYDAY=1FR | 1997-09-05 1997-10-03 1997-11-07 1997-12-05 1998-01-02 1998-02-06 1998-03-06 1998-04-03 1998-05-01 1998-06-05
          1997-09-05 | FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR | 1997-09-05 1997-10-03 1997-11-07 1997-12-05
          1997-09-07 | FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU | 1997-09-07 1997-09-28 1997-11-02 1997-11-30 1998-01-04 1998-01-25 1998-03-01 1998-03-29 1998-05-03 1998-05-31
          1997-09-22 | FREQ=MONTHLY;COUNT=6;BYDAY=-2MO | 1997-09-22 1997-10-20 1997-11-17 1997-12-22 1998-01-19 1998-02-16
          1997-09-28 | FREQ=MONTHLY;BYMONTHDAY=-3;COUNT=6 | 1997-09-28 1997-10-29 1997-11-28 1997-12-29 1998-01-29 1998-02-26
          1997-09-02 | FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15 | 1997-09-02 1997-09-15 1997-10-02 1997-10-15 1997-11-02 1997-11-15 1997-12-02 1997-12-15 1998-01-02 1998-01-15
          1997-09-30 | FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1 | 1997-09-30 1997-10-01 1997-10-31 1997-11-01 1997-11-30 1997-12-01 1997-12-31 1998-01-01 1998-01-31 1998-02-01
          1997-09-10 | FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15 | 1997-09-10 1997-09-11 1997-09-12 1997-09-13 1997-09-14 1997-09-15 1999-03-10 1999-03-11 1999-03-12 1999-03-13
          1997-09-02 | FREQ=MONTHLY;INTERVAL=2;BYDAY=TU;COUNT=10 | 1997-09-02 1997-09-09 1997-09-16 1997-09-23 1997-09-30 1997-11-04 1997-11-11 1997-11-18 1997-11-25 1998-01-06
          1997-06-10 | FREQ=YEARLY;COUNT=10;BYMONTH=6,7 | 1997-06-10 1997-07-10 1998-06-10 1998-07-10 1999-06-10 1999-07-10 2000-06-10 2000-07-10 2001-06-10 2001-07-10
          1997-01-01 | FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200 | 1997-01-01 1997-04-10 1997-07-19 2000-01-01 2000-04-09 2000-07-18 2003-01-01 2003-04-10 2003-07-19 2006-01-01
          1997-05-19 | FREQ=YEARLY;BYDAY=20MO;COUNT=3 | 1997-05-19 1998-05-18 1999-05-17
          1997-05-12 | FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=3 | 1997-05-12 1998-05-11 1999-05-17
          1997-03-13 | FREQ=YEARLY;BYMONTH=3;BYDAY=TH;COUNT=11 | 1997-03-13 1997-03-20 1997-03-27 1998-03-05 1998-03-12 1998-03-19 1998-03-26 1999-03-04 1999-03-11 1999-03-18 1999-03-25
          1998-02-13 | FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=5 | 1998-02-13 1998-03-13 1998-11-13 1999-08-13 2000-10-13
          1997-09-13 | FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13;COUNT=10 | 1997-09-13 1997-10-11 1997-11-08 1997-12-13 1998-01-10 1998-02-07 1998-03-07 1998-04-11 1998-05-09 1998-06-13
          1996-11-05 | FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=3 | 1996-11-05 2000-11-07 2004-11-02
          1997-09-04 | FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3 | 1997-09-04 1997-10-07 1997-11-06
          1997-09-29 | FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;COUNT=7 | 1997-09-29 1997-10-30 1997-11-27 1997-12-30 1998-01-29 1998-02-26 1998-03-30
          1997-08-05 | FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO | 1997-08-05 1997-08-10 1997-08-19 1997-08-24
          1997-08-05 | FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU | 1997-08-05 1997-08-17 1997-08-19 1997-08-31
          2007-01-15 | FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5 | 2007-01-15 2007-01-30 2007-02-15 2007-03-15 2007-03-30
          """)
  void theExamplesOfTheStandard(LocalDate first, String rule, String days) {
    var nine = Period.on(first, LocalTime.of(9, 0), LocalTime.of(10, 0), NEW_YORK);
    Recurrence recurrence = repeats(rule, NEW_YORK, nine);
    assertThat(recurrence.days())
        .containsExactlyElementsOf(
            List.of(days.split(" ")).stream().map(LocalDate::parse).toList());
    assertThat(recurrence.periods())
        .allMatch(period -> at(period.start(), NEW_YORK).equals(LocalTime.of(9, 0)))
        .allMatch(period -> at(period.end(), NEW_YORK).equals(LocalTime.of(10, 0)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Asia/Pontianak", "Asia/Makassar", "Asia/Jayapura", "Europe/London"})
  void nineOClockStaysNineOClockInEveryZone(String zone) {
    var nine = nine(LocalDate.of(2027, 3, 1), ZoneId.of(zone));
    List<Period> periods = repeats("FREQ=WEEKLY;COUNT=104", ZoneId.of(zone), nine).periods();
    assertThat(periods).hasSize(104);
    for (int i = 0; i < periods.size(); i++) {
      LocalDate day = LocalDate.of(2027, 3, 1).plusWeeks(i);
      assertThat(periods.get(i)).isEqualTo(nine(day, ZoneId.of(zone)));
    }
  }

  @Test
  void theSameRuleIsAnotherInstantInEachZone() {
    assertThat(second("Asia/Pontianak")).isEqualTo(Instant.parse("2027-03-08T02:00:00Z"));
    assertThat(second("Asia/Makassar")).isEqualTo(Instant.parse("2027-03-08T01:00:00Z"));
    assertThat(second("Asia/Jayapura")).isEqualTo(Instant.parse("2027-03-08T00:00:00Z"));
  }

  @Test
  void whenTheClocksGoForwardAnHourThatIsNotThereIsReadByTheOffsetBefore() {
    var zone = ZoneId.of("Europe/London");
    var night =
        Period.on(LocalDate.of(2027, 3, 27), LocalTime.of(1, 15), LocalTime.of(1, 45), zone);
    List<Period> periods = repeats("FREQ=DAILY;COUNT=3", zone, night).periods();
    assertThat(periods.get(1).start()).isEqualTo(Instant.parse("2027-03-28T01:15:00Z"));
    assertThat(periods.get(1).length()).isEqualTo(Duration.ofMinutes(30));
    assertThat(periods.get(2).start()).isEqualTo(Instant.parse("2027-03-29T00:15:00Z"));
    var over = Period.on(LocalDate.of(2027, 3, 27), LocalTime.of(1, 30), LocalTime.of(2, 0), zone);
    assertThat(repeats("FREQ=DAILY;COUNT=2", zone, over).periods().get(1).length()).isPositive();
  }

  @Test
  void overMidnightItEndsOnTheNextDay() {
    var zone = ZoneId.of("Asia/Jakarta");
    var night =
        new Period(
            LocalDateTime.of(2027, 1, 4, 22, 0).atZone(zone).toInstant(),
            LocalDateTime.of(2027, 1, 5, 5, 0).atZone(zone).toInstant());
    assertThat(repeats("FREQ=WEEKLY;COUNT=2", zone, night).periods().getLast().end())
        .isEqualTo(LocalDateTime.of(2027, 1, 12, 5, 0).atZone(zone).toInstant());
  }

  @ParameterizedTest(name = "UNTIL={0}")
  @CsvSource({
    "20270315, 3",
    "20270315T090000, 3",
    "20270315T085959, 2",
    "20270315T020000Z, 3",
    "20270315T015959Z, 2"
  })
  void untilIsTheLastBeginningOnTheUnitsClock(String until, int dates) {
    var zone = ZoneId.of("Asia/Pontianak");
    var recurrence =
        repeats("FREQ=WEEKLY;UNTIL=" + until, zone, nine(LocalDate.of(2027, 3, 1), zone));
    assertThat(recurrence.days()).hasSize(dates);
    assertThat(repeats(recurrence.rule(), zone, recurrence.first())).isEqualTo(recurrence);
  }

  @Test
  void whatIsLeftOutCountsForTheCount() {
    var zone = ZoneId.of("Asia/Pontianak");
    var recurrence =
        repeats("FREQ=DAILY;COUNT=3", zone, nine(LocalDate.of(2027, 3, 1), zone))
            .without(Set.of(LocalDate.of(2027, 3, 2)));
    assertThat(recurrence.days())
        .containsExactly(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 3));
  }

  @Test
  void whereTheRuleDoesNotGiveTheFirstDayItBeginsWithTheNextThatItGives() {
    var zone = ZoneId.of("Asia/Pontianak");
    assertThat(
            repeats("FREQ=WEEKLY;BYDAY=TU;COUNT=2", zone, nine(LocalDate.of(2027, 3, 1), zone))
                .days())
        .containsExactly(LocalDate.of(2027, 3, 2), LocalDate.of(2027, 3, 9));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FREQ=SECONDLY;COUNT=5                        | NOT_BY_DAYS
          FREQ=MINUTELY;UNTIL=20280101                 | NOT_BY_DAYS
          FREQ=HOURLY                                  | NOT_BY_DAYS
          FREQ=DAILY;BYHOUR=1,2,3;COUNT=9              | NOT_BY_DAYS
          FREQ=DAILY;BYSECOND=1;COUNT=9                | NOT_BY_DAYS
          FREQ=DAILY;INTERVAL=2000000000;COUNT=9       | NOT_BY_DAYS
          RSCALE=HEBREW;FREQ=DAILY;COUNT=9             | NOT_BY_DAYS
          FREQ=DAILY;SKIP=OMIT;COUNT=9                 | NOT_BY_DAYS
          FREQ=DAILY;COUNT=1000000000                  | TOO_MANY
          FREQ=DAILY;COUNT=105                         | TOO_MANY
          FREQ=DAILY;UNTIL=99991231                    | TOO_MANY
          FREQ=DAILY;UNTIL=19971224T000000Z;BYMONTH=1  | NO_DATE
          FREQ=WEEKLY;UNTIL=20260101                   | NO_DATE
          FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31;COUNT=2  | NO_DATE
          FREQ=WEEKLY                                  | NO_END
          FREQ=WEEKLY;COUNT=0                          | NO_END
          FREQ=WEEKLY;COUNT=-4                         | NO_END
          FREQ=WEEKLY;COUNT=3;UNTIL=20280101           | NO_END
          FREQ=WEEKLY;COUNT=99999999999999             | UNREADABLE
          FREQ=OFTEN;COUNT=3                           | UNREADABLE
          FREQ=DAILY;INTERVAL=0;COUNT=3                | UNREADABLE
          FREQ=DAILY;INTERVAL=-2;COUNT=3               | UNREADABLE
          FREQ=WEEKLY;UNTIL=tomorrow                   | UNREADABLE
          FREQ=WEEKLY;BYDAY=XX;COUNT=3                 | UNREADABLE
          FREQ=WEEKLY;COUNT=3;X-EVIL=1                 | UNREADABLE
          FREQ=MONTHLY;BYMONTHDAY=99;COUNT=3           | UNREADABLE
          COUNT=3                                      | UNREADABLE
          FREQ                                         | UNREADABLE
          ''                                           | UNREADABLE
          """)
  void hostileRulesAreRefusedAndNeverCountedOut(String rule, RecurrenceRefusal why) {
    var zone = ZoneId.of("Asia/Pontianak");
    long begun = System.nanoTime();
    assertThat(Recurrence.read(rule, zone, nine(LocalDate.of(2027, 3, 1), zone)))
        .isEqualTo(new Recurrence.Read.Refused(why));
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void aVeryLongRuleIsNotEvenLookedAt() {
    var zone = ZoneId.of("Asia/Pontianak");
    String rule = "FREQ=YEARLY;COUNT=3;BYYEARDAY=1" + ",1".repeat(100_000);
    assertThat(Recurrence.read(rule, zone, nine(LocalDate.of(2027, 3, 1), zone)))
        .isEqualTo(new Recurrence.Read.Refused(RecurrenceRefusal.UNREADABLE));
  }

  /// Against days that are simply added up.
  @Property(tries = 200)
  void weeksAreSevenDaysApart(
      @ForAll @IntRange(max = 700) int day,
      @ForAll @IntRange(min = 1, max = 8) int interval,
      @ForAll @IntRange(min = 1, max = 104) int count) {
    var zone = ZoneId.of("Europe/London");
    LocalDate first = LocalDate.of(2026, 1, 1).plusDays(day);
    String rule = "FREQ=WEEKLY;INTERVAL=" + interval + ";COUNT=" + count;
    List<Period> periods = repeats(rule, zone, nine(first, zone)).periods();
    assertThat(periods).hasSize(count);
    for (int i = 0; i < count; i++) {
      assertThat(periods.get(i)).isEqualTo(nine(first.plusDays(7L * interval * i), zone));
    }
  }

  private static Instant second(String zone) {
    var nine = nine(LocalDate.of(2027, 3, 1), ZoneId.of(zone));
    return repeats("FREQ=WEEKLY;COUNT=2", ZoneId.of(zone), nine).periods().getLast().start();
  }

  private static Period nine(LocalDate day, ZoneId zone) {
    return Period.on(day, LocalTime.of(9, 0), LocalTime.of(11, 0), zone);
  }

  private static Recurrence repeats(String rule, ZoneId zone, Period first) {
    return switch (Recurrence.read(rule, zone, first)) {
      case Recurrence.Read.Repeats(var recurrence) -> recurrence;
      case Recurrence.Read.Refused(var why) -> throw new AssertionError(rule + ": " + why);
    };
  }

  private static LocalTime at(Instant instant, ZoneId zone) {
    return instant.atZone(zone).toLocalTime();
  }
}
