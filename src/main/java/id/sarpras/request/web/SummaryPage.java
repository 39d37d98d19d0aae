package id.sarpras.request.web;

import id.sarpras.letter.Scan;
import id.sarpras.request.Applicant;
import id.sarpras.request.Booked;
import id.sarpras.request.IncomingLetter;
import id.sarpras.request.Need;
import java.util.UUID;

/// All that was typed, to be checked before it is sent.
public record SummaryPage(
    UUID id, Need need, Booked booked, Applicant applicant, IncomingLetter letter, Scan scan) {}
