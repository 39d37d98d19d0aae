package id.sarpras.request.web;

import id.sarpras.request.Displacement;
import id.sarpras.request.Disposition;
import java.time.Instant;
import java.util.Optional;

/// Something that happened to a case.
///
/// @param key of the text that says what
/// @param officer who did it; empty where nobody of the office did
/// @param onBehalfOf the name of the absent officer for whom a deputy did it; empty otherwise
/// @param displacement what it gave way to, where it did
public record Milestone(
    Instant at,
    String key,
    String officer,
    String onBehalfOf,
    String reason,
    Optional<Displacement> displacement) {

  static Milestone of(Disposition step) {
    return new Milestone(
        step.at(),
        "outcome." + step.outcome().name(),
        step.officer(),
        step.onBehalfOf(),
        step.reason(),
        Optional.empty());
  }

  static Milestone of(Displacement one) {
    return new Milestone(
        one.at(),
        "case.displaced",
        one.officer(),
        one.onBehalfOf(),
        one.reason(),
        Optional.of(one));
  }

  static Milestone notified(Instant at) {
    return new Milestone(at, "tracking.notified", "", "", "", Optional.empty());
  }
}
