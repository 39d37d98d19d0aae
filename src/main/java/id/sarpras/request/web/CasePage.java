package id.sarpras.request.web;

import id.sarpras.identity.Capacity;
import id.sarpras.letter.OutgoingLetter;
import id.sarpras.notification.SentNotice;
import id.sarpras.page.Due;
import id.sarpras.page.Form;
import id.sarpras.request.Booked;
import id.sarpras.request.CaseFile;
import id.sarpras.request.Displacement;
import id.sarpras.request.Fate;
import id.sarpras.request.RequestState;
import id.sarpras.request.Step;
import id.sarpras.workingtime.Explanation;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A case on the officer's desk.
///
/// @param series all its dates
/// @param turn in which capacity this officer may do the next step
/// @param overtaken what happened meanwhile, where somebody was faster
/// @param fresh whether it was entered a moment ago: the guest waits for the receipt
/// @param code of the guest, for the receipt
/// @param displaced what of it gave way to something else
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
    List<Displacement> displaced,
    CaseSlots slots,
    List<SentNotice> notices,
    Optional<OutgoingLetter> letter) {

  private static final Set<String> PROSE = Set.of("catatan", "kekurangan", "alasan", "sebab");

  /// What the office did and when the guest was told, in its order.
  public List<Milestone> milestones() {
    Stream<Milestone> steps = file.done().stream().map(Milestone::of);
    Stream<Milestone> lost = displaced.stream().map(Milestone::of);
    Stream<Milestone> told = file.notified().stream().map(Milestone::notified);
    return Stream.of(steps, told, lost)
        .flatMap(some -> some)
        .sorted(Comparator.comparing(Milestone::at))
        .toList();
  }

  /// The number of the only date, where this officer may change it.
  public Optional<Integer> change() {
    return only().filter(series::canChange).map(fate -> fate.booking().number());
  }

  /// What became of the only date after it was approved.
  public Optional<Fate> outcome() {
    RequestState state = file.request().state();
    return only()
        .filter(fate -> state == RequestState.APPROVED || state == RequestState.CLOSED)
        .filter(fate -> !fate.isAhead());
  }

  private Optional<Fate> only() {
    return series.isSeries() ? Optional.empty() : Optional.of(series.fates().getFirst());
  }

  /// Whether others have all that is to be decided on.
  public boolean isLost() {
    return !slots.lost().isEmpty() && slots.lost().size() == series.pending().size();
  }

  /// What the officer wrote, which was not saved and stands in no field any more.
  public List<String> unsaved() {
    return form.fields().stream()
        .filter(field -> PROSE.contains(field) || field.startsWith(SeriesDecision.FOR_ALL))
        .map(form::value)
        .filter(written -> !written.isBlank())
        .toList();
  }

  /// The instruction of the next step by name; empty where there is none.
  public String instruction() {
    return file.next().map(rule -> rule.instruction().name()).orElse("");
  }
}
