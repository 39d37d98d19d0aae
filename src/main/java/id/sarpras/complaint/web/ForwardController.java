package id.sarpras.complaint.web;

import id.sarpras.complaint.Complaint;
import id.sarpras.complaint.ComplaintId;
import id.sarpras.complaint.forward.Delivery;
import id.sarpras.complaint.forward.Finding;
import id.sarpras.complaint.forward.Forward;
import id.sarpras.complaint.forward.Forwarding;
import id.sarpras.complaint.forward.Order;
import id.sarpras.complaint.forward.Packages;
import id.sarpras.identity.Officer;
import id.sarpras.letter.Scan;
import id.sarpras.page.Form;
import id.sarpras.page.FormReader;
import id.sarpras.standard.Standards;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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

/// A case on its way to the inspectorate and back: the package, its delivery, the finding.
@Controller
@RequestMapping("/petugas/pengaduan/{id:[0-9a-f-]{36}}/penerusan")
class ForwardController {

  private static final int TEXT = 5000;

  private final CasePages pages;
  private final Forwarding forwarding;
  private final Packages packages;
  private final Enclosures enclosures;
  private final Standards standards;
  private final InstantSource clock;

  ForwardController(
      CasePages pages,
      Forwarding forwarding,
      Packages packages,
      Enclosures enclosures,
      Standards standards,
      InstantSource clock) {
    this.pages = pages;
    this.forwarding = forwarding;
    this.packages = packages;
    this.enclosures = enclosures;
    this.standards = standards;
    this.clock = clock;
  }

  @PostMapping
  View forward(
      Officer officer,
      @PathVariable UUID id,
      @RequestParam int revisi,
      @RequestParam MultiValueMap<String, String> posted) {
    Form form = Form.of(posted);
    var read = new FormReader(form);
    String recipient = read.line("inspektorat");
    String address = read.optionalBlock("alamatInspektorat");
    boolean withIdentity = form.has("sertakanIdentitas", "ya");
    String reason = withIdentity ? read.line("alasanSerta") : read.optionalLine("alasanSerta");
    if (!withIdentity && !reason.isEmpty()) {
      form.refuse("alasanSerta", "field.alasanSerta.unticked");
    }
    if (form.isRefused()) {
      return pages.refused(officer, id, form);
    }
    var order = new Order(recipient, address, form.has("sertakanCatatan", "ya"), reason);
    return pages.after(
        forwarding.forward(officer, new ComplaintId(id), revisi, order),
        officer,
        id,
        form,
        "inspektorat");
  }

  /// The package, for whoever sees the case. It is looked through before its first byte leaves.
  @GetMapping("/{forward}/berkas.zip")
  void take(
      Officer officer,
      @PathVariable UUID id,
      @PathVariable UUID forward,
      HttpServletResponse response)
      throws IOException {
    Complaint complaint = pages.found(officer, id);
    Forward taken =
        forwarding
            .taken(officer, complaint, forward)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    response.setContentType("application/zip");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(
                "%s-%s.zip".formatted(complaint.reference(), taken.letter().replace('/', '-')))
            .build()
            .toString());
    packages.write(taken, response.getOutputStream());
  }

  @PostMapping("/{forward}/penyerahan")
  View deliver(
      Officer officer,
      @PathVariable UUID id,
      @PathVariable UUID forward,
      @RequestParam MultiValueMap<String, String> posted) {
    Form form = Form.of(posted);
    var read = new FormReader(form);
    String way = read.line("caraSerah");
    String receipt = read.optionalLine("nomorSerah");
    Optional<LocalDate> day = since(officer, id, forward, form, "tanggalSerah");
    return form.isRefused() || day.isEmpty()
        ? pages.refused(officer, id, form)
        : pages.after(
            forwarding.delivered(
                officer, new ComplaintId(id), forward, new Delivery(way, receipt, day.get())),
            officer,
            id,
            form,
            "caraSerah");
  }

  @PostMapping("/{forward}/jawaban")
  View find(
      Officer officer,
      @PathVariable UUID id,
      @PathVariable UUID forward,
      @RequestParam MultiValueMap<String, String> posted,
      @RequestParam(name = "lampiran", required = false) Optional<List<MultipartFile>> letter) {
    Form form = Form.of(posted);
    var read = new FormReader(form);
    String number = read.line("nomorInspektorat");
    String text = read.text("isiInspektorat", TEXT);
    Optional<LocalDate> day = since(officer, id, forward, form, "tanggalInspektorat");
    List<Scan> scans = enclosures.take(officer.unit(), form, letter.orElse(List.of()));
    return form.isRefused() || day.isEmpty()
        ? pages.refused(officer, id, keeping(form, scans))
        : pages.after(
            forwarding.found(
                officer,
                new ComplaintId(id),
                forward,
                new Finding(number, day.get(), text),
                Enclosures.ids(scans)),
            officer,
            id,
            form,
            "nomorInspektorat");
  }

  /// The form with the scan that came with it, so that it need not be uploaded again.
  private static Form keeping(Form form, List<Scan> scans) {
    return scans.isEmpty() ? form : form.with("lampiranId", scans.getLast().id().toString());
  }

  /// A day between the forwarding and today.
  private Optional<LocalDate> since(
      Officer officer, UUID id, UUID forward, Form form, String field) {
    Instant forwarded =
        forwarding.of(pages.found(officer, id)).stream()
            .filter(one -> one.id().equals(forward))
            .findFirst()
            .map(Forward::at)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    Optional<LocalDate> day = new FormReader(form).date(field);
    boolean isPossible =
        day.stream()
            .noneMatch(one -> one.isBefore(day(forwarded)) || one.isAfter(day(clock.instant())));
    if (!isPossible) {
      form.refuse(field, "field." + field + ".wrong");
    }
    return day;
  }

  private LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, standards.home().zone());
  }
}
