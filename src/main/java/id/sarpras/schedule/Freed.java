package id.sarpras.schedule;

import id.sarpras.shared.UnitId;

/// Something of the schedule can be had again: a hold or a booking was given up, a closure lifted.
/// It is published in the transaction in which that happens.
public record Freed(UnitId unit, BookingId by) {}
