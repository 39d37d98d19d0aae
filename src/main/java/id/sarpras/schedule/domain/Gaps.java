package id.sarpras.schedule.domain;

import id.sarpras.shared.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Where else on a day something of the same length fits.
public final class Gaps {

  private static final Duration STEP = Duration.ofMinutes(30);
  private static final int MOST = 3;

  private Gaps() {}

  /// The starts that lie nearest to the wish, in steps of half an hour from the opening, that do
  /// not overlap each other: nobody is helped by 9:00, 9:30 and 10:00.
  ///
  /// @param open when the room is open
  /// @param taken what nobody can have, turn-round included
  /// @param turnRound what this use needs after itself
  /// @param notBefore nothing is offered that has begun already
  public static List<Period> nearest(
      Period wish, Period open, List<Period> taken, Duration turnRound, Instant notBefore) {
    List<Period> fitting =
        Stream.iterate(open.start(), start -> start.isBefore(open.end()), start -> start.plus(STEP))
            .filter(start -> !start.isBefore(notBefore))
            .map(start -> new Period(start, start.plus(wish.length())))
            .filter(period -> !period.end().isAfter(open.end()))
            .filter(period -> taken.stream().noneMatch(period.prolonged(turnRound)::overlaps))
            .sorted(
                Comparator.comparing(
                    period -> Duration.between(wish.start(), period.start()).abs()))
            .toList();
    return apart(fitting).stream().sorted(Comparator.comparing(Period::start)).toList();
  }

  private static List<Period> apart(List<Period> nearestFirst) {
    var chosen = new java.util.ArrayList<Period>();
    for (Period period : nearestFirst) {
      if (chosen.size() < MOST && chosen.stream().noneMatch(period::overlaps)) {
        chosen.add(period);
      }
    }
    return chosen;
  }
}
