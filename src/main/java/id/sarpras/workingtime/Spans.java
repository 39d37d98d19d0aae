package id.sarpras.workingtime;

import id.sarpras.shared.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Periods in their order that neither touch nor overlap.
record Spans(List<Period> periods) {

  static Spans of(List<Period> any) {
    var merged = new ArrayList<Period>();
    for (Period next : any.stream().sorted(Comparator.comparing(Period::start)).toList()) {
      if (merged.isEmpty() || next.start().isAfter(merged.getLast().end())) {
        merged.add(next);
      } else if (next.end().isAfter(merged.getLast().end())) {
        merged.set(merged.size() - 1, new Period(merged.getLast().start(), next.end()));
      }
    }
    return new Spans(List.copyOf(merged));
  }

  /// Whether one of them covers all of a period.
  boolean cover(Period period) {
    return periods.stream()
        .anyMatch(
            span -> !span.start().isAfter(period.start()) && !span.end().isBefore(period.end()));
  }

  /// What is left of a period from an instant on, without these.
  List<Period> without(Period period, Instant from) {
    var left = new ArrayList<Period>();
    Instant start = later(period.start(), from);
    for (Period span : periods) {
      add(left, start, earlier(span.start(), period.end()));
      start = later(start, span.end());
    }
    add(left, start, period.end());
    return left;
  }

  /// How much of a period lies between two instants.
  static Duration common(Period period, Instant from, Instant until) {
    Instant start = later(period.start(), from);
    Instant end = earlier(period.end(), until);
    return end.isAfter(start) ? Duration.between(start, end) : Duration.ZERO;
  }

  private static void add(List<Period> periods, Instant start, Instant end) {
    if (end.isAfter(start)) {
      periods.add(new Period(start, end));
    }
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
