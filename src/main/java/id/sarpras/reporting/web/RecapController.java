package id.sarpras.reporting.web;

import id.sarpras.identity.Officer;
import id.sarpras.page.Csv;
import id.sarpras.page.Form;
import id.sarpras.page.Show;
import id.sarpras.page.Texts;
import id.sarpras.reporting.Recap;
import id.sarpras.reporting.Recap.Line;
import id.sarpras.reporting.Recaps;
import id.sarpras.shared.Period;
import id.sarpras.standard.Standards;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// The monthly recap of complaints, for officers: on a page that prints, and for a spreadsheet.
@Controller
public class RecapController {

  /// The page.
  ///
  /// @param next the month after; empty where it has not begun
  public record RecapPage(
      Recap recap, YearMonth previous, Optional<YearMonth> next, Period period, Form form) {}

  private static final List<String> COLUMNS =
      List.of(
          "group", "name", "received", "answered", "kept", "missed", "percent", "rated", "mean");

  private final Recaps recaps;
  private final Standards standards;
  private final Texts texts;
  private final InstantSource clock;

  RecapController(Recaps recaps, Standards standards, Texts texts, InstantSource clock) {
    this.recaps = recaps;
    this.standards = standards;
    this.texts = texts;
    this.clock = clock;
  }

  @GetMapping("/petugas/pengaduan/rekap")
  View show(Officer officer, @RequestParam MultiValueMap<String, String> given, Locale language) {
    Form form = Form.of(given);
    Optional<YearMonth> asked = month(form.value("bulan"));
    if (asked.isEmpty()) {
      form.refuse("bulan", "recap.wrong");
    }
    YearMonth month = asked.orElseGet(this::today);
    var zone = standards.home().zone();
    Show page =
        Show.page(
            "reporting/recap",
            new RecapPage(
                recaps.of(officer, month, language),
                month.minusMonths(1),
                Optional.of(month.plusMonths(1)).filter(next -> !next.isAfter(today())),
                new Period(
                    month.atDay(1).atStartOfDay(zone).toInstant(),
                    month.atEndOfMonth().atStartOfDay(zone).toInstant()),
                form.isRefused() ? form : form.with("bulan", month.toString())));
    return form.isRefused() ? page.refused() : page;
  }

  @GetMapping("/petugas/pengaduan/rekap.csv")
  ResponseEntity<byte[]> export(
      Officer officer, @RequestParam(defaultValue = "") String bulan, Locale locale) {
    YearMonth month =
        month(bulan).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    Locale language = Texts.language(locale.getLanguage());
    Recap recap = recaps.of(officer, month, language);
    String table =
        Stream.concat(
                Stream.of(
                    Csv.line(
                        COLUMNS.stream()
                            .map(column -> texts.say(language, "recap.csv." + column))
                            .toList()),
                    line("", recap.all())),
                recap.groups().stream()
                    .flatMap(
                        group ->
                            group.lines().stream()
                                .map(
                                    line ->
                                        line(
                                            texts.say(language, "recap.by." + group.name()),
                                            line))))
            .collect(Collectors.joining("", Csv.BEGIN, ""));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(Csv.MEDIA_TYPE))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("rekap-pengaduan-" + month + ".csv")
                .build()
                .toString())
        .body(table.getBytes(StandardCharsets.UTF_8));
  }

  private static String line(String group, Line line) {
    return Csv.line(
        List.of(
            group,
            line.name(),
            Integer.toString(line.received()),
            Integer.toString(line.answered()),
            Integer.toString(line.kept()),
            Integer.toString(line.missed()),
            line.keptPercent().isPresent() ? Integer.toString(line.keptPercent().getAsInt()) : "",
            Integer.toString(line.rated()),
            line.mean().isPresent()
                ? String.format(Locale.ROOT, "%.2f", line.mean().getAsDouble()).replace('.', ',')
                : ""));
  }

  /// This month where none is asked for; empty where it cannot be one.
  private Optional<YearMonth> month(String typed) {
    if (typed.isBlank()) {
      return Optional.of(today());
    }
    try {
      return Optional.of(YearMonth.parse(typed.strip()))
          .filter(month -> month.getYear() >= 2000 && !month.isAfter(today()));
    } catch (DateTimeException notAMonth) {
      return Optional.empty();
    }
  }

  private YearMonth today() {
    return YearMonth.from(clock.instant().atZone(standards.home().zone()));
  }
}
