package id.sarpras.workingtime;

import java.time.Instant;

/// A state of a unit's calendar that was in force once, or still is.
///
/// @param source what it came from: the decree
public record CalendarVersion(int version, String source, Instant recordedAt) {}
