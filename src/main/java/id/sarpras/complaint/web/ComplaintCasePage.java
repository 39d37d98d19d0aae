package id.sarpras.complaint.web;

import id.sarpras.complaint.AnswerTemplate;
import id.sarpras.complaint.Assignment;
import id.sarpras.complaint.Complainant;
import id.sarpras.complaint.Complaint;
import id.sarpras.complaint.ComplaintEvent;
import id.sarpras.complaint.ComplaintFile;
import id.sarpras.complaint.Draft;
import id.sarpras.complaint.Lifecycle;
import id.sarpras.complaint.Note;
import id.sarpras.complaint.Opening;
import id.sarpras.complaint.Sight;
import id.sarpras.complaint.Team;
import id.sarpras.complaint.lapor.LaporNumber;
import id.sarpras.identity.Officer;
import id.sarpras.notification.Channel;
import id.sarpras.notification.Delivery;
import id.sarpras.notification.Delivery.State;
import id.sarpras.notification.SentNotice;
import id.sarpras.page.Due;
import id.sarpras.page.Form;
import id.sarpras.workingtime.Explanation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A complaint on the officer's desk.
///
/// @param merged those that wait for its answer, each by its own deadline, as far as this officer
///   may see them
/// @param code the tracking code, right after the complaint was entered; empty otherwise
/// @param hasIdentity whether it is known who complained
/// @param opened who complained, for this one answer
/// @param mayAnswer whether this officer may give an answer out now
/// @param mayPropose whether this officer may hand an answer to the superior now
/// @param words what the answer's field begins with
/// @param desk the names of those who have it; empty where nobody has
/// @param ways by which else the complainant can be told
/// @param forwards what went to the inspectorate
/// @param carried the ways that go out by themselves
/// @param lapor the number that it has at SP4N-LAPOR!
public record ComplaintCasePage(
    ComplaintFile file,
    List<Complaint> merged,
    Sight sight,
    Due due,
    Explanation explanation,
    Optional<Duration> left,
    List<Note> notes,
    List<Assignment> assignments,
    Optional<Draft> draft,
    List<SentNotice> notices,
    boolean hasIdentity,
    Optional<Complainant> opened,
    List<Opening> openings,
    List<Officer> eligible,
    List<Officer> named,
    List<Officer> conflicts,
    List<Team> teams,
    List<AnswerTemplate> templates,
    boolean mayAnswer,
    boolean mayPropose,
    boolean mayExtend,
    boolean isOvertaken,
    String words,
    String desk,
    List<Channel> ways,
    List<SentForward> forwards,
    List<Channel> carried,
    Optional<LaporNumber> lapor,
    String code,
    Form form) {

  private static final List<String> WRITTEN =
      List.of("jawabanAduan", "catatanAtasan", "instruksi", "rujukan", "alasanKelas", "alasanBuka");

  public Complaint complaint() {
    return file.complaint();
  }

  /// What an overtaken officer had written: the fields for it may be gone with the step.
  public List<String> unsaved() {
    return isOvertaken
        ? WRITTEN.stream().map(form::value).filter(text -> !text.isBlank()).toList()
        : List.of();
  }

  /// Whether this officer decides on classes, desks and referrals.
  public boolean isOfficial() {
    return sight.isWide();
  }

  /// Whether this officer may do something now.
  public boolean can(String event) {
    return isOfficial() && Lifecycle.allows(complaint().state(), ComplaintEvent.valueOf(event));
  }

  /// Whether the superior has to look at a proposed answer.
  public boolean canReturn() {
    return sight.head() && Lifecycle.allows(complaint().state(), ComplaintEvent.RETURN);
  }

  /// Whether this officer may keep a draft.
  public boolean canWrite() {
    return mayAnswer || mayPropose;
  }

  /// Whether an officer has to bring a way to its end: one that goes out by itself only after it
  /// has failed.
  public boolean isByHand(Delivery way) {
    boolean isTakenOver =
        way.state() == State.FAILED
            || !way.attempts().isEmpty() && way.attempts().getLast().isByHand();
    return way.channel().isByHand()
        && way.state() != State.DELIVERED
        && (isTakenOver || !carried.contains(way.channel()));
  }

  /// The ways that a notice does not take yet.
  public List<Channel> otherWays(SentNotice notice) {
    return ways.stream().filter(way -> notice.by(way).isEmpty()).toList();
  }
}
