package id.sarpras.workingtime;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/// All working time from one day to another, laid out so that any deadline is two searches away.
///
/// Three ways to say when, and the way between them: an instant (seconds of the epoch), a
/// *position* (working seconds since the first opening), and the number of a working day (from 0).
/// Positions and numbers stay what they are when the timetable is prolonged.
final class Timetable {

  private static final int DAYS = 3660;

  private final ZoneId zone;
  private final LocalDate until;
  private final long[] opens;
  private final long[] closes;
  private final long[] before;
  private final int[] days;
  private final int[] firstShift;

  private Timetable(
      ZoneId zone,
      LocalDate until,
      long[] opens,
      long[] closes,
      long[] before,
      int[] days,
      int[] firstShift) {
    this.zone = zone;
    this.until = until;
    this.opens = opens;
    this.closes = closes;
    this.before = before;
    this.days = days;
    this.firstShift = firstShift;
  }

  /// Nothing yet, from a day on.
  static Timetable from(LocalDate first, ZoneId zone) {
    return new Timetable(
        zone, first, new long[0], new long[0], new long[] {0}, new int[0], new int[] {0});
  }

  /// The same and ten years more.
  Timetable prolonged(Function<LocalDate, List<Shift>> shiftsOn) {
    var builder = new Builder();
    for (int i = 0; i < DAYS; i++) {
      LocalDate day = until.plusDays(i);
      builder.add(day, shiftsOn.apply(day));
    }
    return builder.build(until.plusDays(DAYS));
  }

  /// The first day that it does not know.
  LocalDate until() {
    return until;
  }

  /// The first second that it does not know.
  long end() {
    return until.atStartOfDay(zone).toEpochSecond();
  }

  int workingDays() {
    return days.length;
  }

  /// How much working time there is in all, in seconds.
  long length() {
    return before[opens.length];
  }

  /// The working time from the first opening to an instant.
  long position(long second) {
    int shift = last(opens, second);
    return shift < 0 ? 0 : before[shift] + Math.min(second, closes[shift]) - opens[shift];
  }

  /// The first instant at a position: where a shift is used up, its end and not the next opening.
  ///
  /// @param position from 1 to [#length]
  long second(long position) {
    int found = Arrays.binarySearch(before, position);
    int shift = (found < 0 ? -found - 1 : found) - 1;
    return opens[shift] + position - before[shift];
  }

  /// The number of the first working day that closes at an instant or after it.
  ///
  /// @return [#workingDays] where there is none
  int dayThatCloses(long second) {
    int low = 0;
    int high = days.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (closing(middle) < second) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// The number of the first working day on a date or after it.
  ///
  /// @return [#workingDays] where there is none
  int dayFrom(long epochDay) {
    int found = Arrays.binarySearch(days, Math.toIntExact(epochDay));
    return found < 0 ? -found - 1 : found;
  }

  /// The number of the first working day that opens at a position or after it.
  int dayThatOpensFrom(long position) {
    int low = 0;
    int high = days.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (before[firstShift[middle]] < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  long epochDay(int day) {
    return days[day];
  }

  long closing(int day) {
    return closes[firstShift[day + 1] - 1];
  }

  /// The position at which a working day is over.
  long closingPosition(int day) {
    return before[firstShift[day + 1]];
  }

  private static int last(long[] ascending, long value) {
    int found = Arrays.binarySearch(ascending, value);
    return found < 0 ? -found - 2 : found;
  }

  /// Adds days to those that are there.
  private final class Builder {

    private long[] newOpens = Arrays.copyOf(opens, opens.length + 2 * DAYS);
    private long[] newCloses = Arrays.copyOf(closes, opens.length + 2 * DAYS);
    private int[] newDays = Arrays.copyOf(days, days.length + DAYS);
    private int[] newFirst = Arrays.copyOf(firstShift, days.length + DAYS + 1);
    private int shifts = opens.length;
    private int count = days.length;

    void add(LocalDate day, List<Shift> ofDay) {
      int first = shifts;
      for (Shift shift : ofDay) {
        add(second(day, shift.opens().toSecondOfDay()), second(day, shift.end()));
      }
      if (shifts > first) {
        newDays[count] = Math.toIntExact(day.toEpochDay());
        count++;
        newFirst[count] = shifts;
      }
    }

    /// Where a clock is put forward a shift may vanish; where it is put back, the hour that it
    /// strikes twice begins with its first stroke.
    private void add(long from, long to) {
      long start = shifts == 0 ? from : Math.max(from, newCloses[shifts - 1]);
      if (to > start) {
        if (shifts == newOpens.length) {
          newOpens = Arrays.copyOf(newOpens, 2 * shifts);
          newCloses = Arrays.copyOf(newCloses, 2 * shifts);
        }
        newOpens[shifts] = start;
        newCloses[shifts] = to;
        shifts++;
      }
    }

    private long second(LocalDate day, int secondOfDay) {
      return day.atStartOfDay().plusSeconds(secondOfDay).atZone(zone).toEpochSecond();
    }

    Timetable build(LocalDate newUntil) {
      long[] newBefore = Arrays.copyOf(before, shifts + 1);
      for (int i = opens.length; i < shifts; i++) {
        newBefore[i + 1] = newBefore[i] + newCloses[i] - newOpens[i];
      }
      return new Timetable(
          zone,
          newUntil,
          Arrays.copyOf(newOpens, shifts),
          Arrays.copyOf(newCloses, shifts),
          newBefore,
          Arrays.copyOf(newDays, count),
          Arrays.copyOf(newFirst, count + 1));
    }
  }
}
