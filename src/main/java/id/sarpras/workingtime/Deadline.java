package id.sarpras.workingtime;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// By when something is due.
///
/// @param due to the second; late is what is settled after it
/// @param provisional whether the span runs into a year whose holidays nobody has decreed yet
/// @param calendarVersion the calendar from which it was computed
public record Deadline(Instant due, boolean provisional, String calendarVersion) {

  /// Whether what was settled at an instant is late. The second of the deadline itself is in time.
  public boolean isMissedBy(Instant settled) {
    return settled.truncatedTo(ChronoUnit.SECONDS).isAfter(due);
  }
}
