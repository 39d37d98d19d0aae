package id.sarpras.schedule.proof;

import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.schedule.BookingId;
import id.sarpras.schedule.Lot;
import id.sarpras.schedule.Taken.Kind;
import id.sarpras.schedule.Taking;
import id.sarpras.shared.Period;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What a use was told that it has.
///
/// @param things what was asked for, by the facilities' ids
/// @param expires [Instant#MAX] for never
/// @param claims the rows that it must have; empty as long as it has nothing
record Had(
    BookingId booking,
    List<Some> things,
    Kind kind,
    Period use,
    Instant expires,
    List<Claim> claims) {

  /// So many of a facility.
  record Some(UUID facility, int quantity) {}

  static Had wanted(List<Some> things, Kind kind, Period use, Instant expires) {
    return new Had(BookingId.next(), things, kind, use, expires, List.of());
  }

  /// @param known the facilities as they are now
  List<Lot> lots(Map<FacilityId, Facility> known) {
    return things.stream()
        .map(some -> new Lot(known.get(new FacilityId(some.facility())), some.quantity()))
        .toList();
  }

  Had claiming(List<Claim> others) {
    return new Had(booking, things, kind, use, expires, others);
  }

  Had at(Period other) {
    return new Had(booking, things, kind, other, expires, List.of());
  }

  Had of(List<Some> others) {
    return new Had(booking, others, kind, use, expires, List.of());
  }

  Had passedTo(BookingId other, Instant until) {
    return new Had(other, things, kind, use, until, claims);
  }

  Had until(Instant other) {
    return new Had(booking, things, kind, use, other, claims);
  }

  Had booked() {
    return new Had(booking, things, Kind.BOOKING, use, Instant.MAX, claims);
  }

  Taking taking(Map<FacilityId, Facility> known) {
    return new Taking(booking, lots(known), kind, use, expires);
  }

  /// In use from an earlier time on.
  Had begun(Instant at, List<Claim> others) {
    return new Had(booking, things, kind, new Period(at, use.end()), expires, others);
  }

  boolean isHeld(Instant now) {
    return kind == Kind.HOLD && expires.isAfter(now);
  }
}
