package id.sarpras.schedule.web;

import id.sarpras.page.Form;
import id.sarpras.page.Show;
import id.sarpras.schedule.DaySchedule;
import id.sarpras.schedule.Schedule;
import id.sarpras.standard.ServiceUnit;
import id.sarpras.standard.Standards;
import id.sarpras.workingtime.Calendars;
import id.sarpras.workingtime.Holiday;
import id.sarpras.workingtime.OfficeCalendar;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A day of all rooms, for everybody: what is taken, and not by whom.
@Controller
class DayController {

  private final Schedule schedule;
  private final Standards standards;
  private final Calendars calendars;
  private final InstantSource clock;

  DayController(Schedule schedule, Standards standards, Calendars calendars, InstantSource clock) {
    this.schedule = schedule;
    this.standards = standards;
    this.calendars = calendars;
    this.clock = clock;
  }

  @GetMapping("/jadwal")
  View show(@RequestParam(defaultValue = "") String tanggal) {
    ServiceUnit unit = standards.home();
    LocalDate today = LocalDate.ofInstant(clock.instant(), unit.zone());
    if (tanggal.isBlank()) {
      return page(unit, today, Form.of(Map.of("tanggal", today.toString())));
    }
    Form form = Form.of(Map.of("tanggal", tanggal));
    Optional<LocalDate> day = day(tanggal);
    if (day.isEmpty()) {
      form.refuse("tanggal", "schedule.no-day", tanggal);
      return page(unit, today, form).refused();
    }
    return page(unit, day.get(), form);
  }

  private Show page(ServiceUnit unit, LocalDate day, Form form) {
    OfficeCalendar calendar = calendars.of(unit.id(), unit.zone());
    DaySchedule rooms = schedule.day(unit.id(), day, calendar);
    String holiday = calendar.holiday(day).map(Holiday::name).orElse("");
    return Show.page("schedule/day", DayPage.of(rooms, unit.zone(), holiday, form));
  }

  /// A day within a lifetime; what nobody can have meant is none.
  static Optional<LocalDate> day(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed.strip()))
          .filter(day -> day.getYear() > 1999 && day.getYear() < 2100);
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
