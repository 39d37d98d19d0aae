package id.sarpras.request;

import java.time.Instant;

/// A step of the chain that was done.
///
/// @param reason what was noted, and with a decision what the guest is told
/// @param onBehalfOf the name of the absent officer for whom a deputy did it; empty otherwise
public record Disposition(
    int step,
    DispositionRule.Instruction instruction,
    Outcome outcome,
    String reason,
    String officer,
    String onBehalfOf,
    Instant at) {

  /// How it ended. The text of each is `outcome.<name>`.
  public enum Outcome {
    PASSED_ON,
    APPROVED,
    REJECTED,
    /// Another request that competed for the same time was approved.
    LOST,
    /// What was asked for is out of lending at that time.
    CLOSED,
    /// The guest accepted what was offered instead; who decided before stands for it.
    ACCEPTED;

    /// Whether it could be had no more before anybody decided on it.
    public boolean isLoss() {
      return this == LOST || this == CLOSED;
    }

    /// Whether the guest has something to use by it.
    public boolean isForTheGuest() {
      return this == APPROVED || this == ACCEPTED;
    }
  }
}
