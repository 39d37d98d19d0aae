package id.sarpras.identity;

import java.util.UUID;

/// An officer of a unit.
public record OfficerId(UUID value) {}
