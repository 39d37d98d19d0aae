package id.sarpras.complaint.web;

import id.sarpras.complaint.Complaint;
import id.sarpras.complaint.ComplaintDesk;
import id.sarpras.complaint.ComplaintId;
import id.sarpras.complaint.Complaints;
import id.sarpras.complaint.Outcome;
import id.sarpras.complaint.Register;
import id.sarpras.complaint.Report;
import id.sarpras.identity.Officer;
import id.sarpras.identity.OfficerId;
import id.sarpras.letter.Scans;
import id.sarpras.page.Form;
import id.sarpras.page.FormReader;
import id.sarpras.shared.Line;
import java.util.Locale;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// A complaint on the desk, and the decisions of the complaint-handling official on it.
@Controller
@RequestMapping("/petugas/pengaduan/{id:[0-9a-f-]{36}}")
class ComplaintCaseController {

  private static final int TEXT = 5000;

  private final CasePages pages;
  private final Complaints complaints;
  private final ComplaintDesk desk;
  private final Register register;
  private final Scans scans;

  ComplaintCaseController(
      CasePages pages, Complaints complaints, ComplaintDesk desk, Register register, Scans scans) {
    this.pages = pages;
    this.complaints = complaints;
    this.desk = desk;
    this.register = register;
    this.scans = scans;
  }

  @GetMapping
  View show(
      Officer officer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> given) {
    Complaint complaint = pages.found(officer, id);
    return pages.page(
        officer,
        complaint,
        Form.of(given),
        false,
        given.containsKey("baru") ? complaints.code(complaint).grouped() : "",
        Optional.empty());
  }

  @PostMapping("/kelas")
  View classify(
      Officer officer,
      @PathVariable UUID id,
      @RequestParam int revisi,
      @RequestParam MultiValueMap<String, String> posted) {
    Form form = Form.of(posted);
    var read = new FormReader(form);
    String title = read.optionalLine("judulUmum");
    String reason = read.optionalBlock("alasanKelas");
    if (form.value("kelas").isEmpty()) {
      form.refuse("kelas", "field.kelas.missing");
    }
    if (form.isRefused()) {
      return pages.refused(officer, id, form);
    }
    Outcome outcome =
        desk.classify(officer, new ComplaintId(id), revisi, form.value("kelas"), title, reason);
    return pages.after(outcome, officer, id, form, reason.isEmpty() ? "alasanKelas" : "kelas");
  }

  @PostMapping("/perpanjangan")
  View extend(
      Officer officer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> posted) {
    Form form = Form.of(posted);
    String reason = new FormReader(form).block("alasanPerpanjangan");
    return form.isRefused()
        ? pages.refused(officer, id, form)
        : pages.after(
            desk.extend(officer, new ComplaintId(id), reason),
            officer,
            id,
            form,
            "alasanPerpanjangan");
  }

  @PostMapping("/penugasan")
  View assign(
      Officer officer,
      @PathVariable UUID id,
      @RequestParam int revisi,
      @RequestParam MultiValueMap<String, String> posted) {
    Form form = Form.of(posted);
    String instruction = new FormReader(form).optionalBlock("instruksi");
    if (form.isRefused()) {
      return pages.refused(officer, id, form);
    }
    Outcome outcome =
        desk.assign(
            officer,
            new ComplaintId(id),
            revisi,
            Enclosures.id(form.value("tim")),
            Enclosures.id(form.value("petugas")).map(OfficerId::new),
            instruction);
    return pages.after(outcome, officer, id, form, "petugas");
  }

  @PostMapping("/rujukan")
  View refer(
      Officer officer,
      @PathVariable UUID id,
      @RequestParam int revisi,
      @RequestParam MultiValueMap<String, String> posted) {
    Form form = Form.of(posted);
    String referral = new FormReader(form).text("rujukan", TEXT);
    return form.isRefused()
        ? pages.refused(officer, id, form)
        : pages.after(
            desk.refer(officer, new ComplaintId(id), revisi, referral),
            officer,
            id,
            form,
            "rujukan");
  }

  @PostMapping("/penggabungan")
  View merge(
      Officer officer,
      @PathVariable UUID id,
      @RequestParam int revisi,
      @RequestParam MultiValueMap<String, String> posted) {
    Form form = Form.of(posted);
    Optional<Complaint> main =
        register.byReference(officer, Line.of(form.value("utama")).toUpperCase(Locale.ROOT));
    if (main.isEmpty()) {
      form.refuse("utama", "field.utama.missing");
      return pages.refused(officer, id, form);
    }
    return pages.after(
        desk.merge(officer, new ComplaintId(id), revisi, main.get()), officer, id, form, "utama");
  }

  @PostMapping("/pemisahan")
  View split(
      Officer officer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> posted) {
    Form form = Form.of(posted);
    String part = new FormReader(form).text("bagian", TEXT);
    return form.isRefused()
        ? pages.refused(officer, id, form)
        : pages.after(
            desk.split(officer, new ComplaintId(id), Report.of(part)), officer, id, form, "bagian");
  }

  @PostMapping("/penarikan")
  View withdraw(Officer officer, @PathVariable UUID id, @RequestParam int revisi) {
    return pages.after(
        desk.withdraw(officer, new ComplaintId(id), revisi), officer, id, Form.empty(), "revisi");
  }

  @PostMapping("/pembukaan")
  View reopen(
      Officer officer,
      @PathVariable UUID id,
      @RequestParam int revisi,
      @RequestParam MultiValueMap<String, String> posted) {
    Form form = Form.of(posted);
    String reason = new FormReader(form).block("alasanBuka");
    return form.isRefused()
        ? pages.refused(officer, id, form)
        : pages.after(
            desk.reopen(officer, new ComplaintId(id), revisi, reason),
            officer,
            id,
            form,
            "alasanBuka");
  }

  /// A file of the case.
  @GetMapping("/lampiran/{scan}")
  ResponseEntity<byte[]> file(Officer officer, @PathVariable UUID id, @PathVariable UUID scan) {
    Complaint complaint = pages.found(officer, id);
    return complaints.file(complaint).attachments().stream()
        .filter(one -> one.scan().id().equals(scan))
        .findFirst()
        .flatMap(
            one ->
                scans
                    .content(officer.unit(), scan)
                    .map(content -> Files.shown(one.scan(), content)))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
