package id.sarpras.request.web;

import id.sarpras.letter.Scan;
import id.sarpras.request.Applicant;
import id.sarpras.request.Booked;
import id.sarpras.request.IncomingLetter;
import id.sarpras.request.Need;
import java.time.Instant;
import java.util.UUID;

/// All that was typed, to be checked before it is sent.
///
/// @param rivals how many others ask for the same, where it is competed for
/// @param answer by when a request that is sent now is answered
/// @param rhythm how it repeats, as a person says it; empty where it does not
public record SummaryPage(
    UUID id,
    Need need,
    int rivals,
    Instant answer,
    String rhythm,
    Booked booked,
    Applicant applicant,
    IncomingLetter letter,
    Scan scan) {

  /// Whether the promise allows an answer that comes after the use has begun.
  public boolean isAnswerLate() {
    return answer.isAfter(need.period().start());
  }
}
