package id.sarpras.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// The figures that everybody may see. No person is in them, and no number of cases from 1 to 4 can
/// be read off or computed. Confidential cases count in the totals of the unit and stand in the
/// tables as one row of their own.
///
/// @param year from 1 January
/// @param months the last twelve months, this one included
/// @param channels complaints of the last twelve months
/// @param classes the same complaints
public record Published(
    Instant countedAt, Span year, Span months, List<Row> channels, List<Row> classes) {

  /// A time and its figures.
  public record Span(
      LocalDate first,
      LocalDate last,
      Figure requests,
      Figure complaints,
      Satisfaction satisfaction) {}

  /// What complainants thought of the answer.
  ///
  /// @param mean from 1 to 4; empty where too few said it
  public record Satisfaction(OptionalInt ratings, OptionalDouble mean) {}

  /// A row of a table.
  ///
  /// @param key as `ComplaintCount` has it
  /// @param received empty where it is left out
  public record Row(String key, OptionalInt received, OptionalInt keptPercent) {}
}
