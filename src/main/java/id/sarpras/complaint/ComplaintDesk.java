package id.sarpras.complaint;

import id.sarpras.complaint.store.ComplaintStore;
import id.sarpras.complaint.store.FileStore;
import id.sarpras.identity.Officer;
import id.sarpras.identity.OfficerId;
import id.sarpras.shared.Actor;
import id.sarpras.standard.ServiceStandard.ComplaintClass;
import id.sarpras.standard.Standards;
import id.sarpras.workingtime.CaseEvent;
import id.sarpras.workingtime.Deadline;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// The decisions of the complaint-handling official: which class, whose desk, which office, one
/// case or two.
@Component
public class ComplaintDesk {

  private final CaseWork work;
  private final ComplaintStore complaints;
  private final FileStore files;
  private final Complaints reading;
  private final Secrecy secrecy;
  private final Stead stead;
  private final Identities identities;
  private final Teams teams;
  private final ComplaintIntake intake;
  private final ComplaintClock caseClock;
  private final ComplaintTidings tidings;
  private final Standards standards;
  private final InstantSource clock;

  ComplaintDesk(
      CaseWork work,
      ComplaintStore complaints,
      FileStore files,
      Complaints reading,
      Secrecy secrecy,
      Stead stead,
      Identities identities,
      Teams teams,
      ComplaintIntake intake,
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
    this.identities = identities;
    this.teams = teams;
    this.intake = intake;
    this.caseClock = caseClock;
    this.tidings = tidings;
    this.standards = standards;
    this.clock = clock;
  }

  /// Says which class a complaint belongs to; the limit of the class counts from the receipt, as if
  /// it had always been so. Another class later needs a reason.
  ///
  /// @param publicTitle what others may be shown of it; may be empty
  /// @param reason needed where it was classified before
  @Transactional
  public Outcome classify(
      Officer officer,
      ComplaintId id,
      int revision,
      String classCode,
      String publicTitle,
      String reason) {
    return work.step(
        officer,
        id,
        revision,
        ComplaintEvent.CLASSIFY,
        CaseWork::official,
        seen -> {
          Optional<ComplaintClass> chosen =
              reading.classes(seen).stream()
                  .filter(one -> one.code().equals(classCode))
                  .findFirst();
          if (chosen.isEmpty()) {
            return refused("complaint-refused.no-such-class");
          }
          if (seen.isClassified() && !seen.classCode().equals(classCode) && reason.isEmpty()) {
            return refused("field.alasanKelas.missing");
          }
          complaints.setClass(seen, classCode, publicTitle);
          if (!seen.classCode().equals(classCode)) {
            reclassify(seen, chosen.get(), officer, reason);
          }
          return new Outcome.Done();
        });
  }

  private void reclassify(Complaint seen, ComplaintClass chosen, Officer officer, String reason) {
    Deadline before = seen.deadline();
    caseClock.happened(seen, new CaseEvent.Reclassified(clock.instant(), chosen.limit()));
    work.tell(
        seen,
        seen.isClassified() ? "complaint.reclassified" : "complaint.classified",
        officer.actor(),
        Map.of("class", chosen.name().id(), "reason", reason));
    Complaint now = complaints.find(seen.unit(), seen.id()).orElseThrow();
    if (chosen.confidential()) {
      secrecy.close(now, officer.actor());
      now = complaints.find(seen.unit(), seen.id()).orElseThrow();
    }
    if (!before.due().equals(now.deadline().due())) {
      if (seen.isClassified()) {
        tidings.moved(standards.home(), now, before, reason);
      } else {
        tidings.classified(standards.home(), now, before, chosen);
      }
    }
  }

