package id.sarpras.promise;

import java.util.OptionalInt;

/// How many promises were made in a time, and what became of them.
///
/// @param received how many cases came in; a withdrawn one that was not answered was no broken
///   promise and no kept one
/// @param answered how many were answered for the first time
/// @param kept how many of these in time
/// @param missed how many were answered too late, or are late and not answered yet
public record Tally(int received, int answered, int kept, int missed) {

  /// How many came due, or were answered before that.
  public int due() {
    return kept + missed;
  }

  /// The percentage of kept promises among those that came due, rounded down: 100 says all. Empty
  /// where none came due.
  public OptionalInt keptPercent() {
    return due() == 0 ? OptionalInt.empty() : OptionalInt.of((int) (100L * kept / due()));
  }
}
