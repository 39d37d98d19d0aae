package id.sarpras.workingtime;

import java.time.LocalTime;

/// A stretch of one day in which the office works, on its own clock: `opens` belongs to it,
/// `closes` ends it.
///
/// It throws an IllegalArgumentException where it closes before it opens
public record Shift(LocalTime opens, LocalTime closes) {

  public Shift {
    if (!closes.isAfter(opens)) {
      throw new IllegalArgumentException("A shift closes after it opens: " + opens + "–" + closes);
    }
  }

  /// `Shift.of("07:30", "12:00")`
  public static Shift of(String opens, String closes) {
    return new Shift(LocalTime.parse(opens), LocalTime.parse(closes));
  }
}
