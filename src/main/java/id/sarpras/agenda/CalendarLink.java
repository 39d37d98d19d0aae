package id.sarpras.agenda;

import id.sarpras.identity.OfficerId;
import id.sarpras.shared.UnitId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// A secret address under which a calendar program reads what is booked. Its secret follows from
/// its id and the installation's key, as tracking codes do.
///
/// @param officer who made it: when he or she may no longer sign in, it stops too
/// @param language in which the feed is written
/// @param fetchedAt the last time, to within some minutes
public record CalendarLink(
    UnitId unit,
    UUID id,
    OfficerId officer,
    Scope scope,
    Locale language,
    Instant madeAt,
    Optional<Instant> fetchedAt) {}
