package id.sarpras.schedule.proof;

import id.sarpras.schedule.Lot;
import id.sarpras.shared.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// So much of a thing for so long.
///
/// @param thing a space, or a kind of equipment
/// @param stock how much of it there is; 1 for a space
record Claim(UUID thing, int stock, int quantity, Period during) {

  /// What a bundle at a time claims.
  static List<Claim> of(List<Lot> lots, Period use) {
    var claims = new ArrayList<Claim>();
    for (Lot lot : lots) {
      var facility = lot.facility();
      Period during = facility.occupied(use);
      if (facility.spaces().isEmpty()) {
        claims.add(new Claim(facility.id().value(), facility.stock(), lot.quantity(), during));
      }
      facility.spaces().forEach(space -> claims.add(new Claim(space.value(), 1, 1, during)));
    }
    return List.copyOf(claims);
  }
}
