package id.sarpras.handover;

import id.sarpras.facility.LendingRules;
import id.sarpras.shared.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/// When a guest can check in.
///
/// @param opens half an hour before the use begins
/// @param closes when the grace is over: from this very instant on, nobody came
public record Window(Instant opens, Instant closes) {

  private static final Duration BEFORE = Duration.ofMinutes(30);

  public Period period() {
    return new Period(opens, closes);
  }

  /// @param terms of all things of the use: the longest grace holds
  static Window of(Period use, Collection<LendingRules> terms) {
    Duration grace =
        terms.stream().map(LendingRules::grace).max(Duration::compareTo).orElse(Duration.ZERO);
    return new Window(use.start().minus(BEFORE), use.start().plus(grace));
  }
}
