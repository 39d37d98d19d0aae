package id.sarpras.request;

import id.sarpras.letter.Scan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A case with all that belongs to it.
///
/// @param notified when the first way reached the guest: there the clock stopped
public record CaseFile(
    FacilityRequest request,
    List<DispositionRule> chain,
    List<Disposition> done,
    List<Rest> rests,
    List<Scan> scans,
    Optional<Instant> notified) {

  /// What is to be done next, where the case is open.
  public Optional<DispositionRule> next() {
    return request.state().isOpen()
        ? chain.stream().filter(rule -> rule.step() == request.step()).findFirst()
        : Optional.empty();
  }

  /// The decision that holds, with its reason.
  public Optional<Disposition> decision() {
    return done.stream()
        .filter(step -> step.outcome() != Disposition.Outcome.PASSED_ON)
        .reduce((before, last) -> last);
  }

  /// What the guest has to add, while the clock rests.
  public Optional<Rest> openRest() {
    return rests.stream().filter(rest -> rest.until().isEmpty()).findFirst();
  }
}
