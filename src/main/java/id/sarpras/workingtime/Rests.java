package id.sarpras.workingtime;

import id.sarpras.shared.Period;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// The periods in which a clock stood still, as stretches of working time that neither touch nor
/// overlap. A rest inside a break has no length and is none.
///
/// @param from the positions at which they begin, ascending
/// @param until the positions at which they end
record Rests(long[] from, long[] until) {

  private static final Rests NONE = new Rests(new long[0], new long[0]);

  /// @param received what rested before it does not count
  static Rests of(List<Period> any, Timetable timetable, long received) {
    if (any.isEmpty()) {
      return NONE;
    }
    long[] from = new long[any.size()];
    long[] until = new long[any.size()];
    int count = 0;
    for (Period rest : any.stream().sorted(Comparator.comparing(Period::start)).toList()) {
      long start = Math.max(received, timetable.position(rest.start().getEpochSecond()));
      long end = timetable.position(rest.end().getEpochSecond());
      if (end <= start) {
        continue;
      }
      if (count > 0 && start <= until[count - 1]) {
        until[count - 1] = Math.max(until[count - 1], end);
      } else {
        from[count] = start;
        until[count] = end;
        count++;
      }
    }
    return new Rests(Arrays.copyOf(from, count), Arrays.copyOf(until, count));
  }

  int count() {
    return from.length;
  }
}
