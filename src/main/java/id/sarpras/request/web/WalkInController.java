package id.sarpras.request.web;

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
import id.sarpras.schedule.Alternatives;
import id.sarpras.workingtime.OfficeCalendar;
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

  private final Offer offer;
  private final RequestForm forms;
  private final Uploads uploads;
  private final Intake intake;
  private final SeriesForm series;

  WalkInController(
      Offer offer, RequestForm forms, Uploads uploads, Intake intake, SeriesForm series) {
    this.offer = offer;
    this.forms = forms;
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
    OfficeCalendar calendar = offer.calendar();
    Optional<Applicant> applicant = forms.applicant(form);
    Optional<Need> need = forms.need(offer.unit().id(), form, calendar);
    Optional<IncomingLetter> letter = forms.letter(form, calendar);
    Optional<Scan> scan = uploads.take(offer.unit().id(), form, file);
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
    return switch (intake.submit(offer.unit(), offer.standard(), submission)) {
      case Submitted.Accepted(var request, var reference, var code) ->
          Show.redirect("/petugas/permohonan/" + request.value() + "?baru");
      case Submitted.Taken(var instead) when SeriesForm.repeats(form) -> {
        forms.need(offer.unit().id(), form, calendar);
        yield page(form, id, scan, Optional.empty(), dates(form, language))
            .status(HttpStatus.CONFLICT);
      }
      case Submitted.Taken(var instead) -> {
        form.refuse("ruang", "room.taken");
        yield page(form, id, scan, Optional.of(instead), Optional.empty())
            .status(HttpStatus.CONFLICT);
      }
    };
  }

  /// All dates of a series, where what is wanted at which times can be read.
  private Optional<SeriesDates> dates(Form form, Locale language) {
    return forms
        .once(offer.unit().id(), form.again(), offer.calendar())
        .filter(once -> SeriesForm.repeats(form))
        .flatMap(
            once ->
                series.dates(offer.unit().id(), form.again(), once, offer.calendar(), language));
  }

  private Show page(
      Form form,
      String id,
      Optional<Scan> scan,
      Optional<Alternatives> instead,
      Optional<SeriesDates> dates) {
    return Show.page(
        "request/walk-in",
        new WalkInPage(
            form, id, offer.rooms(), scan, instead.stream().toList(), dates.stream().toList()));
  }
}
