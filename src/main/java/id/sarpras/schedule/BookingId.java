package id.sarpras.schedule;

import java.util.UUID;

/// For whom something is taken: the id of the case that asked for it.
public record BookingId(UUID value) {}
