package id.sarpras.reporting;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Leaves out of public tables what counts so few cases that somebody could be recognised in it,
/// and as much beside it as keeps it from being computed out of the total.
///
/// A number from 1 to 4 is left out. Whoever knows the total knows the sum of all that is left out;
/// so there are always two of them or more, and their sum is larger than it could at least be: then
/// none of them has one possible value only. The smallest number beside is sacrificed. Where
/// nothing is left to be sacrificed, zeroes are left out as well.
final class SmallCounts {

  /// The smallest number that is shown, but for none at all.
  static final int SMALLEST = 5;

  private SmallCounts() {}

  /// Whether a number may stand alone.
  static boolean isShown(int count) {
    return count == 0 || count >= SMALLEST;
  }

  /// The number where it may stand alone.
  static OptionalInt shown(int count) {
    return isShown(count) ? OptionalInt.of(count) : OptionalInt.empty();
  }

  /// Which cells of a table with a published total are left out.
  ///
  /// @param counts all cells that make up the total
  /// @param hidden what is left out already, because it is elsewhere
  static Set<String> hidden(Map<String, Integer> counts, Set<String> hidden) {
    var out = new HashSet<>(hidden);
    counts.forEach(
        (key, count) -> {
          if (!isShown(count)) {
            out.add(key);
          }
        });
    while (!out.isEmpty() && !isSafe(counts, out)) {
      Optional<String> next =
          counts.entrySet().stream()
              .filter(cell -> !out.contains(cell.getKey()) && cell.getValue() > 0)
              .min(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
              .map(Map.Entry::getKey);
      if (next.isEmpty()) {
        return Set.copyOf(counts.keySet());
      }
      out.add(next.get());
    }
    return Set.copyOf(out);
  }

  private static boolean isSafe(Map<String, Integer> counts, Set<String> out) {
    int sum = out.stream().mapToInt(key -> counts.getOrDefault(key, 0)).sum();
    return out.size() >= 2 && sum >= Math.max(SMALLEST, out.size() + 1);
  }
}
