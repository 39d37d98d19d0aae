package id.sarpras.audit;

import java.time.Instant;
import java.util.List;

/// What was done to a case, the first deed first.
public record TrailPage(List<Line> lines) {

  /// One deed in words.
  public record Line(Instant at, String who, String what, List<Detail> details) {}

  /// What else is known of a deed.
  public sealed interface Detail {

    /// What it is; empty where that needs no word.
    String label();

    record Said(String label, String words) implements Detail {}

    record Timed(String label, Instant at) implements Detail {}
  }
}
