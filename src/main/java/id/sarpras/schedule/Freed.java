package id.sarpras.schedule;

import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.facility.SpaceId;
import id.sarpras.shared.UnitId;
import java.util.List;
import java.util.Set;

/// Something of the schedule can be had again: a hold or a booking was given up, a closure lifted.
/// It is published in the transaction in which that happens, and until its end nobody else can take
/// what was freed.
///
/// @param spaces on which something stood
/// @param counted of what there is a number
public record Freed(UnitId unit, BookingId by, Set<SpaceId> spaces, Set<FacilityId> counted) {

  /// Those of all facilities that can be had again, or some of them.
  public List<FacilityId> among(List<Facility> all) {
    return all.stream()
        .filter(
            one -> counted.contains(one.id()) || one.spaces().stream().anyMatch(spaces::contains))
        .map(Facility::id)
        .toList();
  }
}
