package id.sarpras.schedule;

import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityRefusal;
import id.sarpras.facility.Kind;
import java.util.Optional;

/// How much of something can be had at a time, and why it cannot be asked for.
///
/// @param left how many are there; at most one of a room or a vehicle
/// @param refusal why it cannot be asked for, whether or not it is there
public record Availability(Facility facility, int left, Optional<FacilityRefusal> refusal) {

  public boolean canBeHad() {
    return left > 0 && refusal.isEmpty();
  }

  /// The same for so many people: what is too small for them cannot be asked for.
  public Availability holding(int people) {
    boolean isTooSmall = facility.kind() != Kind.EQUIPMENT && people > facility.capacity();
    return isTooSmall
        ? new Availability(
            facility, left, refusal.or(() -> Optional.of(FacilityRefusal.TOO_MANY_PEOPLE)))
        : this;
  }
}
