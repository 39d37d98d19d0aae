package id.sarpras.calendar.web;

import id.sarpras.calendar.CalendarLaw;
import id.sarpras.calendar.CalendarProposal;
import id.sarpras.identity.Officer;
import id.sarpras.page.Form;
import id.sarpras.page.Show;
import id.sarpras.shared.Line;
import id.sarpras.standard.Standards;
import id.sarpras.workingtime.BadCalendar;
import id.sarpras.workingtime.CalendarVersion;
import id.sarpras.workingtime.Calendars;
import id.sarpras.workingtime.Holiday;
import id.sarpras.workingtime.OfficeCalendar;
import id.sarpras.workingtime.WeeklyHours;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// The office calendar as it is in force, with where it came from.
@Controller
@RequestMapping("/petugas/kalender")
public class CalendarController {

  /// The calendar.
  ///
  /// @param years those that have a holiday, and the present and the next one
  /// @param decreed whether the national holidays of the year are known
  /// @param mayChange whether this officer may propose
  public record CalendarPage(
      int year,
      List<Integer> years,
      boolean decreed,
      List<Holiday> holidays,
      List<WeeklyHours> hours,
      List<CalendarProposal> proposals,
      List<CalendarVersion> versions,
      boolean mayChange,
      Form form) {

    /// The days of the week in their order.
    public static List<DayOfWeek> week() {
      return List.of(DayOfWeek.values());
    }

    /// Proposals that wait for a second officer.
    public List<CalendarProposal> open() {
      return proposals.stream().filter(CalendarProposal::isOpen).toList();
    }
  }

  private final CalendarLaw law;
  private final Calendars calendars;
  private final Standards standards;
  private final InstantSource clock;

  CalendarController(
      CalendarLaw law, Calendars calendars, Standards standards, InstantSource clock) {
    this.law = law;
    this.calendars = calendars;
    this.standards = standards;
    this.clock = clock;
  }

  @GetMapping
  View show(Officer officer, @RequestParam(name = "tahun") Optional<Integer> year) {
    return page(officer, year, Form.empty());
  }

  @PostMapping("/versi/{version:\\d{1,6}}/penarikan")
  View withdraw(
      Officer officer,
      @PathVariable int version,
      @RequestParam MultiValueMap<String, String> posted) {
    if (!CalendarLaw.isFor(officer)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    CalendarVersion known =
        calendars.versions(officer.unit()).stream()
            .filter(one -> one.version() == version && version > 1)
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    Form form = Form.of(posted);
    String reason = Line.of(form.value("alasan"));
    if (reason.isEmpty() || reason.length() > 200) {
      form.refuse("alasan", "calendar.reason-missing");
      return page(officer, Optional.empty(), form).refused();
    }
    try {
      Optional<UUID> id =
          law.withdraw(officer, zone(), version, reason + " (" + known.source() + ")");
      if (id.isPresent()) {
        return Show.redirect("/petugas/kalender/usulan/" + id.get());
      }
      form.refuse("alasan", "calendar.nothing");
    } catch (BadCalendar contradiction) {
      form.refuse("alasan", contradiction.key(), contradiction.details());
    }
    return page(officer, Optional.empty(), form).refused();
  }

  private Show page(Officer officer, Optional<Integer> asked, Form form) {
    OfficeCalendar calendar = calendars.of(officer.unit(), zone());
    int present = LocalDate.ofInstant(clock.instant(), zone()).getYear();
    int year = asked.filter(any -> any > 1989 && any < 2150).orElse(present);
    return Show.page(
        "calendar/calendar",
        new CalendarPage(
            year,
            years(calendar, present),
            calendar.isDecreed(year),
            calendar.content().holidays().stream()
                .filter(holiday -> holiday.day().getYear() == year)
                .toList(),
            calendar.content().hours().reversed(),
            law.all(officer.unit()),
            calendars.versions(officer.unit()),
            CalendarLaw.isFor(officer),
            form));
  }

  private static List<Integer> years(OfficeCalendar calendar, int present) {
    return Stream.concat(
            Stream.of(present, present + 1),
            calendar.content().holidays().stream().map(holiday -> holiday.day().getYear()))
        .distinct()
        .sorted()
        .toList();
  }

  private ZoneId zone() {
    return standards.home().zone();
  }
}
