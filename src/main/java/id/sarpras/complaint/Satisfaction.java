package id.sarpras.complaint;

import java.time.Instant;

/// What the complainant thought of the answer.
///
/// @param mark from 1 (not at all satisfied) to 4 (very satisfied)
public record Satisfaction(int mark, String remark, Instant at) {}
