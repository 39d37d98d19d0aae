package id.sarpras.complaint.web;

import id.sarpras.complaint.ComplaintId;
import id.sarpras.complaint.Complaints;
import id.sarpras.complaint.box.Batch;
import id.sarpras.complaint.box.Box;
import id.sarpras.complaint.box.BoxLetter;
import id.sarpras.complaint.box.BoxOpening;
import id.sarpras.complaint.box.Boxes;
import id.sarpras.complaint.box.OpenedBox;
import id.sarpras.identity.Officer;
import id.sarpras.identity.OfficerId;
import id.sarpras.identity.Officers;
import id.sarpras.page.Form;
import id.sarpras.page.FormReader;
import id.sarpras.page.Show;
import id.sarpras.shared.Line;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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

/// Openings of boxes: written down with their minutes, and the letters scanned in one go.
@Controller
@RequestMapping("/petugas/pengaduan/kotak/pembukaan")
public class BoxOpeningController {

  /// The form.
  public record OpenPage(Form form, String id, List<Box> boxes, List<Officer> officers) {}

  /// A letter with what this officer may see of it.
  ///
  /// @param reference of its case; empty where it is none yet, or is not for this officer
  public record Row(BoxLetter letter, String reference) {

    /// Whether it is a case that is hidden from this officer.
    public boolean isHidden() {
      return letter.isRegistered() && reference.isEmpty();
    }
  }

  /// An opening.
  ///
  /// @param batch what became of the files that were just sent
  public record OpeningPage(
      BoxOpening opening, List<Row> rows, Optional<Batch.Taken> batch, Form form) {

    /// The first letter that is scanned and no case yet; 0 where there is none.
    public int next() {
      return rows.stream()
          .map(Row::letter)
          .filter(letter -> !letter.isRegistered())
          .map(BoxLetter::number)
          .findFirst()
          .orElse(0);
    }
  }

  private static final int MOST_AT_ONCE = 100;

  private final Boxes boxes;
  private final Complaints complaints;
  private final Officials officials;
  private final Officers officers;
  private final Moments moments;

  BoxOpeningController(
      Boxes boxes, Complaints complaints, Officials officials, Officers officers, Moments moments) {
    this.boxes = boxes;
    this.complaints = complaints;
    this.officials = officials;
    this.officers = officers;
    this.moments = moments;
  }

  @GetMapping("/baru")
  View ask(Officer officer, @RequestParam(defaultValue = "") String kotak) {
    officials.only(officer);
    Form form = Form.of(Map.of("kotak", kotak, "petugasSatu", officer.id().value().toString()));
    return form(officer, form, Boxes.next());
  }

  @PostMapping
  View open(Officer officer, @RequestParam MultiValueMap<String, String> posted) {
    officials.only(officer);
    Form form = Form.of(posted);
    UUID id = Enclosures.id(form.value("kiriman")).orElseGet(Boxes::next);
    Optional<UUID> box = box(officer, form);
    Optional<Instant> at = moments.past(form, "tanggalBuka", "jamBuka");
    Optional<OfficerId> first = present(officer, form, "petugasSatu");
    Optional<OfficerId> second = present(officer, form, "petugasDua");
    if (first.isPresent() && first.equals(second)) {
      form.refuse("petugasDua", "field.petugasDua.same");
    }
    OptionalInt letters = letters(form);
    String remark = new FormReader(form).optionalBlock("catatanBuka");
    if (form.isRefused()) {
      return form(officer, form, id).refused();
    }
    var opened =
        new OpenedBox(
            id,
            box.orElseThrow(),
            at.orElseThrow(),
            first.orElseThrow(),
            second.orElseThrow(),
            letters.orElseThrow(),
            remark);
    if (!boxes.open(officer, opened)) {
      form.refuse("jamBuka", "field.jamBuka.known");
      return form(officer, form, id).refused();
    }
    return back(id);
  }

  @GetMapping("/{id:[0-9a-f-]{36}}")
  View show(Officer officer, @PathVariable UUID id) {
    return page(officer, found(officer, id), Optional.empty(), Form.empty());
  }

