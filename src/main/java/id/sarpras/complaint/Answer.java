package id.sarpras.complaint;

import java.time.Instant;
import java.util.UUID;

/// What the complainant was answered in one stage.
///
/// @param notice by which it went out
/// @param approvedBy the superior's name; empty where none was needed
/// @param onBehalfOf for whom a deputy gave it; empty otherwise
public record Answer(
    int stage,
    String text,
    UUID notice,
    String writtenBy,
    String approvedBy,
    String onBehalfOf,
    Instant at) {}
