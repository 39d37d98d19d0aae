package id.sarpras.handover;

import id.sarpras.schedule.BookingId;
import java.time.Instant;
import java.util.Optional;

/// Nobody came for a use.
///
/// @param undone when that was taken back as a mistake
public record NoShow(BookingId booking, Instant at, Optional<Instant> undone) {}
