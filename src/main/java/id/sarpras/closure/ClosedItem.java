package id.sarpras.closure;

import id.sarpras.facility.FacilityId;

/// So many of a facility are closed.
///
/// @param quantity 1 for rooms and vehicles
public record ClosedItem(FacilityId facility, int quantity) {}
