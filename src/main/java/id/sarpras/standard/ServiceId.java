package id.sarpras.standard;

import java.util.UUID;

/// A service of a unit.
public record ServiceId(UUID value) {}
