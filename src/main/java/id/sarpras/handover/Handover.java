package id.sarpras.handover;

import id.sarpras.facility.FacilityId;
import id.sarpras.schedule.BookingId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A thing of a booking changed hands.
///
/// @param person who took or brought it; may be empty
/// @param officer the name of the officer who was there
public record Handover(
    UUID id,
    BookingId booking,
    FacilityId facility,
    Way way,
    int quantity,
    Condition condition,
    Reading reading,
    String person,
    String officer,
    Instant at,
    List<UUID> photos) {}
