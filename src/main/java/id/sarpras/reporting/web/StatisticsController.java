package id.sarpras.reporting.web;

import id.sarpras.complaint.ComplaintCount.By;
import id.sarpras.page.Show;
import id.sarpras.reporting.Names;
import id.sarpras.reporting.PublicFigures;
import id.sarpras.reporting.Published;
import id.sarpras.request.DisplacementFigures;
import id.sarpras.schedule.SelfCheck;
import id.sarpras.shared.Period;
import id.sarpras.standard.ServiceUnit;
import id.sarpras.standard.Standards;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// The page on which everybody sees whether the promises were kept.
@Controller
public class StatisticsController {

  /// The page.
  ///
  /// @param displaced how many bookings gave way in each of the last twelve months, the latest
  ///   first
  /// @param selfCheck what the last look over the schedule found; empty before the first
  public record StatisticsPage(
      Published figures,
      List<NamedRow> channels,
      List<NamedRow> classes,
      List<Month> displaced,
      Optional<SelfCheck.Finding> selfCheck) {

    /// Whether anything is left out, so that the page says why.
    public boolean leavesOut() {
      return channels.stream().anyMatch(row -> row.figures().received().isEmpty())
          || classes.stream().anyMatch(row -> row.figures().received().isEmpty());
    }
  }

  /// A row under its name.
  public record NamedRow(String name, Published.Row figures) {}

  /// A month in which something gave way.
  public record Month(YearMonth month, int number) {

    /// As it stands in the table, from the first to the last day.
    public LocalDate first() {
      return month.atDay(1);
    }

    public LocalDate last() {
      return month.atEndOfMonth();
    }
  }

  private final PublicFigures figures;
  private final Names names;
  private final DisplacementFigures displacements;
  private final SelfCheck selfCheck;
  private final Standards standards;

  StatisticsController(
      PublicFigures figures,
      Names names,
      DisplacementFigures displacements,
      SelfCheck selfCheck,
      Standards standards) {
    this.figures = figures;
    this.names = names;
    this.displacements = displacements;
    this.selfCheck = selfCheck;
    this.standards = standards;
  }

  @GetMapping("/statistik")
  View show(Locale language) {
    Published now = figures.now();
    return Show.page(
        "reporting/statistics",
        new StatisticsPage(
            now,
            named(By.CHANNEL, now.channels(), language),
            named(By.CLASS, now.classes(), language),
            displaced(now),
            selfCheck.last(standards.home().id())));
  }

  private List<Month> displaced(Published now) {
    ServiceUnit unit = standards.home();
    var months =
        new Period(
            now.months().first().atStartOfDay(unit.zone()).toInstant(),
            now.months().last().plusDays(1).atStartOfDay(unit.zone()).toInstant());
    return displacements.byMonth(unit.id(), months, unit.zone()).entrySet().stream()
        .map(month -> new Month(month.getKey(), month.getValue()))
        .sorted(Comparator.comparing(Month::month).reversed())
        .toList();
  }

  private List<NamedRow> named(By by, List<Published.Row> rows, Locale language) {
    return rows.stream().map(row -> new NamedRow(names.of(by, row.key(), language), row)).toList();
  }
}
