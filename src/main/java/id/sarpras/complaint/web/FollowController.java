package id.sarpras.complaint.web;

import id.sarpras.complaint.Complaint;
import id.sarpras.complaint.ComplaintClock;
import id.sarpras.complaint.ComplaintFile;
import id.sarpras.complaint.Complaints;
import id.sarpras.complaint.Dialogue;
import id.sarpras.complaint.Identities;
import id.sarpras.complaint.PublicStatus;
import id.sarpras.complaint.Standing;
import id.sarpras.complaint.Teams;
import id.sarpras.complaint.forward.Forwarding;
import id.sarpras.identity.CurrentOfficer;
import id.sarpras.letter.Scan;
import id.sarpras.letter.Scans;
import id.sarpras.notification.Notifications;
import id.sarpras.page.Form;
import id.sarpras.page.FormReader;
import id.sarpras.page.Show;
import id.sarpras.shared.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// The complainant's page: where it is, which office has it, until when and why; a dialogue; the
/// answer.
@Controller
@RequestMapping("/pengaduan/{code:[0-9A-Za-z-]{4,40}}")
class FollowController {

  private static final int TEXT = 5000;

  private final ComplaintCodes codes;
  private final Complaints complaints;
  private final ComplaintClock caseClock;
  private final Dialogue dialogue;
  private final Identities identities;
  private final Teams teams;
  private final Enclosures enclosures;
  private final Scans scans;
  private final Forwarding forwarding;
  private final CurrentOfficer officer;
  private final Notifications notifications;
  private final InstantSource clock;

  FollowController(
      ComplaintCodes codes,
      Complaints complaints,
      ComplaintClock caseClock,
      Dialogue dialogue,
      Identities identities,
      Teams teams,
      Enclosures enclosures,
      Scans scans,
      Forwarding forwarding,
      CurrentOfficer officer,
      Notifications notifications,
      InstantSource clock) {
    this.codes = codes;
    this.complaints = complaints;
    this.caseClock = caseClock;
    this.dialogue = dialogue;
    this.identities = identities;
    this.teams = teams;
    this.enclosures = enclosures;
    this.scans = scans;
    this.forwarding = forwarding;
    this.officer = officer;
    this.notifications = notifications;
    this.clock = clock;
  }

  @GetMapping
  View show(@PathVariable String code, HttpServletRequest request) {
    return codes.on(
        code,
        request,
        (complaint, known) -> {
          notifications.pageSeen(complaint.unit(), complaint.id().value());
          return page(complaint, known, Form.empty(), List.of());
        });
  }

  @PostMapping("/pesan")
  View write(
      @PathVariable String code,
      @RequestParam MultiValueMap<String, String> posted,
      @RequestParam(name = "lampiran", required = false) Optional<List<MultipartFile>> files,
      HttpServletRequest request) {
    return codes.on(
        code,
        request,
        (complaint, known) -> {
          Form form = Form.of(posted);
          String text = new FormReader(form).optionalText("pesan", TEXT);
          List<Scan> taken = enclosures.take(complaint.unit(), form, files.orElse(List.of()));
          if (text.isEmpty() && taken.isEmpty() && !form.isRefused()) {
            form.refuse("pesan", "field.pesan.missing");
          }
          if (form.isRefused()) {
            return page(complaint, known, form, taken).refused();
          }
          dialogue.hear(
              complaint, text, Enclosures.ids(taken), "PAGE", clock.instant(), new Actor.Guest());
          return back(known);
        });
  }

  @PostMapping("/penarikan")
  View withdraw(@PathVariable String code, HttpServletRequest request) {
    return codes.on(
        code,
        request,
        (complaint, known) -> {
          dialogue.withdraw(complaint);
          return back(known);
        });
  }

  @PostMapping("/keberatan")
  View object(
      @PathVariable String code,
      @RequestParam MultiValueMap<String, String> posted,
      HttpServletRequest request) {
    return codes.on(
        code,
        request,
        (complaint, known) -> {
          Form form = Form.of(posted);
          String reason = new FormReader(form).text("keberatan", TEXT);
          if (form.isRefused()) {
            return page(complaint, known, form, List.of()).refused();
          }
          if (!dialogue.object(complaint, reason)) {
            form.refuse("keberatan", "complaint-refused.cannot-object");
            return page(complaint, known, form, List.of()).status(HttpStatus.CONFLICT);
          }
          return back(known);
        });
  }

  /// What the complainant thinks of the answer. Whoever is signed in as an officer does not say it.
  @PostMapping("/kepuasan")
  View rate(
      @PathVariable String code,
      @RequestParam MultiValueMap<String, String> posted,
      HttpServletRequest request) {
    return codes.on(
        code,
        request,
        (complaint, known) -> {
          if (officer.get(request).isPresent()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
          }
          Form form = Form.of(posted);
          String remark = new FormReader(form).optionalBlock("saran");
          if (!form.value("nilai").matches("[1-4]")) {
            form.refuse("nilai", "field.nilai.missing");
          }
          if (form.isRefused()) {
            return page(complaint, known, form, List.of()).refused();
          }
          dialogue.rate(complaint, Integer.parseInt(form.value("nilai")), remark);
          return back(known);
        });
  }

  @GetMapping("/lampiran/{scan}")
  ResponseEntity<byte[]> file(
      @PathVariable String code, @PathVariable UUID scan, HttpServletRequest request) {
    Complaint complaint =
        codes
            .find(code, request)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return complaints.file(complaint).attachments().stream()
        .filter(one -> !one.inward() && one.scan().id().equals(scan))
        .findFirst()
        .flatMap(
            one ->
                scans
                    .content(complaint.unit(), scan)
                    .map(content -> Files.shown(one.scan(), content)))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Show page(Complaint complaint, String code, Form form, List<Scan> taken) {
    ComplaintFile file = complaints.file(complaint);
    Complaint now = file.complaint();
    return Show.page(
        "complaint/follow",
        new FollowPage(
            file,
            PublicStatus.of(now),
            complaints.procedure(now),
            teams.officeOf(now),
            Standing.due(now, clock.instant()),
            caseClock.explain(now),
            caseClock.left(now, clock.instant()),
            caseClock.prolonged(now),
            identities.openings(now.unit(), now.id()),
            forwarding.of(now),
            code,
            form,
            taken));
  }

  private static View back(String code) {
    return Show.redirect("/pengaduan/" + code);
  }
}
