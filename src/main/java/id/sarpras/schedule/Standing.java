package id.sarpras.schedule;

import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.facility.SpaceId;
import java.util.stream.Stream;

/// A space on which something stands.
public record Standing(FacilityId facility, SpaceId space) {

  /// All that one facility stands on; equipment stands on none.
  public static Stream<Standing> of(Facility facility) {
    return facility.spaces().stream().map(space -> new Standing(facility.id(), space));
  }
}
