package id.sarpras.request;

import id.sarpras.facility.FacilityId;
import id.sarpras.shared.Period;

/// What is asked for: which room, when, for how many people and what for.
public record Need(String purpose, int people, FacilityId facility, Period period) {}
