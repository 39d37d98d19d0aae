package id.sarpras.complaint.lapor;

import id.sarpras.complaint.Complainant;
import id.sarpras.complaint.Report;
import java.time.Instant;
import java.util.Optional;

/// A report as the export gives it.
///
/// @param line on which it begins in the file; the heading is line 1
/// @param receivedAt when it was filed at SP4N-LAPOR!
/// @param complainant empty where the report is anonymous, or the file does not say that it is not
/// @param confidential also where the file does not say
public record LaporRow(
    long line,
    LaporNumber number,
    Instant receivedAt,
    Report report,
    Optional<Complainant> complainant,
    boolean confidential) {}
