package id.sarpras.complaint;

import java.time.Instant;

/// A note for officers only.
public record Note(String text, String officer, Instant at) {}
