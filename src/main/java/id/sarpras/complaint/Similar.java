package id.sarpras.complaint;

import java.time.Instant;

/// What others may be shown of a case that is open.
///
/// @param title worded for others by an officer
public record Similar(String reference, String title, Instant receivedAt, Instant due) {}
