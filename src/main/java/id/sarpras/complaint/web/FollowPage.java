package id.sarpras.complaint.web;

import id.sarpras.complaint.Complaint;
import id.sarpras.complaint.ComplaintEvent;
import id.sarpras.complaint.ComplaintFile;
import id.sarpras.complaint.Lifecycle;
import id.sarpras.complaint.Opening;
import id.sarpras.complaint.PublicStatus;
import id.sarpras.complaint.forward.Forward;
import id.sarpras.letter.Scan;
import id.sarpras.page.Due;
import id.sarpras.page.Form;
import id.sarpras.standard.Wording;
import id.sarpras.workingtime.Explanation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The complainant's page of a case.
///
/// @param procedure the boxes of the published procedure
/// @param office which part of the office has it; no person's name
/// @param left the working time that is left while the clock rests
/// @param prolonged why the limit was prolonged
/// @param forwards to whom it was forwarded
/// @param openings who opened the complainant's identity, and why
public record FollowPage(
    ComplaintFile file,
    PublicStatus status,
    List<Wording> procedure,
    String office,
    Due due,
    Explanation explanation,
    Optional<Duration> left,
    Optional<String> prolonged,
    List<Opening> openings,
    List<Forward> forwards,
    String code,
    Form form,
    List<Scan> scans) {

  /// A box of the procedure.
  public record Step(Wording text, String place) {}

  public Complaint complaint() {
    return file.complaint();
  }

  /// The boxes of the procedure, each `done`, `now` or `next`; none where the case has left them.
  public List<Step> steps() {
    int here = status.box();
    return here == 0
        ? List.of()
        : IntStream.rangeClosed(1, procedure.size())
            .mapToObj(
                box ->
                    new Step(
                        procedure.get(box - 1), box < here ? "done" : box == here ? "now" : "next"))
            .toList();
  }

  public boolean canWithdraw() {
    return Lifecycle.allows(complaint().state(), ComplaintEvent.WITHDRAW);
  }

  public boolean canObject() {
    return Lifecycle.allows(complaint().state(), ComplaintEvent.OBJECT);
  }

  /// Whether the complainant may still say what they think of the answer.
  public boolean canRate() {
    return status == PublicStatus.ANSWERED && file.satisfaction().isEmpty();
  }

  /// Whether a message can be written.
  public boolean canWrite() {
    return status != PublicStatus.WITHDRAWN;
  }
}
