package id.sarpras.calendar;

import id.sarpras.shared.Line;
import id.sarpras.workingtime.BadCalendar;
import id.sarpras.workingtime.Holiday;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.data.UnfoldingReader;
import net.fortuna.ical4j.model.PropertyCodec;
import net.fortuna.ical4j.model.TemporalAdapter;
import net.fortuna.ical4j.model.TemporalAmountAdapter;
import org.apache.commons.codec.DecoderException;

/// Holidays as an iCalendar file (RFC 5545): an event of whole days each, until its end or for as
/// long as it says; what is cancelled is left out. What is named *Cuti bersama* is joint leave.
/// Feasts that repeat are refused, because each year has its own decree.
final class HolidayIcs {

  private static final int MOST = 2000;
  private static final int LONGEST_FEAST = 31;

  private HolidayIcs() {}

  /// @param decree the decree behind all of them, which such a file does not name
  /// @throws BadCalendar with the event that cannot be taken
  static List<Holiday> read(String file, String decree, LocalDate decreeDate) {
    var holidays = new ArrayList<Holiday>();
    for (Map<String, String> event : events(file)) {
      if (!event.getOrDefault("STATUS", "").equalsIgnoreCase("CANCELLED")) {
        holidays.addAll(holidays(event, decree, decreeDate));
      }
      if (holidays.size() > MOST) {
        throw new BadCalendar("too-long", MOST);
      }
    }
    if (holidays.isEmpty()) {
      throw new BadCalendar("ics-empty");
    }
    return holidays;
  }

  private static List<Map<String, String>> events(String file) {
    var reader = new EventReader();
    var text = new StringReader(file.substring(file.indexOf("BEGIN:VCALENDAR")));
    try {
      new CalendarParserImpl(true).parse(new UnfoldingReader(text, true), reader);
    } catch (ParserException unreadable) {
      throw new BadCalendar("ics-unreadable", unreadable.getLineNo());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return reader.events();
  }

  private static List<Holiday> holidays(
      Map<String, String> event, String decree, LocalDate decreeDate) {
    String name = Line.of(text(event.getOrDefault("SUMMARY", "")));
    if (name.isEmpty()) {
      throw new BadCalendar("ics-name");
    }
    if (event.containsKey("RRULE") || event.containsKey("RDATE")) {
      throw new BadCalendar("ics-rule", name);
    }
    LocalDate first = day(event.getOrDefault("DTSTART", ""), name);
    LocalDate end =
        event.containsKey("DTEND")
            ? day(event.getOrDefault("DTEND", ""), name)
            : after(first, event.getOrDefault("DURATION", "P1D"), name);
    if (!end.isAfter(first) || first.plusDays(LONGEST_FEAST).isBefore(end)) {
      throw new BadCalendar("ics-date", name);
    }
    Holiday.Kind kind =
        name.toLowerCase(Locale.ROOT).contains("cuti bersama")
            ? Holiday.Kind.JOINT_LEAVE
            : Holiday.Kind.NATIONAL;
    return first
        .datesUntil(end)
        .map(day -> new Holiday(day, kind, name, decree, decreeDate))
        .toList();
  }

  private static String text(String escaped) {
    try {
      return PropertyCodec.INSTANCE.decode(escaped);
    } catch (DecoderException asItIs) {
      return escaped;
    }
  }

  private static LocalDate day(String value, String name) {
    try {
      if (TemporalAdapter.parse(value).getTemporal() instanceof LocalDate day) {
        return day;
      }
    } catch (DateTimeException noSuchDay) {
      // refused below, as an hour is
    }
    throw new BadCalendar("ics-date", name);
  }

  private static LocalDate after(LocalDate first, String lasting, String name) {
    try {
      LocalDateTime end =
          first.atStartOfDay().plus(TemporalAmountAdapter.parse(lasting).getDuration());
      if (end.toLocalTime().equals(LocalTime.MIDNIGHT)) {
        return end.toLocalDate();
      }
    } catch (DateTimeException | ArithmeticException noLength) {
      // refused below, as half a day is
    }
    throw new BadCalendar("ics-date", name);
  }
}
