package id.sarpras.complaint;

import java.time.Instant;

/// How far a forwarded case has come, as the register is searched for it.
///
/// @param silentBefore what was forwarded or delivered before this instant and has no finding
///   counts as silent
public record Forwarded(State state, Instant silentBefore) {

  /// The text of each is `forward.state.<name>`.
  public enum State {
    /// At the inspectorate.
    WAITING,
    /// At the inspectorate for so long that somebody should ask.
    SILENT,
    /// The inspectorate has answered.
    FOUND
  }
}
