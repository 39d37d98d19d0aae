package id.sarpras.request;

import id.sarpras.shared.Actor;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// A request as it is handed in.
///
/// @param id of the form, known only to who filled it in: the same form sent twice is one case
/// @param language in which the guest is told
/// @param scan of the letter; at the desk the paper may be scanned later
public record Submission(
    UUID id,
    Door door,
    Actor by,
    Locale language,
    Applicant applicant,
    Need need,
    IncomingLetter letter,
    Optional<UUID> scan) {}
