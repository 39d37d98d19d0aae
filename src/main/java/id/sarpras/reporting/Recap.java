package id.sarpras.reporting;

import java.time.YearMonth;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// The figures of one month for an officer: nothing is left out, and only what the officer may see
/// is counted.
public record Recap(YearMonth month, Line all, List<Group> groups) {

  /// Counted by one thing.
  ///
  /// @param name of that thing, as `recap.by.<name>` says it
  public record Group(String name, List<Line> lines) {}

  /// A row.
  ///
  /// @param mean what complainants thought, from 1 to 4
  public record Line(
      String name,
      int received,
      int answered,
      int kept,
      int missed,
      OptionalInt keptPercent,
      int rated,
      OptionalDouble mean) {}
}
