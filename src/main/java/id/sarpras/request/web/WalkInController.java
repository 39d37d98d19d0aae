package id.sarpras.request.web;

import id.sarpras.facility.Kind;
import id.sarpras.identity.Officer;
import id.sarpras.letter.Scan;
import id.sarpras.page.Form;
import id.sarpras.page.Show;
import id.sarpras.page.Texts;
import id.sarpras.request.Applicant;
import id.sarpras.request.Door;
import id.sarpras.request.IncomingLetter;
import id.sarpras.request.Intake;
import id.sarpras.request.Need;
import id.sarpras.request.Submission;
import id.sarpras.request.Submitted;
import id.sarpras.schedule.Pick;
import id.sarpras.schedule.Proposal;
import id.sarpras.workingtime.OfficeCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// The desk: a guest stands there with a letter, and all of it is one page.
@Controller
@RequestMapping("/petugas/permohonan/baru")
class WalkInController {

  private final Catalogue catalogue;
  private final RequestForm forms;
  private final ThingsForm things;
  private final Uploads uploads;
  private final Intake intake;
  private final SeriesForm series;

  WalkInController(
      Catalogue catalogue,
      RequestForm forms,
      ThingsForm things,
      Uploads uploads,
      Intake intake,
      SeriesForm series) {
    this.catalogue = catalogue;
    this.forms = forms;
    this.things = things;
    this.series = series;
    this.uploads = uploads;
    this.intake = intake;
  }

  @GetMapping
  View show(@RequestParam MultiValueMap<String, String> given) {
    return page(
            Form.of(given),
            UUID.randomUUID().toString(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty())
        .status(HttpStatus.OK);
  }

  @PostMapping
  View enter(
      Officer officer,
      @RequestParam MultiValueMap<String, String> posted,
      @RequestParam(name = "scan", required = false) @Nullable MultipartFile file,
      Locale language) {
    Form form = Form.of(posted);
    if (!form.value("usulan").isEmpty()) {
      return takeOver(form);
    }
    OfficeCalendar calendar = catalogue.calendar();
    Optional<Applicant> applicant = forms.applicant(form);
    Optional<Need> need = forms.need(catalogue.unit().id(), form, calendar);
    Optional<IncomingLetter> letter = forms.letter(form, calendar);
    Optional<Scan> scan = uploads.take(catalogue.unit().id(), form, file);
    String id = RequestForm.id(form.value("kiriman")).orElseGet(UUID::randomUUID).toString();
    if (form.isRefused()) {
      return page(form, id, scan, Optional.empty(), dates(form, language)).refused();
    }
    var submission =
        new Submission(
            UUID.fromString(id),
            Door.DESK,
            officer.actor(),
            Texts.language(form.value("bahasaTamu")),
            applicant.orElseThrow(),
            need.orElseThrow(),
            letter.orElseThrow(),
            scan.map(Scan::id));
    Submitted outcome =
        form.has("tunggu", "ya")
            ? intake.submitOrWait(catalogue.unit(), catalogue.standard(), submission)
            : intake.submit(catalogue.unit(), catalogue.standard(), submission);
    return switch (outcome) {
      case Submitted.Accepted(var request, var reference, var code) ->
          Show.redirect("/petugas/permohonan/" + request.value() + "?baru");
      case Submitted.Taken(var instead) when SeriesForm.repeats(form) -> {
        forms.need(catalogue.unit().id(), form, calendar);
        yield page(form, id, scan, Optional.empty(), dates(form, language))
            .status(HttpStatus.CONFLICT);
      }
      case Submitted.Taken(var instead) -> {
        form.refuse("ruang", "things.taken");
        yield page(form, id, scan, Optional.of(instead), Optional.empty())
            .status(HttpStatus.CONFLICT);
      }
    };
  }

  /// All dates of a series, where what is wanted at which times can be read.
  private Optional<SeriesDates> dates(Form form, Locale language) {
    return forms
        .once(catalogue.unit().id(), form.again(), catalogue.calendar())
        .filter(once -> SeriesForm.repeats(form))
        .flatMap(
            once ->
                series.dates(
                    catalogue.unit().id(), form.again(), once, catalogue.calendar(), language));
  }

  /// Something that can be had instead, taken over into the form; all else stays as it was typed.
  private Show takeOver(Form typed) {
    Form form = typed.without(ThingsForm.QUANTITY);
    for (var field : Proposed.fields(form.value("usulan")).entrySet()) {
      form = form.with(field.getKey(), field.getValue());
    }
    String id = RequestForm.id(form.value("kiriman")).orElseGet(UUID::randomUUID).toString();
    Optional<Scan> scan = uploads.before(catalogue.unit().id(), form.value("scanId"));
    return page(form, id, scan, Optional.empty(), Optional.empty());
  }

  private Show page(
      Form form,
      String id,
      Optional<Scan> scan,
      Optional<List<Proposal>> instead,
      Optional<SeriesDates> dates) {
    List<Pick> picks = things.picks(catalogue.unit().id(), form.again());
    String room =
        picks.stream()
            .map(Pick::facility)
            .filter(one -> one.kind() == Kind.ROOM)
            .findFirst()
            .map(one -> one.id().value().toString())
            .orElse("");
    return Show.page(
        "request/walk-in",
        new WalkInPage(
            form,
            id,
            Shelf.of(catalogue.lent(), picks),
            room,
            picks.size() > (room.isEmpty() ? 0 : 1)
                || form.problems().stream().anyMatch(WalkInController::isOfMore),
            scan,
            instead.map(some -> Proposed.of(some, catalogue.unit().zone(), 0)),
            dates));
  }

  private static boolean isOfMore(Form.Problem problem) {
    return problem.field().matches("(ruang-|kendaraan|jumlah-|tata).*");
  }
}
