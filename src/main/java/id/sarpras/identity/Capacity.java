package id.sarpras.identity;

/// A role in which an officer may act today: the own one, or that of an absent officer as deputy.
///
/// @param onBehalfOf the name of the absent officer; empty for an own role
public record Capacity(Role role, String onBehalfOf) {}
