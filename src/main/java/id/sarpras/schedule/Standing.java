package id.sarpras.schedule;

import id.sarpras.facility.FacilityId;
import id.sarpras.facility.SpaceId;

/// A space on which something stands.
public record Standing(FacilityId facility, SpaceId space) {}
