package id.sarpras.calendar.web;

import id.sarpras.calendar.CalendarLaw;
import id.sarpras.calendar.HolidayImport;
import id.sarpras.identity.Officer;
import id.sarpras.page.Form;
import id.sarpras.page.FormReader;
import id.sarpras.page.Show;
import id.sarpras.standard.Standards;
import id.sarpras.workingtime.BadCalendar;
import id.sarpras.workingtime.CalendarContent;
import id.sarpras.workingtime.Calendars;
import id.sarpras.workingtime.Holiday;
import id.sarpras.workingtime.Shift;
import id.sarpras.workingtime.Shifts;
import id.sarpras.workingtime.WeeklyHours;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// The three ways to propose another calendar: a decree as a file, a single day, other hours.
@Controller
@RequestMapping("/petugas/kalender")
public class ChangeController {

  /// A form.
  public record ChangePage(Form form) {

    /// The days of the week in their order.
    public static List<DayOfWeek> week() {
      return List.of(DayOfWeek.values());
    }

    /// What may make a day off.
    public static List<Holiday.Kind> kinds() {
      return List.of(Holiday.Kind.values());
    }

    /// The field of a day of the week.
    public static String field(DayOfWeek day) {
      return day.name().toLowerCase(Locale.ROOT);
    }
  }

  private final CalendarLaw law;
  private final Calendars calendars;
  private final Standards standards;

  ChangeController(CalendarLaw law, Calendars calendars, Standards standards) {
    this.law = law;
    this.calendars = calendars;
    this.standards = standards;
  }

  @GetMapping("/impor")
  View askForFile(Officer officer) {
    allowed(officer);
    return page("calendar/import", Form.of(Map.of("lengkap", "ya")));
  }

  @PostMapping("/impor")
  View takeFile(
      Officer officer,
      @RequestParam MultiValueMap<String, String> posted,
      @RequestParam(name = "berkas", required = false) @Nullable MultipartFile file) {
    allowed(officer);
    Form form = Form.of(posted);
    byte[] content = content(file);
    if (content.length == 0) {
      form.refuse("berkas", "field.berkas.missing");
      return page("calendar/import", form).refused();
    }
    boolean isCalendar = HolidayImport.isCalendar(content);
    var reader = new FormReader(form);
    String decree = isCalendar ? reader.line("keputusan") : reader.optionalLine("keputusan");
    Optional<LocalDate> date =
        isCalendar ? reader.date("tanggalKeputusan") : Optional.of(LocalDate.EPOCH);
    return propose(
        officer,
        form,
        "calendar/import",
        "berkas",
        () -> {
          List<Holiday> holidays = HolidayImport.read(content, decree, date.orElseThrow());
          return new Proposed(
              HolidayImport.into(now(officer), holidays, form.has("lengkap", "ya")),
              decree.isEmpty() ? holidays.getLast().decree() : decree);
        });
  }

  @GetMapping("/hari")
  View askForDay(Officer officer) {
    allowed(officer);
    return page("calendar/day", Form.of(Map.of("macam", "ONE_OFF")));
  }

  @PostMapping("/hari")
  View takeDay(Officer officer, @RequestParam MultiValueMap<String, String> posted) {
    allowed(officer);
    Form form = Form.of(posted);
    var reader = new FormReader(form);
    Optional<LocalDate> day = reader.date("tanggal");
    String name = reader.line("namaHari");
    String decree = reader.line("keputusan");
    Optional<LocalDate> decreeDate = reader.date("tanggalKeputusan");
    Optional<Holiday.Kind> kind = kind(form);
    List<Shift> shifts = shifts(form, "jamKerja");
    return propose(
        officer,
        form,
        "calendar/day",
        "tanggal",
        () ->
            new Proposed(
                HolidayImport.into(
                    now(officer),
                    List.of(
                        new Holiday(
                            day.orElseThrow(),
                            kind.orElseThrow(),
                            name,
                            decree,
                            decreeDate.orElseThrow(),
                            shifts)),
                    false),
                decree));
  }

  @GetMapping("/jam")
  View askForHours(Officer officer) {
    allowed(officer);
    var values = new HashMap<String, String>();
    now(officer)
        .lastingHours()
        .ifPresent(
            week ->
                ChangePage.week()
                    .forEach(day -> values.put(ChangePage.field(day), Shifts.write(week.on(day)))));
    return page("calendar/hours", Form.of(values));
  }

  @PostMapping("/jam")
  View takeHours(Officer officer, @RequestParam MultiValueMap<String, String> posted) {
    allowed(officer);
    Form form = Form.of(posted);
    var reader = new FormReader(form);
    Optional<LocalDate> from = reader.date("dari");
    Optional<LocalDate> until =
        form.value("sampai").isBlank() ? Optional.empty() : reader.date("sampai");
    String decree = reader.line("keputusan");
    var shifts = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
    for (DayOfWeek day : ChangePage.week()) {
      shifts.put(day, shifts(form, ChangePage.field(day)));
    }
    return propose(
        officer,
        form,
        "calendar/hours",
        "dari",
        () -> {
          CalendarContent now = now(officer);
          var hours = new ArrayList<>(now.hours());
          var week = new WeeklyHours(from.orElseThrow(), until, shifts, decree);
          hours.removeIf(other -> other.validFrom().equals(week.validFrom()));
          hours.add(week);
          return new Proposed(new CalendarContent(hours, now.holidays()), decree);
        });
  }

  private record Proposed(CalendarContent content, String source) {}

  private View propose(
      Officer officer, Form form, String template, String field, Supplier<Proposed> calendar) {
    if (form.isRefused()) {
      return page(template, form).refused();
    }
    try {
      Proposed proposed = calendar.get();
      Optional<UUID> id = law.propose(officer, zone(), proposed.source(), proposed.content());
      if (id.isPresent()) {
        return Show.redirect("/petugas/kalender/usulan/" + id.get());
      }
      form.refuse(field, "calendar.nothing");
    } catch (BadCalendar bad) {
      form.refuse(field, bad.key(), bad.details());
    }
    return page(template, form).refused();
  }

  private CalendarContent now(Officer officer) {
    return calendars.of(officer.unit(), zone()).content();
  }

  private ZoneId zone() {
    return standards.home().zone();
  }

  private static Optional<Holiday.Kind> kind(Form form) {
    Optional<Holiday.Kind> kind =
        ChangePage.kinds().stream()
            .filter(one -> one.name().equals(form.value("macam")))
            .findFirst();
    if (kind.isEmpty()) {
      form.refuse("macam", "field.macam.missing");
    }
    return kind;
  }

  private static List<Shift> shifts(Form form, String field) {
    try {
      return Shifts.read(form.value(field));
    } catch (BadCalendar bad) {
      form.refuse(field, bad.key(), bad.details());
      return List.of();
    }
  }

  private static byte[] content(@Nullable MultipartFile file) {
    try {
      return file == null ? new byte[0] : file.getBytes();
    } catch (IOException cutOff) {
      return new byte[0];
    }
  }

  private static void allowed(Officer officer) {
    if (!CalendarLaw.isFor(officer)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }

  private static Show page(String template, Form form) {
    return Show.page(template, new ChangePage(form));
  }
}
