package id.sarpras.reporting.web;

import id.sarpras.complaint.ComplaintCount.By;
import id.sarpras.page.Show;
import id.sarpras.reporting.DisplacedByMonth;
import id.sarpras.reporting.DisplacedByMonth.Month;
import id.sarpras.reporting.Names;
import id.sarpras.reporting.PublicFigures;
import id.sarpras.reporting.Published;
import id.sarpras.schedule.SelfCheck;
import id.sarpras.standard.Standards;
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

  private final PublicFigures figures;
  private final Names names;
  private final DisplacedByMonth displaced;
  private final SelfCheck selfCheck;
  private final Standards standards;

  StatisticsController(
      PublicFigures figures,
      Names names,
      DisplacedByMonth displaced,
      SelfCheck selfCheck,
      Standards standards) {
    this.figures = figures;
    this.names = names;
    this.displaced = displaced;
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
            displaced.of(now),
            selfCheck.last(standards.home().id())));
  }

  private List<NamedRow> named(By by, List<Published.Row> rows, Locale language) {
    return rows.stream().map(row -> new NamedRow(names.of(by, row.key(), language), row)).toList();
  }
}
