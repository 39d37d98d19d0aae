package id.sarpras.complaint;

import id.sarpras.complaint.store.ComplaintStore;
import id.sarpras.complaint.store.FileStore;
import id.sarpras.identity.Officer;
import id.sarpras.letter.Scans;
import id.sarpras.shared.Actor;
import id.sarpras.standard.Standards;
import id.sarpras.workingtime.CaseEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// What the office and the complainant say to each other, and what a complainant may do: answer,
/// withdraw, object, say whether it helped.
@Component
public class Dialogue {

  private final CaseWork work;
  private final ComplaintStore complaints;
  private final FileStore files;
  private final ComplaintDesk desk;
  private final Secrecy secrecy;
  private final ComplaintClock caseClock;
  private final ComplaintTidings tidings;
  private final Scans scans;
  private final Standards standards;
  private final InstantSource clock;

  Dialogue(
      CaseWork work,
      ComplaintStore complaints,
      FileStore files,
      ComplaintDesk desk,
      Secrecy secrecy,
      ComplaintClock caseClock,
      ComplaintTidings tidings,
      Scans scans,
      Standards standards,
      InstantSource clock) {
    this.work = work;
    this.complaints = complaints;
    this.files = files;
    this.desk = desk;
    this.secrecy = secrecy;
    this.caseClock = caseClock;
    this.tidings = tidings;
    this.scans = scans;
    this.standards = standards;
    this.clock = clock;
  }

  /// Says something to the complainant.
  ///
  /// @param question whether the case waits for an answer to it: then the clock rests
  @Transactional
  public Outcome say(Officer officer, ComplaintId id, String text, boolean question) {
    return work.beside(
        officer,
        id,
        (sight, seen) -> sight.isWide() || sight.worksOn(seen),
        seen -> {
          if (question && (!seen.state().isOpen() || seen.restsSince().isPresent())) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Outcome.Refused("complaint-refused.cannot-ask");
          }
          Instant now = clock.instant();
          files.addMessage(
              seen, new Message(false, question, text, "", "PAGE", now), Optional.of(officer.id()));
          if (question) {
            caseClock.happened(seen, new CaseEvent.Paused(now));
            tidings.asked(standards.home(), seen, text);
          } else {
            tidings.said(standards.home(), seen, text);
          }
          work.tell(
              seen,
              question ? "complaint.asked" : "complaint.said",
              officer.actor(),
              Map.of("text", text));
          return new Outcome.Done();
        });
  }

  /// The complainant says something; where something was asked, the clock goes on.
  ///
  /// @param channel by which it came, as [Message] names it
  /// @param at when it reached the office; a telephone whose clock is fast sends from the future,
  ///   and that counts as now
  /// @param by who wrote it down
  @Transactional
  public void hear(
      Complaint seen, String text, List<UUID> files, String channel, Instant at, Actor by) {
    Complaint now = held(seen);
    Instant heard = earlier(at, clock.instant());
    this.files.addMessage(
        now, new Message(true, false, text, "", channel, heard), Optional.empty());
    for (UUID scan : files) {
      scans.claim(now.unit(), scan);
      this.files.addScan(now.unit(), now.id(), scan, false, heard);
    }
    now.restsSince()
        .ifPresent(
            since ->
                caseClock.happened(
                    now, new CaseEvent.Resumed(heard.isAfter(since) ? heard : clock.instant())));
    work.tell(now, "complaint.heard", by, Map.of("channel", channel));
  }

  /// A file that the complainant sent with words that were heard already.
  ///
  /// @param at when it reached the office
  @Transactional
  public void enclose(Complaint seen, UUID scan, Instant at) {
    scans.claim(seen.unit(), scan);
    files.addScan(seen.unit(), seen.id(), scan, false, at);
    work.tell(seen, "complaint.enclosed", new Actor.Guest(), Map.of());
  }

  /// The complainant does not want it any more.
  ///
  /// @return false where it cannot be withdrawn any more
  @Transactional
  public boolean withdraw(Complaint seen) {
    Complaint now = held(seen);
    boolean isDone =
        Lifecycle.allows(now.state(), ComplaintEvent.WITHDRAW)
            && complaints.move(now, ComplaintState.WITHDRAWN);
    if (isDone) {
      desk.withdrawn(now, new Actor.Guest());
    }
    return isDone;
  }

  /// The complainant does not accept the answer: the superior looks at it, with a clock of its own.
  ///
  /// @return false where there is nothing to object to
  @Transactional
  public boolean object(Complaint seen, String reason) {
    Complaint now = held(seen);
    if (!Lifecycle.allows(now.state(), ComplaintEvent.OBJECT)
        || !complaints.move(now, ComplaintState.OBJECTED)) {
      return false;
    }
    files.addMessage(
        now, new Message(true, false, reason, "", "PAGE", clock.instant()), Optional.empty());
    secrecy.nameSuperiors(now, new Actor.Guest());
    desk.begin(now);
    work.tell(now, "complaint.objected", new Actor.Guest(), Map.of());
    return true;
  }

  /// What the complainant thinks of the answer, once. Officers never enter it.
  ///
  /// @param mark from 1 to 4
  @Transactional
  public boolean rate(Complaint seen, int mark, String remark) {
    boolean isAnswered =
        seen.state() == ComplaintState.ANSWERED || seen.state() == ComplaintState.CLOSED;
    return isAnswered
        && files.rate(seen.unit(), seen.id(), new Satisfaction(mark, remark, clock.instant()));
  }

  /// Closes what was answered long ago and of which nothing was heard since.
  @Transactional
  public int closeSilent(Duration silence) {
    int count = 0;
    for (Complaint seen :
        complaints.answeredBefore(standards.home().id(), clock.instant().minus(silence))) {
      if (complaints.move(seen, ComplaintState.CLOSED)) {
        work.tell(seen, "complaint.closed", new Actor.Program(), Map.of());
        count++;
      }
    }
    return count;
  }

  private Complaint held(Complaint seen) {
    caseClock.hold(seen.unit(), seen.id());
    return complaints.find(seen.unit(), seen.id()).orElseThrow();
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
