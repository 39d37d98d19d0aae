package id.sarpras.schedule;

import id.sarpras.shared.Period;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/// When something is wanted. A span that is too wide is refused: it is never cut, because what was
/// not looked at would pass for free.
public sealed interface When {

  /// The longest use, in days.
  int MOST_DAYS = 31;

  /// The most days on which any stretch is looked for: a quarter of a year.
  int MOST_DAYS_TO_CHOOSE = 92;

  /// So many of them are looked at together.
  int DAYS_AT_ONCE = 14;

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

    /// The same in pieces of at most [#DAYS_AT_ONCE] days, the first ones first.
    public List<Within> pieces() {
      return first
          .datesUntil(last.plusDays(1), java.time.Period.ofDays(DAYS_AT_ONCE))
          .map(
              from -> {
                LocalDate until = from.plusDays(DAYS_AT_ONCE - 1);
                return new Within(
                    from, until.isAfter(last) ? last : until, length, earliest, latest);
              })
          .toList();
    }
  }
}
