package id.sarpras.schedule;

import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityRefusal;
import java.util.Optional;

/// Whether a room can be had at a time, and if not, why.
public record Availability(Facility facility, boolean free, Optional<FacilityRefusal> refusal) {

  public boolean canBeHad() {
    return free && refusal.isEmpty();
  }
}
