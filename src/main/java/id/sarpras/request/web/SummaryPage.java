package id.sarpras.request.web;

import id.sarpras.letter.Scan;
import id.sarpras.request.Applicant;
import id.sarpras.request.Booked;
import id.sarpras.request.IncomingLetter;
import id.sarpras.request.Need;
import java.util.UUID;

/// All that was typed, to be checked before it is sent.
///
/// @param rhythm how it repeats, as a person says it; empty where it does not
public record SummaryPage(
    UUID id,
    Need need,
    String rhythm,
    Booked booked,
    Applicant applicant,
    IncomingLetter letter,
    Scan scan) {}
