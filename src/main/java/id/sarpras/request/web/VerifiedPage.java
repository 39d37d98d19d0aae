package id.sarpras.request.web;

import id.sarpras.letter.OutgoingLetter;
import id.sarpras.standard.ServiceUnit;

/// What anybody may know of a letter that was shown to them.
public record VerifiedPage(ServiceUnit unit, OutgoingLetter letter) {}
