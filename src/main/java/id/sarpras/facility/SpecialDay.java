package id.sarpras.facility;

import java.util.Optional;

/// Other hours on one date.
///
/// @param opening empty where it is closed that day
/// @param reason why, for whoever wants it on that day; may be empty
public record SpecialDay(Optional<Opening> opening, String reason) {}
