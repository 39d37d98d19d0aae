package id.sarpras.facility;

import java.time.Duration;

/// On what terms something is lent.
///
/// It throws an IllegalArgumentException where a length is negative or the horizon or the longest
/// use is nothing
///
/// @param turnRound how long it is put in order after each use, up to 24 hours
/// @param notice how long before its beginning a use has to be asked for
/// @param horizonDays how many days ahead it can be asked for
/// @param longest the longest use
/// @param pending what a request does to others until it is decided
/// @param heldFor how long an undecided request holds it
/// @param grace how long after the beginning somebody who does not come is waited for
public record LendingRules(
    Duration turnRound,
    Duration notice,
    int horizonDays,
    Duration longest,
    Pending pending,
    Duration heldFor,
    Duration grace) {

  public static final LendingRules USUAL =
      new LendingRules(
          Duration.ZERO,
          Duration.ZERO,
          366,
          Duration.ofDays(14),
          Pending.HOLDS,
          Duration.ofDays(7),
          Duration.ofMinutes(60));

  public LendingRules {
    if (turnRound.isNegative()
        || notice.isNegative()
        || grace.isNegative()
        || horizonDays < 1
        || !longest.isPositive()
        || !heldFor.isPositive()) {
      throw new IllegalArgumentException("These terms lend nothing");
    }
  }

  public LendingRules withPending(Pending other) {
    return new LendingRules(turnRound, notice, horizonDays, longest, other, heldFor, grace);
  }

  public LendingRules withTurnRound(Duration other) {
    return new LendingRules(other, notice, horizonDays, longest, pending, heldFor, grace);
  }
}
