package id.sarpras.request.web;

import id.sarpras.identity.Capacity;
import id.sarpras.letter.OutgoingLetter;
import id.sarpras.notification.SentNotice;
import id.sarpras.page.Due;
import id.sarpras.page.Form;
import id.sarpras.request.Booked;
import id.sarpras.request.CaseFile;
import id.sarpras.request.Step;
import id.sarpras.workingtime.Explanation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A case on the officer's desk.
///
/// @param series all its dates
/// @param turn in which capacity this officer may do the next step
/// @param overtaken what happened meanwhile, where somebody was faster
/// @param fresh whether it was entered a moment ago: the guest waits for the receipt
/// @param code of the guest, for the receipt
public record CasePage(
    CaseFile file,
    Booked booked,
    SeriesView series,
    Due due,
    Explanation explanation,
    Optional<Duration> left,
    Optional<Capacity> turn,
    Form form,
    Optional<Step.Overtaken> overtaken,
    boolean fresh,
    String code,
    CaseSlots slots,
    List<SentNotice> notices,
    Optional<OutgoingLetter> letter) {

  /// The instruction of the next step by name; empty where there is none.
  public String instruction() {
    return file.next().map(rule -> rule.instruction().name()).orElse("");
  }
}
