package id.sarpras.facility;

import java.util.UUID;

/// Something that can be lent.
public record FacilityId(UUID value) {}
