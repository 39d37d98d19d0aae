package id.sarpras.workingtime;

import java.time.Instant;

/// By when something is due.
///
/// @param due late is what is settled after this instant
/// @param provisional whether the span runs into a year whose holidays nobody has decreed yet
/// @param calendarVersion the calendar from which it was computed
public record Deadline(Instant due, boolean provisional, String calendarVersion) {}
