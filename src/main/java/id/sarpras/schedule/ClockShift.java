package id.sarpras.schedule;

import id.sarpras.shared.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// How far a use is moved, on the wall clock: an hour later is an hour later on every date, also
/// where the clocks were changed between them.
///
/// @param start by how much it begins later
/// @param end by how much it ends later
public record ClockShift(Duration start, Duration end) {

  public static final ClockShift NONE = new ClockShift(Duration.ZERO, Duration.ZERO);

  /// What makes one period the other.
  public static ClockShift between(Period from, Period to, ZoneId zone) {
    return new ClockShift(
        Duration.between(local(from.start(), zone), local(to.start(), zone)),
        Duration.between(local(from.end(), zone), local(to.end(), zone)));
  }

  /// So many days later, at the same time of day.
  public static ClockShift days(int days) {
    return new ClockShift(Duration.ofDays(days), Duration.ofDays(days));
  }

  /// The period that a period becomes.
  public Period of(Period period, ZoneId zone) {
    Instant begin = local(period.start(), zone).plus(start).atZone(zone).toInstant();
    Instant until = local(period.end(), zone).plus(end).atZone(zone).toInstant();
    return new Period(begin, until.isAfter(begin) ? until : begin.plus(period.length()));
  }

  private static LocalDateTime local(Instant instant, ZoneId zone) {
    return LocalDateTime.ofInstant(instant, zone);
  }
}
