package id.sarpras.reporting;

import id.sarpras.complaint.ComplaintCount;
import id.sarpras.complaint.ComplaintCount.By;
import id.sarpras.promise.Tally;
import id.sarpras.reporting.Published.Row;
import id.sarpras.reporting.Published.Satisfaction;
import id.sarpras.reporting.Published.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/// What was counted of a time, before anything is left out.
///
/// @param first its first day
record Counted(LocalDate first, Tally requests, List<ComplaintCount> counts) {

  /// What of it everybody may see.
  ///
  /// @param year from 1 January
  /// @param months the last twelve, of which the year is a part
  static Published published(Instant now, LocalDate today, Counted year, Counted months) {
    Map<String, Integer> channels = months.cells(By.CHANNEL);
    Map<String, Integer> classes = months.cells(By.CLASS);
    Set<String> hidden = secret(channels, classes);
    return new Published(
        now,
        new Span(
            year.first,
            today,
            Figure.within(year.requests, months.requests),
            Figure.within(year.complaints(), months.complaints()),
            year.satisfaction(months)),
        new Span(
            months.first,
            today,
            Figure.of(months.requests),
            Figure.of(months.complaints()),
            months.satisfaction(months)),
        months.rows(By.CHANNEL, SmallCounts.hidden(channels, hidden)),
        months.rows(By.CLASS, SmallCounts.hidden(classes, hidden)));
  }

  /// The row of confidential cases stands in both tables: what one leaves out, the other does too.
  private static Set<String> secret(Map<String, Integer> channels, Map<String, Integer> classes) {
    boolean isHidden =
        SmallCounts.hidden(channels, Set.of()).contains(ComplaintCount.CONFIDENTIAL)
            || SmallCounts.hidden(classes, Set.of()).contains(ComplaintCount.CONFIDENTIAL);
    return isHidden ? Set.of(ComplaintCount.CONFIDENTIAL) : Set.of();
  }

  private ComplaintCount all() {
    return counts.stream().filter(one -> one.by() == By.ALL).findFirst().orElseThrow();
  }

  private Tally complaints() {
    return all().tally();
  }

  private Satisfaction satisfaction(Counted whole) {
    int rated = all().rated();
    boolean isShown =
        rated >= SmallCounts.SMALLEST && SmallCounts.isShown(whole.all().rated() - rated);
    return isShown
        ? new Satisfaction(
            OptionalInt.of(rated),
            OptionalDouble.of(Math.round(10.0 * all().marks() / rated) / 10.0))
        : new Satisfaction(OptionalInt.empty(), OptionalDouble.empty());
  }

  private Map<String, Integer> cells(By by) {
    return counts.stream()
        .filter(one -> one.by() == by)
        .collect(Collectors.toMap(ComplaintCount::key, one -> one.tally().received()));
  }

  /// Where the total itself is left out, all rows are. Their order says nothing of their numbers.
  private List<Row> rows(By by, Set<String> hidden) {
    boolean isAll = !SmallCounts.isShown(complaints().received());
    return counts.stream()
        .filter(one -> one.by() == by)
        .sorted(Comparator.comparing(one -> one.key().equals(ComplaintCount.CONFIDENTIAL)))
        .map(
            one ->
                isAll || hidden.contains(one.key())
                    ? new Row(one.key(), OptionalInt.empty(), OptionalInt.empty())
                    : new Row(
                        one.key(),
                        OptionalInt.of(one.tally().received()),
                        Figure.percent(one.tally())))
        .toList();
  }
}
