package id.sarpras.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sarpras.workingtime.BadCalendar;
import id.sarpras.workingtime.Holiday;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Holidays as strangers' calendars write them: taken to the day, or refused.
class HolidayIcsTest {

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DTSTART;VALUE=DATE:20421225                              | 2042-12-25 | 2042-12-25 | one day where nothing is said
          DTSTART;VALUE=DATE:20421225;DTEND;VALUE=DATE:20421226    | 2042-12-25 | 2042-12-25 | the end does not belong to it
          DTSTART;VALUE=DATE:20421225;DTEND;VALUE=DATE:20430102    | 2042-12-25 | 2043-01-01 | a range over new year
          DTSTART;VALUE=DATE:20421225;DURATION:P2D                 | 2042-12-25 | 2042-12-26 | as long as it says
          DTSTART;VALUE=DATE:20421225;DURATION:P1W                 | 2042-12-25 | 2042-12-31 | a week
          DTSTART;VALUE=DATE:20440228;DURATION:P2D                 | 2044-02-28 | 2044-02-29 | a leap day
          DTSTART:20421225                                         | 2042-12-25 | 2042-12-25 | a date that does not say that it is one
          """)
  void wholeDays(String lines, LocalDate first, LocalDate last, String why) {
    assertThat(read("Natal", lines))
        .extracting(Holiday::day)
        .containsExactlyElementsOf(first.datesUntil(last.plusDays(1)).toList());
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DTSTART;VALUE=DATE:20421225;DURATION:PT12H                        | ics-date | half a day is no day
          DTSTART;VALUE=DATE:20421225;DURATION:P40D                         | ics-date | no feast lasts forty days
          DTSTART;VALUE=DATE:20421225;DURATION:-P1D                         | ics-date | ends before it begins
          DTSTART;VALUE=DATE:20421225;DTEND;VALUE=DATE:20421225             | ics-date | has no day
          DTSTART:20421225T090000Z;DTEND:20421225T120000Z                   | ics-date | an hour is no day
          DTSTART;VALUE=DATE:20421225;RRULE:FREQ=YEARLY                     | ics-rule | repeats by a rule
          DTSTART;VALUE=DATE:20421225;RDATE;VALUE=DATE:20431225             | ics-rule | repeats on other days
          DTEND;VALUE=DATE:20421225                                         | ics-date | does not begin
          DTSTART;VALUE=DATE:20421325                                       | ics-date | there is no such day
          DTSTART;VALUE=DATE:20421225;DTEND;VALUE=DATE:20421299             | ics-date | its end is no day
          DTSTART;VALUE=DATE:20421225;DURATION:P99999999999D                | ics-date | lasts for ever
          DTSTART;VALUE=DATE:20421225;DURATION:long                         | ics-date | lasts nobody knows how long
          DTSTART;VALUE=DATE:20421225;RRULE:FREQ=SOMETIMES                  | ics-rule | repeats by a rule that nobody knows
          """)
  void whatIsNoWholeDayIsRefused(String lines, String reason, String why) {
    assertThatThrownBy(() -> read("Natal", lines))
        .isInstanceOfSatisfying(
            BadCalendar.class, bad -> assertThat(bad.key()).isEqualTo("calendar.bad." + reason));
  }

  @ParameterizedTest
  @CsvSource({
    "Natal, NATIONAL",
    "Cuti bersama Natal, JOINT_LEAVE",
    "CUTI BERSAMA NATAL, JOINT_LEAVE",
    "Natal (Cuti Bersama), JOINT_LEAVE"
  })
  void whatIsNamedJointLeaveIs(String name, Holiday.Kind kind) {
    assertThat(read(name, "DTSTART;VALUE=DATE:20421226"))
        .extracting(Holiday::kind)
        .containsExactly(kind);
  }

  @Test
  void whatIsCancelledIsLeftOut() {
    assertThatThrownBy(() -> read("Natal", "DTSTART;VALUE=DATE:20421225;STATUS:CANCELLED"))
        .isInstanceOfSatisfying(
            BadCalendar.class, bad -> assertThat(bad.key()).isEqualTo("calendar.bad.ics-empty"));
    assertThat(read("Natal", "DTSTART;VALUE=DATE:20421225;STATUS:CONFIRMED")).hasSize(1);
  }

  /// Parsing must not add a stranger’s time zones to those of the whole program.
  @Test
  void aTimeZoneInTheFileStaysInTheFile() {
    Set<String> before = ZoneId.getAvailableZoneIds();
    String zone =
        "BEGIN:VTIMEZONE\nTZID:Asia/Pontianak\nBEGIN:STANDARD\nDTSTART:19700101T000000\n"
            + "TZOFFSETFROM:+0700\nTZOFFSETTO:+0700\nEND:STANDARD\nEND:VTIMEZONE\n";
    String file =
        "\uFEFFBEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n"
            + zone
            + "BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Hari Raya Nyepi\\, Tahun Baru\r\n  Saka\r\n"
            + "DTSTART;TZID=Asia/Pontianak;VALUE=DATE:20421225\r\nBEGIN:VALARM\r\n"
            + "SUMMARY:Alarm\r\nEND:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    assertThat(readFile(file))
        .extracting(Holiday::name)
        .containsExactly("Hari Raya Nyepi, Tahun Baru Saka");
    assertThat(ZoneId.getAvailableZoneIds()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Natal\n",
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY;X\nEND:VEVENT\nEND:VCALENDAR\n",
        "BEGIN:VCALENDAR\n;;;:::\nEND:VCALENDAR\n"
      })
  void whatIsNoCalendarIsRefused(String file) {
    assertThatThrownBy(() -> readFile(file)).isInstanceOf(BadCalendar.class);
  }

  /// @param lines separated by semicolons, but for those before a parameter of a date
  private static List<Holiday> read(String name, String lines) {
    String file =
        "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nBEGIN:VEVENT\nUID:1\nSUMMARY:"
            + name
            + "\n"
            + lines.strip().replaceAll(";(?!VALUE)", "\n")
            + "\nEND:VEVENT\nEND:VCALENDAR\n";
    return readFile(file);
  }

  private static List<Holiday> readFile(String file) {
    return HolidayImport.read(
        file.getBytes(StandardCharsets.UTF_8), "SKB 2042", LocalDate.of(2041, 9, 1));
  }
}
