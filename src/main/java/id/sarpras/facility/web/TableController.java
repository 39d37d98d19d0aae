package id.sarpras.facility.web;

import id.sarpras.facility.table.BadTable;
import id.sarpras.facility.table.FacilityTables;
import id.sarpras.facility.table.TablePlan;
import id.sarpras.identity.Officer;
import id.sarpras.page.Csv;
import id.sarpras.page.Form;
import id.sarpras.page.Show;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// All facilities as a table: out, changed in a spreadsheet, and in again.
@Controller
@RequestMapping("/petugas/ruang")
public class TableController {

  /// The page before anything is uploaded.
  ///
  /// @param done whether a table was just taken over
  public record UploadPage(Form form, boolean done, int added, int changed) {}

  /// What a table would do.
  public record PreviewPage(UUID id, TablePlan plan, Form form) {

    /// How many of each are shown; the file has the others.
    public static final int SHOWN = 200;
  }

  private static final String PLACE = "/petugas/ruang/impor";
  private static final String FILE = "berkas";

  private final FacilityTables tables;

  TableController(FacilityTables tables) {
    this.tables = tables;
  }

  @GetMapping("/ekspor.csv")
  ResponseEntity<byte[]> export(Officer by, Locale language) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(Csv.MEDIA_TYPE))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"sarana.csv\"")
        .body(tables.export(by.unit(), language).getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping("/impor")
  View ask(
      @RequestParam(defaultValue = "-1") int tambah, @RequestParam(defaultValue = "-1") int ubah) {
    return Show.page(
        "facility/table", new UploadPage(Form.empty(), tambah >= 0 && ubah >= 0, tambah, ubah));
  }

  @PostMapping("/impor")
  View upload(
      Officer by, @RequestParam(name = FILE, required = false) @Nullable MultipartFile file) {
    try {
      return Show.redirect(PLACE + "/" + tables.upload(by, content(file)));
    } catch (BadTable bad) {
      Form form = Form.empty();
      form.refuse(FILE, bad.key(), bad.detail());
      return Show.page("facility/table", new UploadPage(form, false, 0, 0)).refused();
    }
  }

  @GetMapping("/impor/{id:[0-9a-f-]{36}}")
  View preview(Officer by, @PathVariable UUID id, Locale language) {
    return shown(by, id, language, Form.empty(), HttpStatus.OK);
  }

  @PostMapping("/impor/{id:[0-9a-f-]{36}}")
  View confirm(Officer by, @PathVariable UUID id, Locale language) {
    return switch (tables.confirm(by, id)) {
      case FacilityTables.Outcome.Done(int added, int changed) ->
          Show.redirect(PLACE + "?tambah=" + added + "&ubah=" + changed);
      case FacilityTables.Outcome.Gone() -> Show.redirect(PLACE);
      case FacilityTables.Outcome.LookAgain() -> {
        Form form = Form.empty();
        form.refuse("rencana", "facility-table.look-again");
        yield shown(by, id, language, form, HttpStatus.CONFLICT);
      }
    };
  }

  @PostMapping("/impor/{id:[0-9a-f-]{36}}/pembatalan")
  View drop(Officer by, @PathVariable UUID id) {
    tables.drop(by, id);
    return Show.redirect(PLACE);
  }

  private View shown(Officer by, UUID id, Locale language, Form form, HttpStatus status) {
    return tables
        .preview(by, id, language)
        .<View>map(
            plan ->
                Show.page("facility/table-preview", new PreviewPage(id, plan, form)).status(status))
        .orElseGet(() -> Show.redirect(PLACE));
  }

  private static byte[] content(@Nullable MultipartFile file) {
    try {
      return file == null ? new byte[0] : file.getBytes();
    } catch (IOException cutOff) {
      return new byte[0];
    }
  }
}
