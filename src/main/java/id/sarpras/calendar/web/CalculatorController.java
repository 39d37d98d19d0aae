package id.sarpras.calendar.web;

import id.sarpras.api.Instants;
import id.sarpras.page.Form;
import id.sarpras.page.FormReader;
import id.sarpras.page.Show;
import id.sarpras.standard.ServiceUnit;
import id.sarpras.standard.Standards;
import id.sarpras.standard.Wording;
import id.sarpras.workingtime.Calendars;
import id.sarpras.workingtime.Explanation;
import id.sarpras.workingtime.Limit;
import id.sarpras.workingtime.NoWorkingTime;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriComponentsBuilder;

/// The public calculator: by when something is due, and why, by the very engine that watches the
/// cases.
@Controller
public class CalculatorController {

  /// The calculator.
  ///
  /// @param promises what the standard in force promises, to be counted with one click
  /// @param explanation empty before anything was asked
  public record CalculatorPage(
      Form form, List<String> kinds, List<Promised> promises, Optional<Explanation> explanation) {}

  /// A limit of the standard.
  ///
  /// @param name the service, or the class of complaints
  public record Promised(Wording name, Limit limit) {

    /// The address that counts it from the day and the time of a form.
    public String asked(Form form) {
      return UriComponentsBuilder.fromPath("/kalkulator-batas-waktu")
          .queryParam("jenis", limit.kind())
          .queryParam("jumlah", limit.amount())
          .queryParam("tanggal", "{day}")
          .queryParam("jam", "{time}")
          .encode()
          .buildAndExpand(form.value("tanggal"), form.value("jam"))
          .toUriString();
    }
  }

  private static final List<String> KINDS =
      List.of("CALENDAR_DAYS", "WORKING_DAYS", "WORKING_HOURS");

  private final Standards standards;
  private final Calendars calendars;
  private final InstantSource clock;

  CalculatorController(Standards standards, Calendars calendars, InstantSource clock) {
    this.standards = standards;
    this.calendars = calendars;
    this.clock = clock;
  }

  @GetMapping("/kalkulator-batas-waktu")
  View show(@RequestParam MultiValueMap<String, String> asked) {
    ServiceUnit unit = standards.home();
    if (!asked.containsKey("jumlah")) {
      return page(proposed(unit), Optional.empty());
    }
    Form form = Form.of(asked);
    var reader = new FormReader(form);
    Optional<Limit> limit = limit(form);
    Optional<LocalDate> day = reader.date("tanggal").filter(date -> isInReach(form, date));
    Optional<LocalTime> time = reader.time("jam");
    if (form.isRefused()) {
      return page(form, Optional.empty()).refused();
    }
    Instant received =
        LocalDateTime.of(day.orElseThrow(), time.orElseThrow()).atZone(unit.zone()).toInstant();
    try {
      return page(
          form,
          Optional.of(
              calendars
                  .of(unit.id(), unit.zone())
                  .explain(limit.orElseThrow(), received, List.of())));
    } catch (NoWorkingTime never) {
      form.refuse("tanggal", "calculator.never");
      return page(form, Optional.empty()).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  private Show page(Form form, Optional<Explanation> explanation) {
    return Show.page(
        "calendar/calculator", new CalculatorPage(form, KINDS, promises(), explanation));
  }

  private List<Promised> promises() {
    return standards.inForce(standards.home().id()).stream()
        .flatMap(
            standard ->
                Stream.concat(
                    Stream.of(new Promised(standard.content().name(), standard.limit())),
                    standard.content().complaints().classes().stream()
                        .map(one -> new Promised(one.name(), one.limit()))))
        .toList();
  }

  private Form proposed(ServiceUnit unit) {
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), unit.zone());
    Limit limit = promises().getFirst().limit();
    return Form.of(
        Map.of(
            "jenis",
            limit.kind(),
            "jumlah",
            Integer.toString(limit.amount()),
            "tanggal",
            now.toLocalDate().toString(),
            "jam",
            now.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString()));
  }

  private static Optional<Limit> limit(Form form) {
    String kind = form.value("jenis");
    if (!KINDS.contains(kind)) {
      form.refuse("jenis", "calculator.kind-missing");
    }
    String amount = form.value("jumlah").strip();
    if (!amount.matches("\\d{1,4}")
        || Integer.parseInt(amount) < 1
        || Integer.parseInt(amount) > Limit.MOST) {
      form.refuse("jumlah", "calculator.amount-wrong", Limit.MOST);
    }
    return form.isRefused()
        ? Optional.empty()
        : Optional.of(Limit.of(kind, Integer.parseInt(amount)));
  }

  private static boolean isInReach(Form form, LocalDate date) {
    boolean inReach = date.getYear() >= Instants.FIRST_YEAR && date.getYear() <= Instants.LAST_YEAR;
    if (!inReach) {
      form.refuse("tanggal", "calculator.date-far", Instants.FIRST_YEAR, Instants.LAST_YEAR);
    }
    return inReach;
  }
}