  /// Many scans at once, a letter each.
  @PostMapping("/{id:[0-9a-f-]{36}}/surat")
  View scan(
      Officer officer,
      @PathVariable UUID id,
      @RequestParam(name = "pindaian", required = false) Optional<List<MultipartFile>> files) {
    BoxOpening opening = found(officer, id);
    Form form = Form.empty();
    List<Boxes.Sent> sent =
        files.orElse(List.of()).stream()
            .filter(file -> !Enclosures.name(file).isEmpty())
            .map(file -> new Boxes.Sent(Enclosures.name(file), Enclosures.content(file)))
            .toList();
    if (sent.isEmpty()) {
      form.refuse("pindaian", "field.pindaian.missing");
    } else if (sent.size() > MOST_AT_ONCE) {
      form.refuse("pindaian", "field.pindaian.many", MOST_AT_ONCE);
    }
    if (form.isRefused()) {
      return page(officer, opening, Optional.empty(), form).refused();
    }
    return switch (boxes.scan(officer, id, sent)) {
      case Batch.TooMany(var count, var room) -> {
        form.refuse("pindaian", "field.pindaian.over", count, room);
        yield page(officer, opening, Optional.empty(), form).refused();
      }
      case Batch.Taken taken when taken.refused().isEmpty() && taken.known().isEmpty() -> back(id);
      case Batch.Taken taken -> {
        if (!taken.refused().isEmpty()) {
          form.refuse("pindaian", "field.pindaian.refused", taken.refused().size());
        }
        Show page = page(officer, found(officer, id), Optional.of(taken), form);
        yield form.isRefused() ? page.refused() : page;
      }
    };
  }

  /// The minutes as they were written.
  @GetMapping("/{id:[0-9a-f-]{36}}/berita-acara/{version:[0-9]{1,4}}.pdf")
  ResponseEntity<byte[]> minutes(
      Officer officer, @PathVariable UUID id, @PathVariable int version) {
    found(officer, id);
    return boxes
        .minutes(officer.unit(), id, version)
        .map(
            pdf ->
                Files.inline(
                    pdf, MediaType.APPLICATION_PDF_VALUE, "berita-acara-" + version + ".pdf"))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /// Further minutes, because the letters were counted wrongly.
  @PostMapping("/{id:[0-9a-f-]{36}}/berita-acara")
  View correct(
      Officer officer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> posted) {
    BoxOpening opening = found(officer, id);
    Form form = Form.of(posted);
    OptionalInt letters = letters(form);
    String reason = new FormReader(form).block("alasanKoreksi");
    if (!form.isRefused() && !boxes.correct(officer, id, letters.orElseThrow(), reason)) {
      form.refuse("jumlahSurat", "field.jumlahSurat.scanned", opening.scanned());
    }
    return form.isRefused() ? page(officer, opening, Optional.empty(), form).refused() : back(id);
  }

  private BoxOpening found(Officer officer, UUID id) {
    officials.only(officer);
    return boxes
        .opening(officer.unit(), id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Show page(Officer officer, BoxOpening opening, Optional<Batch.Taken> batch, Form form) {
    List<Row> rows =
        boxes.letters(officer.unit(), opening.id()).stream()
            .map(letter -> new Row(letter, reference(officer, letter)))
            .toList();
    return Show.page("complaint/box-opening", new OpeningPage(opening, rows, batch, form));
  }

  private String reference(Officer officer, BoxLetter letter) {
    Optional<ComplaintId> id = letter.complaint();
    return id.flatMap(known -> complaints.find(officer, known))
        .map(complaint -> complaint.reference())
        .orElse("");
  }

  private Show form(Officer officer, Form form, UUID id) {
    return Show.page(
        "complaint/box-open",
        new OpenPage(form, id.toString(), boxes.all(officer.unit()), present(officer)));
  }

  private Optional<UUID> box(Officer officer, Form form) {
    Optional<UUID> chosen =
        boxes.all(officer.unit()).stream()
            .map(Box::id)
            .filter(id -> form.has("kotak", id.toString()))
            .findFirst();
    if (chosen.isEmpty()) {
      form.refuse("kotak", "field.kotak.missing");
    }
    return chosen;
  }

  private List<Officer> present(Officer officer) {
    return officers.all(officer.unit()).stream().filter(Officer::active).toList();
  }

  private Optional<OfficerId> present(Officer officer, Form form, String field) {
    Optional<OfficerId> chosen =
        present(officer).stream()
            .map(Officer::id)
            .filter(id -> form.has(field, id.value().toString()))
            .findFirst();
    if (chosen.isEmpty()) {
      form.refuse(field, "field.petugasSatu.missing");
    }
    return chosen;
  }

  private static OptionalInt letters(Form form) {
    String typed = Line.of(form.value("jumlahSurat"));
    if (!typed.matches("\\d{1,3}") || Integer.parseInt(typed) > OpenedBox.MOST_LETTERS) {
      form.refuse("jumlahSurat", "field.jumlahSurat.missing", OpenedBox.MOST_LETTERS);
      return OptionalInt.empty();
    }
    return OptionalInt.of(Integer.parseInt(typed));
  }

  private static View back(UUID id) {
    return Show.redirect("/petugas/pengaduan/kotak/pembukaan/" + id);
  }
}