  /// Prolongs the limit once, where its class allows that, with a reason that the complainant
  /// reads.
  @Transactional
  public Outcome extend(Officer officer, ComplaintId id, String reason) {
    return work.beside(
        officer,
        id,
        CaseWork::official,
        seen -> {
          int most = caseClock.extension(seen);
          if (most == 0) {
            return refused("complaint-refused.no-extension");
          }
          if (seen.deadline().isMissedBy(seen.restsSince().orElseGet(clock::instant))) {
            return refused("complaint-refused.too-late-to-extend");
          }
          caseClock.happened(seen, new CaseEvent.Extended(clock.instant(), most, reason));
          work.tell(seen, "complaint.extended", officer.actor(), Map.of("reason", reason));
          tidings.moved(
              standards.home(),
              complaints.find(seen.unit(), seen.id()).orElseThrow(),
              seen.deadline(),
              reason);
          return new Outcome.Done();
        });
  }

  /// Gives a complaint to a team, a person or both.
  @Transactional
  public Outcome assign(
      Officer officer,
      ComplaintId id,
      int revision,
      Optional<UUID> team,
      Optional<OfficerId> person,
      String instruction) {
    return work.step(
        officer,
        id,
        revision,
        ComplaintEvent.ASSIGN,
        CaseWork::official,
        seen -> {
          if (team.isEmpty() && person.isEmpty()) {
            return refused("complaint-refused.assign-whom");
          }
          Optional<Officer> known =
              person.flatMap(
                  who ->
                      secrecy.eligible(seen).stream()
                          .filter(one -> one.id().equals(who))
                          .findFirst());
          if (person.isPresent() && known.isEmpty()) {
            return refused("complaint-refused.conflicted");
          }
          if (team.isPresent() && teams.held(seen.unit(), team.get()).isEmpty()) {
            return refused("complaint-refused.no-such-team");
          }
          if (seen.confidential() && person.isEmpty()) {
            return refused("complaint-refused.assign-person");
          }
          complaints.setDesk(seen, team, person);
          known.ifPresent(
              one -> {
                if (seen.confidential()) {
                  secrecy.name(seen, one, officer.actor());
                }
              });
          files.addAssignment(seen, team, person, instruction, officer.id(), clock.instant());
          work.tell(
              seen,
              "complaint.assigned",
              officer.actor(),
              Map.of("to", known.map(Officer::name).orElse(""), "instruction", instruction));
          return new Outcome.Done();
        });
  }

  /// Says that another office is the right one, and which. That settles the promise.
  @Transactional
  public Outcome refer(Officer officer, ComplaintId id, int revision, String referral) {
    return work.step(
        officer,
        id,
        revision,
        ComplaintEvent.REFER,
        CaseWork::official,
        seen -> {
          referred(seen, referral, officer);
          for (Complaint merged : merged(seen)) {
            if (complaints.move(merged, ComplaintState.OUT_OF_SCOPE)) {
              referred(merged, referral, officer);
            }
          }
          return new Outcome.Done();
        });
  }

  private void referred(Complaint seen, String referral, Officer officer) {
    Instant now = clock.instant();
    UUID notice = tidings.referred(standards.home(), seen, referral);
    files.addAnswer(
        seen,
        seen.stage(),
        referral,
        notice,
        officer.id(),
        Optional.empty(),
        stead.of(seen, officer.actor()),
        now);
    caseClock.settle(seen, "OUT_OF_SCOPE", now);
    work.tell(seen, "complaint.referred", officer.actor(), Map.of("referral", referral));
  }

  /// Handles a complaint together with another: its complainant keeps code and deadline, and has
  /// the answer of the other.
  ///
  /// @param into the other, which the officer sees too
  @Transactional
  public Outcome merge(Officer officer, ComplaintId id, int revision, Complaint into) {
    caseClock.hold(officer.unit(), id, into.id());
    Complaint main = complaints.find(officer.unit(), into.id()).orElseThrow();
    return work.step(
        officer,
        id,
        revision,
        ComplaintEvent.MERGE,
        CaseWork::official,
        (seen, to) -> complaints.merge(seen, main.id()),
        seen -> {
          boolean fits =
              !main.id().equals(seen.id())
                  && main.state().isOpen()
                  && main.mergedInto().isEmpty()
                  && complaints.mergedInto(seen.unit(), seen.id()).isEmpty()
                  && (main.confidential() || !seen.confidential())
                  && secrecy.conflicts(main).containsAll(secrecy.conflicts(seen));
          if (!fits) {
            return refused("complaint-refused.cannot-merge");
          }
          if (seen.restsSince().isPresent()) {
            caseClock.happened(seen, new CaseEvent.Resumed(clock.instant()));
          }
          work.tell(seen, "complaint.merged", officer.actor(), Map.of("into", main.reference()));
          work.tell(
              main, "complaint.merged-with", officer.actor(), Map.of("with", seen.reference()));
          return new Outcome.Done();
        });
  }

