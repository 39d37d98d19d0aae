package id.sarpras.workingtime;

import id.sarpras.shared.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A deadline as somebody would count it with a finger on a wall calendar.
///
/// @param steps in the order of time; the last is the deadline
public record Explanation(Limit limit, Instant received, Deadline deadline, List<Step> steps) {

  /// One thing that the finger does.
  public sealed interface Step {}

  /// It came after closing or on a day off, and counts as received on a later day.
  public record CountsFrom(LocalDate day) implements Step {}

  /// Days that count.
  ///
  /// @param first the number of the first, from 1
  public record Counted(LocalDate from, LocalDate until, int first, int last) implements Step {}

  /// Working time that counts, on one day.
  ///
  /// @param sum what is counted so far
  public record Worked(Period time, Duration sum) implements Step {}

  /// Days that do not count.
  ///
  /// @param holiday with its decree; empty where the office is closed on that day of the week
  public record PassedOver(LocalDate from, LocalDate until, Optional<Holiday> holiday)
      implements Step {}

  /// Days or hours that rested.
  ///
  /// @param shifted what it moved the deadline by: working time for limits in hours, else zero
  /// @param days what it moved the deadline by: working days for limits in days, else zero
  public record Rested(Period rest, Duration shifted, int days) implements Step {

    /// Whether it moved the deadline at all.
    public boolean isMoving() {
      return days > 0 || !shifted.isZero();
    }
  }

  /// The last of the calendar days is a day off: the next working day stands for it.
  public record RolledTo(LocalDate day) implements Step {}

  /// Due.
  public record DueAt(Instant instant) implements Step {}
}
