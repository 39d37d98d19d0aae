package id.sarpras.reporting;

import id.sarpras.request.DisplacementFigures;
import id.sarpras.shared.Period;
import id.sarpras.standard.ServiceUnit;
import id.sarpras.standard.Standards;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/// How many bookings gave way to a state event, month by month.
@Component
public class DisplacedByMonth {

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

  private final DisplacementFigures displacements;
  private final Standards standards;

  DisplacedByMonth(DisplacementFigures displacements, Standards standards) {
    this.displacements = displacements;
    this.standards = standards;
  }

  /// Those of the last twelve months, the latest first; a month without any is missing.
  public List<Month> of(Published figures) {
    ServiceUnit unit = standards.home();
    var months =
        new Period(
            figures.months().first().atStartOfDay(unit.zone()).toInstant(),
            figures.months().last().plusDays(1).atStartOfDay(unit.zone()).toInstant());
    return displacements.byMonth(unit.id(), months, unit.zone()).entrySet().stream()
        .map(month -> new Month(month.getKey(), month.getValue()))
        .sorted(Comparator.comparing(Month::month).reversed())
        .toList();
  }
}
