package id.sarpras.workingtime;

import java.time.LocalTime;

/// A stretch of one day in which the office works, on its own clock: `opens` belongs to it,
/// `closes` ends it. One that closes at `00:00` lasts until the day is over (24:00); a shift over
/// midnight is two.
///
/// It throws an IllegalArgumentException where it closes before it opens
public record Shift(LocalTime opens, LocalTime closes) {

  public Shift {
    if (!isUntilMidnight(closes) && !closes.isAfter(opens)) {
      throw new IllegalArgumentException("A shift closes after it opens: " + opens + "–" + closes);
    }
  }

  /// `Shift.of("07:30", "12:00")`, `Shift.of("16:00", "24:00")`
  public static Shift of(String opens, String closes) {
    return new Shift(
        LocalTime.parse(opens),
        closes.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(closes));
  }

  /// How long it lasts on the wall clock, in seconds.
  int seconds() {
    return end() - opens.toSecondOfDay();
  }

  /// The second of the day at which it closes; 86,400 at the end of the day.
  int end() {
    return isUntilMidnight(closes) ? 24 * 60 * 60 : closes.toSecondOfDay();
  }

  /// `07:30-12:00`, `16:00-24:00`: as it is typed and as files have it.
  @Override
  public String toString() {
    return opens + "-" + (isUntilMidnight(closes) ? "24:00" : closes.toString());
  }

  private static boolean isUntilMidnight(LocalTime closes) {
    return closes.equals(LocalTime.MIDNIGHT);
  }
}
