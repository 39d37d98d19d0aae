package id.sarpras.schedule.domain;

import id.sarpras.shared.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Other times of one day for a use of the same length.
public final class Nearby {

  private static final Duration STEP = Duration.ofMinutes(30);
  private static final int MOST = 3;

  private Nearby() {}

  /// The starts that lie nearest to the wish, in steps of half an hour from the opening, that do
  /// not overlap each other; at most three, in their order.
  ///
  /// @param fits whether a period can be had
  /// @param notBefore nothing is offered that has begun already
  public static List<Period> times(
      Period wish, Period open, Predicate<Period> fits, Instant notBefore) {
    var chosen = new ArrayList<Period>();
    Stream.iterate(open.start(), start -> start.isBefore(open.end()), start -> start.plus(STEP))
        .filter(start -> !start.isBefore(notBefore))
        .map(start -> new Period(start, start.plus(wish.length())))
        .filter(period -> !period.end().isAfter(open.end()))
        .sorted(
            Comparator.comparing(period -> Duration.between(wish.start(), period.start()).abs()))
        .filter(fits)
        .forEach(
            period -> {
              if (chosen.size() < MOST && chosen.stream().noneMatch(period::overlaps)) {
                chosen.add(period);
              }
            });
    chosen.sort(Comparator.comparing(Period::start));
    return chosen;
  }
}
