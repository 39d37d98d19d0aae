package id.sarpras.handover;

import id.sarpras.facility.FacilityId;
import java.util.List;
import java.util.UUID;

/// One thing of a use as an officer hands it over or takes it back.
///
/// @param quantity how many; 0 where it is not taken
/// @param photos scans that belong to nothing yet
public record Part(
    FacilityId facility, int quantity, Condition condition, Reading reading, List<UUID> photos) {}
