package id.sarpras.schedule;

import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.facility.SpaceId;
import id.sarpras.shared.Period;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

  /// What is taken of a facility, once for each use of it or of a part, however many of its spaces
  /// that has.
  public static List<Taken> of(Facility facility, List<Taken> taken) {
    return once(taken.stream().filter(row -> facility.spaces().contains(row.space())));
  }

  /// The first row of each use.
  static List<Taken> once(Stream<Taken> taken) {
    record Use(BookingId booking, FacilityId facility, Period period) {}
    var seen = new HashSet<Use>();
    return taken
        .filter(row -> seen.add(new Use(row.booking(), row.facility(), row.used())))
        .toList();
  }

  /// How firmly.
  public enum Kind {
    /// Asked for and not decided yet.
    HOLD,
    BOOKING,
    CLOSURE
  }
}
