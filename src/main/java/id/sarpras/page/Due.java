package id.sarpras.page;

import java.time.Instant;

/// A deadline on a page: how pressing it is, and the exact instant beside the words.
public record Due(Instant at, Pressure pressure) {

  /// Shown by word, shape and colour alike.
  public enum Pressure {
    /// Nothing is due any more.
    NONE,
    AMPLE,
    NEAR,
    LATE,
    RESTING,
    KEPT,
    BROKEN;

    /// The class of the style sheet.
    public String css() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    /// The shape beside it, of those in `kit/marks.jte`.
    public String mark() {
      return switch (this) {
        case LATE, BROKEN -> "bad";
        case NEAR -> "attention";
        case KEPT -> "good";
        case RESTING -> "resting";
        case AMPLE, NONE -> "running";
      };
    }
  }
}
