package id.sarpras.reporting;

import id.sarpras.complaint.ComplaintCount;
import id.sarpras.complaint.ComplaintCount.By;
import id.sarpras.complaint.ComplaintFigures;
import id.sarpras.identity.Officer;
import id.sarpras.promise.Tally;
import id.sarpras.reporting.Recap.Group;
import id.sarpras.reporting.Recap.Line;
import id.sarpras.shared.Period;
import id.sarpras.standard.Standards;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.springframework.stereotype.Component;

/// Makes the monthly recap of complaints, counted by the month of their receipt.
@Component
public class Recaps {

  private final ComplaintFigures figures;
  private final Names names;
  private final Standards standards;

  Recaps(ComplaintFigures figures, Names names, Standards standards) {
    this.figures = figures;
    this.names = names;
    this.standards = standards;
  }

  /// The recap of a month, counted now: a case that the officer may not see any more is out of it
  /// at once.
  public Recap of(Officer officer, YearMonth month, Locale language) {
    ZoneId zone = standards.home().zone();
    List<ComplaintCount> counts =
        figures.of(
            officer,
            new Period(
                month.atDay(1).atStartOfDay(zone).toInstant(),
                month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant()));
    return new Recap(
        month,
        lines(counts, By.ALL, language).getFirst(),
        Arrays.stream(By.values())
            .filter(by -> by != By.ALL)
            .map(by -> new Group(by.name(), lines(counts, by, language)))
            .toList());
  }

  private List<Line> lines(List<ComplaintCount> counts, By by, Locale language) {
    return counts.stream()
        .filter(one -> one.by() == by)
        .map(one -> line(names.of(by, one.key(), language), one))
        .toList();
  }

  private static Line line(String name, ComplaintCount count) {
    Tally tally = count.tally();
    return new Line(
        name,
        tally.received(),
        tally.answered(),
        tally.kept(),
        tally.missed(),
        tally.keptPercent(),
        count.rated(),
        count.rated() == 0
            ? OptionalDouble.empty()
            : OptionalDouble.of((double) count.marks() / count.rated()));
  }
}
