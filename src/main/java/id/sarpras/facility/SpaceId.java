package id.sarpras.facility;

import java.util.UUID;

/// The smallest piece that can be occupied. A divisible hall is a set of them.
public record SpaceId(UUID value) {}
