package id.sarpras.complaint.web;

import id.sarpras.complaint.lapor.BadExport;
import id.sarpras.complaint.lapor.LaporReports;
import id.sarpras.identity.Officer;
import id.sarpras.page.Form;
import id.sarpras.page.FormReader;
import id.sarpras.page.Show;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// Takes an export of SP4N-LAPOR! over: first it is shown what that would bring.
@Controller
@RequestMapping("/petugas/pengaduan/lapor")
public class LaporController {

  /// The page before anything is uploaded.
  ///
  /// @param done how many reports were just taken over; below 0 where none were
  public record UploadPage(Form form, int done) {}

  /// What an export would bring.
  public record PreviewPage(LaporReports.Preview preview, Form form) {

    /// How many rows of each kind are shown; the file has the others.
    public static final int SHOWN = 100;
  }

  private static final String PLACE = "/petugas/pengaduan/lapor";

  private final LaporReports reports;
  private final Officials officials;

  LaporController(LaporReports reports, Officials officials) {
    this.reports = reports;
    this.officials = officials;
  }

  @GetMapping
  View ask(Officer officer, @RequestParam(defaultValue = "-1") int masuk) {
    officials.only(officer);
    return Show.page("complaint/lapor", new UploadPage(Form.empty(), masuk));
  }

  @PostMapping
  View upload(
      Officer officer,
      @RequestParam(name = "berkas", required = false) Optional<MultipartFile> file) {
    officials.only(officer);
    Form form = Form.empty();
    byte[] content = file.map(Enclosures::content).orElse(new byte[0]);
    if (content.length == 0) {
      form.refuse("berkas", "field.ekspor.missing");
      return Show.page("complaint/lapor", new UploadPage(form, -1)).refused();
    }
    try {
      return Show.redirect(PLACE + "/" + reports.upload(officer, content));
    } catch (BadExport bad) {
      form.refuse("berkas", bad.key(), bad.detail());
      return Show.page("complaint/lapor", new UploadPage(form, -1)).refused();
    }
  }

  @GetMapping("/{id:[0-9a-f-]{36}}")
  View preview(Officer officer, @PathVariable UUID id) {
    officials.only(officer);
    return reports
        .preview(officer, id)
        .<View>map(preview -> page(preview, Form.empty()))
        .orElseGet(() -> Show.redirect(PLACE));
  }

  @PostMapping("/{id:[0-9a-f-]{36}}")
  View takeOver(
      Officer officer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> posted) {
    officials.only(officer);
    Form form = Form.of(posted);
    Optional<LaporReports.Preview> preview = reports.preview(officer, id);
    if (preview.isEmpty()) {
      return Show.redirect(PLACE);
    }
    String reason = new FormReader(form).line("alasanTerlambat");
    return form.isRefused()
        ? page(preview.get(), form).refused()
        : Show.redirect(PLACE + "?masuk=" + reports.takeOver(officer, preview.get(), reason));
  }

  @PostMapping("/{id:[0-9a-f-]{36}}/pembatalan")
  View drop(Officer officer, @PathVariable UUID id) {
    officials.only(officer);
    reports.preview(officer, id).ifPresent(preview -> reports.drop(officer, preview.id()));
    return Show.redirect(PLACE);
  }

  private static Show page(LaporReports.Preview preview, Form form) {
    return Show.page("complaint/lapor-preview", new PreviewPage(preview, form));
  }
}
