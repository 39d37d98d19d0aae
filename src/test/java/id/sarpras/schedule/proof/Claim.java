package id.sarpras.schedule.proof;

import id.sarpras.facility.Facility;
import id.sarpras.schedule.Lot;
import id.sarpras.shared.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// So much of a thing for so long: what a row of the schedule says.
///
/// @param facility as which it is claimed
/// @param thing a space, or a kind of equipment
/// @param stock how much of it there is; 1 for a space
/// @param usedUntil when the use ends; what is left of the time is its turn-round
record Claim(UUID facility, UUID thing, int stock, int quantity, Period during, Instant usedUntil) {

  /// What a bundle at a time claims.
  static List<Claim> of(List<Lot> lots, Period use) {
    var claims = new ArrayList<Claim>();
    for (Lot lot : lots) {
      Facility facility = lot.facility();
      UUID id = facility.id().value();
      Period during = facility.occupied(use);
      if (facility.spaces().isEmpty()) {
        claims.add(new Claim(id, id, facility.stock(), lot.quantity(), during, use.end()));
      }
      facility
          .spaces()
          .forEach(space -> claims.add(new Claim(id, space.value(), 1, 1, during, use.end())));
    }
    return List.copyOf(claims);
  }

  Claim on(UUID other) {
    return new Claim(facility, other, stock, quantity, during, usedUntil);
  }

  /// Some of the same, for a second.
  Claim moment(Instant at, int some) {
    Period second = new Period(at, at.plusSeconds(1));
    return new Claim(facility, thing, stock, some, second, second.end());
  }

  /// The same from an earlier time on.
  Claim from(Instant at) {
    Period longer = new Period(at, during.end());
    return new Claim(facility, thing, stock, quantity, longer, usedUntil);
  }

  /// The time before it, as something that is wanted too.
  Claim before(Instant at) {
    Period earlier = new Period(at, during.start());
    return new Claim(facility, thing, stock, quantity, earlier, earlier.end());
  }

  /// What is left of it when it is given back; empty where it had not begun.
  Optional<Claim> givenBack(Instant at) {
    if (!during.start().isBefore(at)) {
      return Optional.empty();
    }
    if (!usedUntil.isAfter(at)) {
      return Optional.of(this);
    }
    Instant end = at.plusMillis(during.end().toEpochMilli() - usedUntil.toEpochMilli());
    return Optional.of(
        new Claim(facility, thing, stock, quantity, new Period(during.start(), end), at));
  }
}
