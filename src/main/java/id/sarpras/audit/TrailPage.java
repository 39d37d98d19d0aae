package id.sarpras.audit;

import java.time.Instant;
import java.util.List;

/// What was done to a case, the first deed first.
public record TrailPage(List<Line> lines) {

  /// One deed in words.
  public record Line(Instant at, String who, String what, List<String> details) {}
}
