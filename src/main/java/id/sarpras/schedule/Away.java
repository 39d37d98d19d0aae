package id.sarpras.schedule;

import id.sarpras.facility.FacilityId;
import id.sarpras.shared.Period;

/// So many of a kind of equipment are away for a stretch of time. It does not say with whom.
///
/// @param used when they are used; the turn-round comes after it
/// @param during the whole stretch in which nobody else can have them
public record Away(
    FacilityId facility,
    BookingId booking,
    Taken.Kind kind,
    int quantity,
    Period used,
    Period during) {}
