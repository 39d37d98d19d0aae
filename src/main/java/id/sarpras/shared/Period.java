package id.sarpras.shared;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/// A stretch of time, half-open: `start` belongs to it, `end` does not.
///
/// It throws an IllegalArgumentException where the end is not after the start
public record Period(Instant start, Instant end) {

  public Period {
    if (!end.isAfter(start)) {
      throw new IllegalArgumentException("A period ends after it starts: " + start + " / " + end);
    }
  }

  /// The period between two times of one day on the wall clock of a zone.
  public static Period on(LocalDate day, LocalTime from, LocalTime until, ZoneId zone) {
    return new Period(
        day.atTime(from).atZone(zone).toInstant(), day.atTime(until).atZone(zone).toInstant());
  }

  /// From midnight to midnight in a zone.
  public static Period ofDay(LocalDate day, ZoneId zone) {
    return new Period(
        day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
  }

  public boolean overlaps(Period other) {
    return start.isBefore(other.end) && other.start.isBefore(end);
  }

  public boolean contains(Instant instant) {
    return !instant.isBefore(start) && instant.isBefore(end);
  }

  /// What is left of it from an instant on; empty where it is over.
  public Optional<Period> after(Instant instant) {
    if (!instant.isBefore(end)) {
      return Optional.empty();
    }
    return Optional.of(instant.isAfter(start) ? new Period(instant, end) : this);
  }

  public Duration length() {
    return Duration.between(start, end);
  }

  /// The same start, a later end.
  public Period prolonged(Duration by) {
    return new Period(start, end.plus(by));
  }

  /// The same with as much before it and after it.
  public Period widened(Duration by) {
    return new Period(start.minus(by), end.plus(by));
  }
}
