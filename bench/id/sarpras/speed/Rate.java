package id.sarpras.speed;

import java.util.List;

/// How often something was done, and how long it took.
///
/// @param perSecond how often
/// @param p50 what half of them took at most, in milliseconds
/// @param p99 what 99 of 100 took at most, in milliseconds
record Rate(double perSecond, double p50, double p99) {

  /// @param nanos how long each took
  /// @param whole how long all of them took together
  static Rate of(List<Long> nanos, long whole) {
    List<Long> sorted = nanos.stream().sorted().toList();
    return new Rate(
        nanos.size() * 1e9 / whole, share(sorted, 0.5) / 1e6, share(sorted, 0.99) / 1e6);
  }

  /// The mean of several.
  static Rate mean(List<Rate> rates) {
    return new Rate(
        rates.stream().mapToDouble(Rate::perSecond).average().orElseThrow(),
        rates.stream().mapToDouble(Rate::p50).average().orElseThrow(),
        rates.stream().mapToDouble(Rate::p99).average().orElseThrow());
  }

  private static double share(List<Long> sorted, double share) {
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }
}
