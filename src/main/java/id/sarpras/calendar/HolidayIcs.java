package id.sarpras.calendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import id.sarpras.shared.Line;
import id.sarpras.workingtime.BadCalendar;
import id.sarpras.workingtime.Holiday;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
    for (ICalendar calendar : Biweekly.parse(file).all()) {
      for (VEvent event : calendar.getEvents()) {
        if (event.getStatus() == null || !event.getStatus().isCancelled()) {
          holidays.addAll(holidays(event, decree, decreeDate));
        }
        if (holidays.size() > MOST) {
          throw new BadCalendar("too-long", MOST);
        }
      }
    }
    if (holidays.isEmpty()) {
      throw new BadCalendar("ics-empty");
    }
    return holidays;
  }

  private static List<Holiday> holidays(VEvent event, String decree, LocalDate decreeDate) {
    String name = event.getSummary() == null ? "" : Line.of(event.getSummary().getValue());
    if (name.isEmpty()) {
      throw new BadCalendar("ics-name");
    }
    if (event.getRecurrenceRule() != null || !event.getRecurrenceDates().isEmpty()) {
      throw new BadCalendar("ics-rule", name);
    }
    LocalDate first =
        day(event.getDateStart() == null ? null : event.getDateStart().getValue(), name);
    LocalDate end =
        event.getDateEnd() == null
            ? first.plusDays(days(event, name))
            : day(event.getDateEnd().getValue(), name);
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

  /// One where the event does not say how long it lasts.
  private static long days(VEvent event, String name) {
    if (event.getDuration() == null) {
      return 1;
    }
    var lasting = Duration.ofMillis(event.getDuration().getValue().toMillis());
    if (!lasting.equals(Duration.ofDays(lasting.toDays()))) {
      throw new BadCalendar("ics-date", name);
    }
    return lasting.toDays();
  }

  private static LocalDate day(@org.jspecify.annotations.Nullable ICalDate date, String name) {
    DateTimeComponents parts = date == null || date.hasTime() ? null : date.getRawComponents();
    if (parts == null) {
      throw new BadCalendar("ics-date", name);
    }
    try {
      return LocalDate.of(parts.getYear(), parts.getMonth(), parts.getDate());
    } catch (DateTimeException noSuchDay) {
      throw new BadCalendar("ics-date", name);
    }
  }
}
