package id.sarpras.schedule;

/// What stands in the way of one thing that is wanted.
///
/// @param always whether it does so at any other time as well
public record Hindrance(Want want, Reason why, boolean always) {}
