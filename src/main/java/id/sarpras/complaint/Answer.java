package id.sarpras.complaint;

import java.time.Instant;
import java.util.UUID;

/// What the complainant was answered in one stage.
///
/// @param notice by which it went out
/// @param approvedBy the superior's name; empty where none was needed
public record Answer(
    int stage, String text, UUID notice, String writtenBy, String approvedBy, Instant at) {}
