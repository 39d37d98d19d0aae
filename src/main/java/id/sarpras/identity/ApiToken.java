package id.sarpras.identity;

import id.sarpras.shared.UnitId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// By which a machine may act for an officer. What it is itself is not known any more: only its
/// hash is stored.
///
/// @param name what the officer calls it by
/// @param hint its first letters, to be known by
/// @param expires from then on it is good for nothing
/// @param used the last time, to the minute; empty where it never was
/// @param revoked since when it is good for nothing, before its time
public record ApiToken(
    UUID id,
    UnitId unit,
    OfficerId officer,
    String officerName,
    String name,
    TokenScope scope,
    String hint,
    Instant made,
    Instant expires,
    Optional<Instant> used,
    Optional<Instant> revoked) {

  /// How it stands. The text of each is `token.state.<name>`.
  public enum State {
    GOOD,
    EXPIRED,
    REVOKED
  }

  public State state(Instant now) {
    if (revoked.isPresent()) {
      return State.REVOKED;
    }
    return expires.isAfter(now) ? State.GOOD : State.EXPIRED;
  }
}
