package id.sarpras.complaint;

import id.sarpras.complaint.store.ComplaintStore;
import id.sarpras.complaint.store.FileStore;
import id.sarpras.identity.Officer;
import id.sarpras.identity.OfficerId;
import id.sarpras.shared.Actor;
import id.sarpras.standard.ServiceStandard.ComplaintClass;
import id.sarpras.standard.Standards;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Answers: written, approved where the class asks for it, and given once. A complaint counts as
/// answered when its answer goes out and stands on its page; whether it reached its reader is seen
/// beside it, and further ways are tried (docs/decisions/0010).
@Component
public class Answers {

  private final CaseWork work;
  private final ComplaintStore complaints;
  private final FileStore files;
  private final Complaints reading;
  private final Secrecy secrecy;
  private final Stead stead;
  private final ComplaintClock caseClock;
  private final ComplaintTidings tidings;
  private final Standards standards;
  private final InstantSource clock;

  Answers(
      CaseWork work,
      ComplaintStore complaints,
      FileStore files,
      Complaints reading,
      Secrecy secrecy,
      Stead stead,
      ComplaintClock caseClock,
      ComplaintTidings tidings,
      Standards standards,
      InstantSource clock) {
    this.work = work;
    this.complaints = complaints;
    this.files = files;
    this.reading = reading;
    this.secrecy = secrecy;
    this.stead = stead;
    this.caseClock = caseClock;
    this.tidings = tidings;
    this.standards = standards;
    this.clock = clock;
  }

  /// Whether an officer may give the answer out: the superior always, whoever has it on the desk
  /// where the class asks for no approval.
  public boolean mayAnswer(Sight sight, Complaint complaint) {
    return switch (complaint.state()) {
      case PROPOSED, OBJECTED -> sight.head();
      case CLASSIFIED, ASSIGNED ->
          complaint.isClassified()
              && (sight.head() || sight.worksOn(complaint) && !needsApproval(complaint));
      default -> false;
    };
  }

  /// Whether an officer may write an answer and hand it to the superior.
  public boolean mayPropose(Sight sight, Complaint complaint) {
    return Lifecycle.allows(complaint.state(), ComplaintEvent.PROPOSE)
        && needsApproval(complaint)
        && sight.worksOn(complaint);
  }

  /// Keeps what was written so far.
  @Transactional
  public Outcome draft(Officer officer, ComplaintId id, String text) {
    return work.beside(
        officer,
        id,
        (sight, seen) -> seen.state().isOpen() && (sight.head() || sight.worksOn(seen)),
        seen -> {
          files.putDraft(seen.unit(), id, text, officer.id(), "", clock.instant());
          return new Outcome.Done();
        });
  }

  /// Hands an answer to the superior.
  @Transactional
  public Outcome propose(Officer officer, ComplaintId id, int revision, String text) {
    return work.step(
        officer,
        id,
        revision,
        ComplaintEvent.PROPOSE,
        CaseWork::handler,
        seen -> {
          files.putDraft(seen.unit(), id, text, officer.id(), "", clock.instant());
          if (seen.officer().isEmpty()) {
            complaints.setDesk(seen, seen.team(), Optional.of(officer.id()));
          }
          secrecy.nameSuperiors(seen, officer.actor());
          work.tell(seen, "complaint.proposed", officer.actor(), Map.of());
          return new Outcome.Done();
        });
  }

  /// The superior gives a proposed answer back.
  @Transactional
  public Outcome giveBack(Officer officer, ComplaintId id, int revision, String remark) {
    return work.step(
        officer,
        id,
        revision,
        ComplaintEvent.RETURN,
        CaseWork::superior,
        seen -> {
          Draft draft = files.draft(seen.unit(), id).orElseThrow();
          files.putDraft(seen.unit(), id, draft.text(), draft.by(), remark, clock.instant());
          work.tell(seen, "complaint.given-back", officer.actor(), Map.of("remark", remark));
          return new Outcome.Done();
        });
  }

  /// Gives the answer: by the complainant's own channel and on the page of the case; to those who
  /// were merged with it as well.
  @Transactional
  public Outcome answer(Officer officer, ComplaintId id, int revision, String text) {
    return work.step(
        officer,
        id,
        revision,
        ComplaintEvent.ANSWER,
        this::mayAnswer,
        seen -> {
          Optional<OfficerId> author =
              files.draft(seen.unit(), id).map(Draft::by).filter(by -> !by.equals(officer.id()));
          boolean isApproval = seen.state() == ComplaintState.PROPOSED && author.isPresent();
          OfficerId by = isApproval ? author.get() : officer.id();
          Optional<OfficerId> approved = isApproval ? Optional.of(officer.id()) : Optional.empty();
          give(seen, text, by, approved, officer.actor());
          for (Complaint merged : complaints.mergedInto(seen.unit(), id)) {
            if (merged.state() == ComplaintState.MERGED
                && complaints.move(merged, ComplaintState.ANSWERED)) {
              give(merged, text, by, approved, officer.actor());
            }
          }
          return new Outcome.Done();
        });
  }

  private void give(
      Complaint seen, String text, OfficerId by, Optional<OfficerId> approved, Actor actor) {
    Instant now = clock.instant();
    UUID notice = tidings.answered(standards.home(), seen, text);
    files.addAnswer(seen, seen.stage(), text, notice, by, approved, stead.of(seen, actor), now);
    files.dropDraft(seen.unit(), seen.id());
    caseClock.settle(seen, "ANSWERED", now);
    work.tell(seen, "complaint.answered", actor, Map.of());
  }

  private boolean needsApproval(Complaint complaint) {
    return reading.classes(complaint).stream()
        .filter(one -> one.code().equals(complaint.classCode()))
        .anyMatch(ComplaintClass::approved);
  }
}
