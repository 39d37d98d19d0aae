package id.sarpras.complaint;

import id.sarpras.identity.OfficerId;
import id.sarpras.shared.UnitId;
import id.sarpras.standard.ServiceId;
import id.sarpras.workingtime.Deadline;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// One complaint, without who complained.
///
/// @param submission the form, call or message it came from; the tracking code follows from it
/// @param revision grows with every change, so that two officers never answer over each other
/// @param classCode a class of its standard's version; empty until it is classified
/// @param confidential whether only named officers see it
/// @param publicTitle what others are shown of it, by an officer and without names; may be empty
/// @param receivedAt when it reached the office: there the clock began
/// @param registeredAt when it was written down
/// @param lateReason why that was later; empty where it was not
/// @param stage 1, and one more with every reopening or objection
/// @param deadline by when this stage is answered
/// @param restsSince while it waits for the complainant
/// @param settledAt when this stage was answered
public record Complaint(
    UnitId unit,
    ComplaintId id,
    ServiceId service,
    int standardVersion,
    String reference,
    UUID submission,
    ComplaintChannel channel,
    Locale language,
    ComplaintState state,
    int revision,
    String classCode,
    boolean confidential,
    Report report,
    String publicTitle,
    Instant receivedAt,
    Instant registeredAt,
    String lateReason,
    int stage,
    Deadline deadline,
    Optional<Instant> restsSince,
    Optional<Instant> settledAt,
    Optional<UUID> team,
    Optional<OfficerId> officer,
    Optional<ComplaintId> mergedInto,
    Optional<ComplaintId> splitFrom) {

  public boolean isClassified() {
    return !classCode.isEmpty();
  }

  /// Whether its complainant waits for an answer, be it that of another case.
  public boolean isToBeAnswered() {
    return settledAt.isEmpty() && state != ComplaintState.WITHDRAWN;
  }

  /// The one that is handled for it: another where it was merged, or itself.
  ComplaintId main() {
    return state == ComplaintState.MERGED ? mergedInto.orElse(id) : id;
  }

  /// Whether somebody has it on the desk.
  public boolean isAssigned() {
    return team.isPresent() || officer.isPresent();
  }
}
