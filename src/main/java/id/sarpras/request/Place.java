package id.sarpras.request;

import java.time.Instant;

/// A place on the waiting list.
///
/// @param booking what is waited for
/// @param number from 1, among those who wait for some of the same
/// @param until when the use would begin: then nobody waits any longer
public record Place(Booking booking, int number, Instant until) {}
