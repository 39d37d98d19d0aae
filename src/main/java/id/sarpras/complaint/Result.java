package id.sarpras.complaint;

import java.time.Instant;

/// How a stage ended.
///
/// @param outcome `ANSWERED` or `OUT_OF_SCOPE`
/// @param kept whether it was in time
public record Result(int stage, String outcome, Instant due, Instant settledAt, boolean kept) {}
