package id.sarpras.schedule;

/// What stands in the way of one thing that is wanted.
public record Hindrance(Want want, Reason why) {}
