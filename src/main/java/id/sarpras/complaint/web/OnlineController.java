package id.sarpras.complaint.web;

import id.sarpras.complaint.Complainant;
import id.sarpras.complaint.ComplaintChannel;
import id.sarpras.complaint.ComplaintIntake;
import id.sarpras.complaint.Handover;
import id.sarpras.complaint.ProofOfWork;
import id.sarpras.complaint.Register;
import id.sarpras.complaint.Registered;
import id.sarpras.complaint.Report;
import id.sarpras.complaint.Similar;
import id.sarpras.letter.Scan;
import id.sarpras.page.Form;
import id.sarpras.page.Show;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Allowance;
import id.sarpras.standard.ServiceUnit;
import id.sarpras.standard.Standards;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// The complaint online: no account, one page, and before it is sent a look at what is being
/// handled already.
@Controller
@RequestMapping("/pengaduan/baru")
class OnlineController {

  /// So many at once from one address of the network, and then one a minute: a night's flood is a
  /// trickle, and a family behind one address is not shut out.
  private final Allowance allowance = new Allowance(10, Duration.ofMinutes(10));

  private final ReportForm forms;
  private final Enclosures enclosures;
  private final ProofOfWork proof;
  private final ComplaintIntake intake;
  private final Register register;
  private final Standards standards;
  private final InstantSource clock;

  OnlineController(
      ReportForm forms,
      Enclosures enclosures,
      ProofOfWork proof,
      ComplaintIntake intake,
      Register register,
      Standards standards,
      InstantSource clock) {
    this.forms = forms;
    this.enclosures = enclosures;
    this.proof = proof;
    this.intake = intake;
    this.register = register;
    this.standards = standards;
    this.clock = clock;
  }

  @GetMapping
  View show() {
    UUID id = UUID.randomUUID();
    return page(Form.empty(), id, proof.challenge(id, clock.instant()), List.of(), List.of(), 0);
  }

  @PostMapping
  View send(
      @RequestParam MultiValueMap<String, String> posted,
      @RequestParam(name = "lampiran", required = false) Optional<List<MultipartFile>> files,
      HttpServletRequest request,
      Locale language) {
    Form form = Form.of(posted);
    ServiceUnit unit = standards.home();
    UUID id = Enclosures.id(form.value("kiriman")).orElseGet(UUID::randomUUID);
    Optional<Registered> before = intake.before(unit, id);
    if (before.isPresent()) {
      return receipt(before.get());
    }
    Report report = forms.report(form);
    Optional<Complainant> who = forms.complainant(form);
    List<Scan> scans = enclosures.take(unit.id(), form, files.orElse(List.of()));
    String challenge = challenge(form, id);
    if (form.isRefused()) {
      return page(form, id, challenge, scans, List.of(), 0).refused();
    }
    List<Similar> similar =
        form.value("lanjut").isEmpty()
            ? register.similar(unit.id(), report.text() + " " + report.place())
            : List.of();
    long wait = wait(form, id, challenge);
    if (!similar.isEmpty() || wait > 0) {
      return page(form, id, challenge, scans, similar, wait);
    }
    if (!allowance.take(request.getRemoteAddr())) {
      form.refuse("uraian", "complaint-refused.too-many");
      return page(form, id, challenge, scans, List.of(), 0).status(HttpStatus.TOO_MANY_REQUESTS);
    }
    return receipt(
        intake.register(
            new Handover(
                id,
                ComplaintChannel.ONLINE,
                new Actor.Guest(),
                language,
                who,
                report,
                form.has("rahasia", "ya"),
                clock.instant(),
                "",
                Enclosures.ids(scans))));
  }

  private long wait(Form form, UUID id, String challenge) {
    return switch (proof.judge(id, challenge, form.value("bukti"), clock.instant())) {
      case ProofOfWork.Verdict.Done() -> 0;
      case ProofOfWork.Verdict.Wait(var left) -> Math.max(1, left.toSeconds() + 1);
    };
  }

  /// The challenge that came with the form, where it is one.
  private String challenge(Form form, UUID id) {
    return form.value("tugas").isEmpty() || form.value("kiriman").isEmpty()
        ? proof.challenge(id, clock.instant())
        : form.value("tugas");
  }

  private Show page(
      Form form, UUID id, String challenge, List<Scan> scans, List<Similar> similar, long wait) {
    return Show.page(
        similar.isEmpty() && wait == 0 ? "complaint/online" : "complaint/before-sending",
        new OnlinePage(
            form,
            id.toString(),
            challenge,
            proof.bits(),
            scans,
            similar,
            wait,
            standards.inForce(standards.home().id()).getFirst()));
  }

  private static View receipt(Registered registered) {
    return Show.redirect("/pengaduan/" + registered.code().grouped() + "/tanda-terima");
  }
}