  /// Makes a case of its own of a part of a complaint, received when the whole was.
  @Transactional
  public Outcome split(Officer officer, ComplaintId id, Report part) {
    return work.beside(
        officer,
        id,
        CaseWork::official,
        seen -> {
          if (!seen.state().isOpen()) {
            return refused("complaint-refused.closed-already");
          }
          Complaint made =
              intake.split(
                  seen,
                  new Handover(
                      UUID.randomUUID(),
                      seen.channel(),
                      officer.actor(),
                      seen.language(),
                      identities.of(seen.unit(), seen.id()),
                      part,
                      seen.confidential(),
                      seen.receivedAt(),
                      seen.reference(),
                      List.of()));
          work.tell(seen, "complaint.split", officer.actor(), Map.of("into", made.reference()));
          return new Outcome.Done();
        });
  }

  /// The complainant does not want it any more, and said so to an officer.
  @Transactional
  public Outcome withdraw(Officer officer, ComplaintId id, int revision) {
    return work.step(
        officer,
        id,
        revision,
        ComplaintEvent.WITHDRAW,
        CaseWork::official,
        seen -> {
          withdrawn(seen, officer.actor());
          return new Outcome.Done();
        });
  }

  /// What was merged with a withdrawn complaint is on its own again.
  void withdrawn(Complaint seen, Actor by) {
    for (Complaint merged : merged(seen)) {
      if (complaints.separate(merged)) {
        work.tell(merged, "complaint.separated", by, Map.of());
      }
    }
    work.tell(seen, "complaint.withdrawn", by, Map.of());
  }

  /// Those that wait for the answer of a case. One that was withdrawn, or answered before, does not
  /// any more.
  private List<Complaint> merged(Complaint main) {
    return complaints.mergedInto(main.unit(), main.id()).stream()
        .filter(one -> one.state() == ComplaintState.MERGED)
        .toList();
  }

  /// Takes a case up once more: a stage of its own begins, with the limit of its class.
  @Transactional
  public Outcome reopen(Officer officer, ComplaintId id, int revision, String reason) {
    return work.step(
        officer,
        id,
        revision,
        ComplaintEvent.REOPEN,
        CaseWork::official,
        seen -> {
          if (seen.team().filter(team -> teams.held(seen.unit(), team).isEmpty()).isPresent()) {
            complaints.setDesk(seen, Optional.empty(), seen.officer());
          }
          begin(seen);
          work.tell(seen, "complaint.reopened", officer.actor(), Map.of("reason", reason));
          return new Outcome.Done();
        });
  }

  /// Begins another stage.
  void begin(Complaint seen) {
    caseClock.happened(
        seen,
        new CaseEvent.Reopened(
            clock.instant(),
            reading.classes(seen).stream()
                .filter(one -> one.code().equals(seen.classCode()))
                .findFirst()
                .map(ComplaintClass::limit)
                .orElseGet(
                    () ->
                        caseClock.shortest(
                            standards.home(),
                            standards.version(seen.unit(), seen.service(), seen.standardVersion()),
                            clock.instant()))));
    tidings.reopened(standards.home(), complaints.find(seen.unit(), seen.id()).orElseThrow());
  }

  /// A note for officers only.
  @Transactional
  public Outcome note(Officer officer, ComplaintId id, String text) {
    return work.beside(
        officer,
        id,
        (sight, seen) -> sight.isWide() || sight.worksOn(seen),
        seen -> {
          files.addNote(seen.unit(), id, text, Optional.of(officer.id()), clock.instant());
          return new Outcome.Done();
        });
  }

  private static Outcome refused(String key) {
    TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    return new Outcome.Refused(key);
  }
}
