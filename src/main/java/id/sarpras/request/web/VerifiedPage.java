package id.sarpras.request.web;

import id.sarpras.letter.OutgoingLetter;
import id.sarpras.standard.ServiceUnit;
import java.util.Optional;

/// What anybody may know of a letter that was shown to them.
///
/// @param newer the letter by which it was replaced
public record VerifiedPage(
    ServiceUnit unit, OutgoingLetter letter, Optional<OutgoingLetter> newer) {}
