package id.sarpras.complaint;

import java.time.Instant;

/// A note for officers only.
///
/// @param officer who wrote it; empty for the program
public record Note(String text, String officer, Instant at) {}
