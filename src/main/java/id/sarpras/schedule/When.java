package id.sarpras.schedule;

import id.sarpras.shared.Period;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;

/// When something is wanted. A span that is too wide is refused: it is never cut, because what was
/// not looked at would pass for free.
public sealed interface When {

  /// The longest use, in days.
  int MOST_DAYS = 31;

  /// The most days on which any stretch is looked for.
  int MOST_DAYS_TO_CHOOSE = 14;

  /// From one instant to another.
  ///
  /// It throws an IllegalArgumentException beyond [#MOST_DAYS]
  record At(Period period) implements When {

    public At {
      if (period.length().compareTo(Duration.ofDays(MOST_DAYS)) > 0) {
        throw new IllegalArgumentException("Too wide: " + period);
      }
    }
  }

  /// Any stretch of a length on one of some days, within the hours of each thing.
  ///
  /// It throws an IllegalArgumentException beyond [#MOST_DAYS_TO_CHOOSE], and where the length does
  /// not fit between the times
  ///
  /// @param first the first day on which it may be
  /// @param last the last one
  /// @param length up to a day
  /// @param earliest before which time of the day it does not begin
  /// @param latest after which time of the day it does not end
  record Within(
      LocalDate first, LocalDate last, Duration length, LocalTime earliest, LocalTime latest)
      implements When {

    public Within {
      if (last.isBefore(first) || last.isAfter(first.plusDays(MOST_DAYS_TO_CHOOSE - 1))) {
        throw new IllegalArgumentException("Too wide: " + first + " / " + last);
      }
      if (!length.isPositive() || Duration.between(earliest, latest).compareTo(length) < 0) {
        throw new IllegalArgumentException("It does not fit between the times: " + length);
      }
    }
  }
}
