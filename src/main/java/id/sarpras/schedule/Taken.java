package id.sarpras.schedule;

import id.sarpras.facility.FacilityId;
import id.sarpras.facility.SpaceId;
import id.sarpras.shared.Period;
import java.time.Instant;
import java.util.Optional;

/// A stretch of time in which a space is taken. It does not say by whom.
///
/// @param facility as what it is taken: the hall or a part of it
/// @param used when it is used; the turn-round comes after it
/// @param during the whole stretch that nobody else can have
/// @param until when a hold lapses by itself; empty for never
public record Taken(
    SpaceId space,
    FacilityId facility,
    BookingId booking,
    Kind kind,
    Period used,
    Period during,
    Optional<Instant> until) {

  /// How firmly.
  public enum Kind {
    /// Asked for and not decided yet.
    HOLD,
    BOOKING,
    CLOSURE
  }
}
