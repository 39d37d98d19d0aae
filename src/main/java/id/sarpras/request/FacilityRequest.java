package id.sarpras.request;

import id.sarpras.shared.UnitId;
import id.sarpras.standard.ServiceId;
import id.sarpras.workingtime.Deadline;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/// One case.
///
/// @param submission the form it came from; the tracking code follows from it
/// @param step where it stands in the disposition chain of its service, from 1
/// @param revision grows with every change, so that two officers never decide over each other
/// @param deadline by when the guest is notified
public record FacilityRequest(
    UnitId unit,
    RequestId id,
    ServiceId service,
    int standardVersion,
    String reference,
    UUID submission,
    Door door,
    Locale language,
    RequestState state,
    int step,
    int revision,
    Applicant applicant,
    Need need,
    IncomingLetter letter,
    Instant receivedAt,
    Deadline deadline) {}
