package id.sarpras.complaint.web;

import id.sarpras.complaint.Complainant;
import id.sarpras.complaint.ComplaintChannel;
import id.sarpras.complaint.Complaints;
import id.sarpras.complaint.Handover;
import id.sarpras.complaint.Report;
import id.sarpras.complaint.box.BoxLetter;
import id.sarpras.complaint.box.BoxOpening;
import id.sarpras.complaint.box.Boxes;
import id.sarpras.complaint.box.Entered;
import id.sarpras.complaint.box.FormSerial;
import id.sarpras.complaint.box.PaperForms;
import id.sarpras.identity.Officer;
import id.sarpras.letter.Scans;
import id.sarpras.page.Form;
import id.sarpras.page.FormReader;
import id.sarpras.page.Show;
import id.sarpras.page.Texts;
import id.sarpras.shared.Line;
import id.sarpras.shared.TrackingCode;
import java.util.List;
import java.util.Map;
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

/// One letter from a box: typed off beside its scan, it becomes a case that was received when the
/// box was opened.
@Controller
@RequestMapping("/petugas/pengaduan/kotak/pembukaan/{id:[0-9a-f-]{36}}/surat/{number:[0-9]{1,3}}")
public class BoxLetterController {

  /// The form.
  ///
  /// @param submission of the case, where the letter is on no printed form
  /// @param late whether the day of the opening is over, so that a reason is needed
  public record LetterPage(
      Form form, String submission, BoxOpening opening, BoxLetter letter, boolean late) {}

  private final ReportForm forms;
  private final Boxes boxes;
  private final PaperForms paper;
  private final Complaints complaints;
  private final Scans scans;
  private final Officials officials;
  private final Moments moments;

  BoxLetterController(
      ReportForm forms,
      Boxes boxes,
      PaperForms paper,
      Complaints complaints,
      Scans scans,
      Officials officials,
      Moments moments) {
    this.forms = forms;
    this.boxes = boxes;
    this.paper = paper;
    this.complaints = complaints;
    this.scans = scans;
    this.officials = officials;
    this.moments = moments;
  }

  @GetMapping
  View show(Officer officer, @PathVariable UUID id, @PathVariable int number) {
    BoxOpening opening = opening(officer, id);
    BoxLetter letter = letter(officer, id, number);
    Form form = Form.of(Map.of("alasanTerlambat", boxes.lateReason(officer.unit(), id)));
    return letter.isRegistered() ? back(id) : page(form, UUID.randomUUID(), opening, letter);
  }

  @PostMapping
  View register(
      Officer officer,
      @PathVariable UUID id,
      @PathVariable int number,
      @RequestParam MultiValueMap<String, String> posted) {
    BoxOpening opening = opening(officer, id);
    BoxLetter letter = letter(officer, id, number);
    Form form = Form.of(posted);
    Report report = forms.report(form);
    Optional<Complainant> who = forms.complainant(form);
    boolean isLate = !moments.isToday(opening.openedAt());
    String reason = isLate ? new FormReader(form).line("alasanTerlambat") : "";
    UUID typed = Enclosures.id(form.value("kiriman")).orElseGet(UUID::randomUUID);
    UUID submission = serial(form).map(paper::submission).orElse(typed);
    if (form.isRefused()) {
      return page(form, typed, opening, letter).refused();
    }
    var handover =
        new Handover(
            submission,
            ComplaintChannel.BOX,
            officer.actor(),
            Texts.language(form.value("bahasaTamu")),
            who,
            report,
            form.has("rahasia", "ya"),
            opening.openedAt(),
            reason,
            List.of(letter.scan().id()));
    return switch (boxes.register(officer, id, letter, handover)) {
      case Entered.Done done -> next(officer, id);
      case Entered.Overtaken() -> {
        form.refuse("uraian", "box-refused.overtaken");
        yield page(form, typed, opening, letter).status(HttpStatus.CONFLICT);
      }
      case Entered.SerialUsed() -> {
        form.refuse("nomorFormulir", "field.nomorFormulir.used");
        yield page(form, typed, opening, letter).refused();
      }
    };
  }

  /// The scan: until the letter is a case for every official, then for whoever may see the case.
  @GetMapping("/pindaian")
  ResponseEntity<byte[]> scan(Officer officer, @PathVariable UUID id, @PathVariable int number) {
    opening(officer, id);
    BoxLetter letter = letter(officer, id, number);
    if (letter.complaint().filter(known -> complaints.find(officer, known).isEmpty()).isPresent()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return scans
        .content(officer.unit(), letter.scan().id())
        .map(content -> Files.shown(letter.scan(), content))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @PostMapping("/pembuangan")
  View discard(Officer officer, @PathVariable UUID id, @PathVariable int number) {
    opening(officer, id);
    boxes.discard(officer, id, letter(officer, id, number));
    return back(id);
  }

  /// The number on the writer's form, where there is one.
  private static Optional<FormSerial> serial(Form form) {
    String typed = Line.of(form.value("nomorFormulir"));
    Optional<FormSerial> serial = FormSerial.read(typed);
    if (!typed.isEmpty() && serial.isEmpty()) {
      form.refuse(
          "nomorFormulir",
          TrackingCode.read(typed).isPresent()
              ? "field.nomorFormulir.code"
              : "field.nomorFormulir.wrong");
    }
    return serial;
  }

  /// To the next letter that waits, or back to the opening when there is none.
  private View next(Officer officer, UUID id) {
    return boxes.letters(officer.unit(), id).stream()
        .filter(letter -> !letter.isRegistered())
        .findFirst()
        .map(letter -> Show.redirect(place(id) + "/surat/" + letter.number()))
        .orElseGet(() -> back(id));
  }

  private BoxOpening opening(Officer officer, UUID id) {
    officials.only(officer);
    return boxes
        .opening(officer.unit(), id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private BoxLetter letter(Officer officer, UUID id, int number) {
    return boxes.letters(officer.unit(), id).stream()
        .filter(letter -> letter.number() == number)
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Show page(Form form, UUID submission, BoxOpening opening, BoxLetter letter) {
    return Show.page(
        "complaint/box-letter",
        new LetterPage(
            form, submission.toString(), opening, letter, !moments.isToday(opening.openedAt())));
  }

  private static View back(UUID id) {
    return Show.redirect(place(id));
  }

  private static String place(UUID id) {
    return "/petugas/pengaduan/kotak/pembukaan/" + id;
  }
}
