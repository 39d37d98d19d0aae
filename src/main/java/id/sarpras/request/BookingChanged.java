package id.sarpras.request;

import id.sarpras.shared.Actor;
import id.sarpras.shared.UnitId;
import java.time.Instant;

/// Something happened to a booking. It is published in the transaction in which it happens.
///
/// @param booking as it is now
/// @param reason in words for the guest; may be empty
public record BookingChanged(
    UnitId unit,
    RequestId request,
    Booking booking,
    BookingEvent event,
    String reason,
    Actor by,
    Instant at) {}
