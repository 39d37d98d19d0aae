package id.sarpras.complaint;

import id.sarpras.shared.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// A complaint as it reaches the office.
///
/// @param id of the form, call, letter or message: the same one handed in twice is one case. The
///   tracking code is derived from it, so it is random
/// @param complainant empty for an anonymous one
/// @param confidential whether only named officers are to see it
/// @param receivedAt when it reached the office
/// @param lateReason why it is written down only now; empty where it is written down at once
/// @param scans that were uploaded before
public record Handover(
    UUID id,
    ComplaintChannel channel,
    Actor by,
    Locale language,
    Optional<Complainant> complainant,
    Report report,
    boolean confidential,
    Instant receivedAt,
    String lateReason,
    List<UUID> scans) {}
