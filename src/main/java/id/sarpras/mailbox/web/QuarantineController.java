package id.sarpras.mailbox.web;

import id.sarpras.complaint.Complainant;
import id.sarpras.complaint.ComplaintChannel;
import id.sarpras.complaint.Handover;
import id.sarpras.complaint.Report;
import id.sarpras.complaint.Secrecy;
import id.sarpras.identity.Officer;
import id.sarpras.mailbox.Quarantine;
import id.sarpras.mailbox.Quarantine.Opened;
import id.sarpras.mailbox.Quarantine.Words;
import id.sarpras.mailbox.Quarantined;
import id.sarpras.page.Form;
import id.sarpras.page.FormReader;
import id.sarpras.page.Show;
import id.sarpras.page.Texts;
import id.sarpras.shared.EmailAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// An official looks at a mail that could not be taken by itself: takes it in by hand, or throws it
/// away with a reason.
@Controller
@RequestMapping("/petugas/pengaduan/kotak-surat/{id:[0-9a-f-]{36}}")
class QuarantineController {

  private static final int TEXT = 20_000;
  private static final String MAILBOX = "/petugas/pengaduan/kotak-surat";

  private final Quarantine quarantine;
  private final Secrecy secrecy;
  private final Texts texts;

  QuarantineController(Quarantine quarantine, Secrecy secrecy, Texts texts) {
    this.quarantine = quarantine;
    this.secrecy = secrecy;
    this.texts = texts;
  }

  @GetMapping
  View show(Officer officer, @PathVariable UUID id) {
    onlyOfficials(officer);
    return quarantine
        .open(officer, id)
        .<View>map(opened -> page(opened, filled(opened)))
        .orElseGet(() -> Show.redirect(MAILBOX));
  }

  @PostMapping("/pencatatan")
  View take(
      Officer officer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> posted) {
    onlyOfficials(officer);
    Form form = Form.of(posted);
    Optional<Quarantined> waiting = quarantine.find(officer.unit(), id);
    if (waiting.isEmpty()) {
      return Show.redirect(MAILBOX);
    }
    var read = new FormReader(form);
    String name = read.optionalLine("pelapor");
    Optional<EmailAddress> email = read.email("email");
    if (email.isEmpty()) {
      form.refuse("email", "field.email.channel");
    }
    String title = read.optionalLine("perihalSurat");
    String text = read.text("uraian", TEXT);
    if (form.isRefused()) {
      return refused(officer, id, opened -> form);
    }
    var handover =
        new Handover(
            UUID.randomUUID(),
            ComplaintChannel.EMAIL,
            officer.actor(),
            Texts.language(form.value("bahasaTamu")),
            Optional.of(new Complainant(name, Optional.empty(), email, "")),
            new Report(
                title.isEmpty() ? Report.beginning(text) : title, text, "", "", Optional.empty()),
            false,
            waiting.get().receivedAt(),
            texts.say(Texts.INDONESIAN, "mailbox.late-by-hand"),
            List.of());
    return quarantine
        .take(officer, id, handover)
        .map(registered -> Show.redirect("/petugas/pengaduan/" + registered.id().value() + "?baru"))
        .orElseGet(() -> Show.redirect(MAILBOX));
  }

  @PostMapping("/pembuangan")
  View discard(
      Officer officer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> posted) {
    onlyOfficials(officer);
    Form form = Form.of(posted);
    String reason = new FormReader(form).line("alasanBuang");
    if (form.isRefused()) {
      return refused(officer, id, opened -> filled(opened).refusedAs(form));
    }
    quarantine.discard(officer, id, reason);
    return Show.redirect(MAILBOX);
  }

  private void onlyOfficials(Officer officer) {
    if (!secrecy.sight(officer).isWide()) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }

  private View refused(Officer officer, UUID id, Function<Opened, Form> form) {
    return quarantine
        .open(officer, id)
        .<View>map(opened -> page(opened, form.apply(opened)).refused())
        .orElseGet(() -> Show.redirect(MAILBOX));
  }

  private static Show page(Opened opened, Form form) {
    return Show.page("mailbox/quarantined", new QuarantinePage(opened, form));
  }

  private static Form filled(Opened opened) {
    return opened.mail().map(QuarantineController::filled).orElseGet(Form::empty);
  }

  private static Form filled(Words mail) {
    return Form.of(
        Map.of(
            "pelapor", mail.name(),
            "email", mail.email(),
            "perihalSurat", mail.subject(),
            "uraian", mail.text()));
  }
}
