package id.sarpras.complaint;

import java.time.Instant;

/// A part of the dialogue with the complainant.
///
/// @param incoming whether the complainant wrote it
/// @param question whether the clock rests until it is answered
/// @param officer who wrote it for the office; the complainant is not told. Empty where nobody did
/// @param channel by which it came, as [ComplaintChannel] or `PAGE`
public record Message(
    boolean incoming, boolean question, String text, String officer, String channel, Instant at) {}
