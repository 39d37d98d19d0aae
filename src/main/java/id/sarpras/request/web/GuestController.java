package id.sarpras.request.web;

import id.sarpras.facility.FacilityId;
import id.sarpras.letter.Scan;
import id.sarpras.page.Form;
import id.sarpras.page.FormReader;
import id.sarpras.page.Show;
import id.sarpras.request.Applicant;
import id.sarpras.request.Door;
import id.sarpras.request.IncomingLetter;
import id.sarpras.request.Intake;
import id.sarpras.request.Need;
import id.sarpras.request.Requests;
import id.sarpras.request.Submission;
import id.sarpras.request.Submitted;
import id.sarpras.schedule.Alternatives;
import id.sarpras.schedule.RecurrenceWords;
import id.sarpras.schedule.Schedule;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Period;
import id.sarpras.shared.UnitId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/// The guest's own door: one question a page, a summary to check, and then the case.
@Controller
@RequestMapping("/permohonan/baru")
class GuestController {

  private final Offer offer;
  private final GuestDrafts drafts;
  private final RequestForm forms;
  private final Uploads uploads;
  private final Schedule schedule;
  private final Intake intake;
  private final Requests requests;
  private final SeriesForm series;
  private final RecurrenceWords words;

  GuestController(
      Offer offer,
      GuestDrafts drafts,
      RequestForm forms,
      Uploads uploads,
      Schedule schedule,
      Intake intake,
      Requests requests,
      SeriesForm series,
      RecurrenceWords words) {
    this.offer = offer;
    this.drafts = drafts;
    this.forms = forms;
    this.uploads = uploads;
    this.schedule = schedule;
    this.intake = intake;
    this.requests = requests;
    this.series = series;
    this.words = words;
  }

  @GetMapping
  View start() {
    return Show.page("request/guest-start", offer.standard());
  }

  @GetMapping("/{slug:keperluan|waktu|ruang|pemohon|surat}")
  View ask(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
    GuestStep step = step(slug);
    Form form = drafts.form(drafts.open(request, response));
    return isReady(step, form) ? page(step, form) : Show.redirect("/permohonan/baru/waktu");
  }

  @PostMapping("/{slug:keperluan|waktu|ruang|pemohon|surat}")
  View answer(
      @PathVariable String slug,
      @RequestParam MultiValueMap<String, String> posted,
      @RequestParam(name = "scan", required = false) @Nullable MultipartFile file,
      HttpServletRequest request,
      HttpServletResponse response) {
    GuestStep step = step(slug);
    UUID draft = drafts.open(request, response);
    Form form = Form.of(posted);
    if (step == GuestStep.SURAT) {
      form = withScan(form, drafts.form(draft).value("scanId"), file);
    }
    drafts.keep(draft, step, form);
    Form whole = drafts.form(draft);
    check(step, form, whole);
    return form.isRefused()
        ? page(step, whole.refusedAs(form)).refused()
        : Show.redirect(
            "/permohonan/baru/" + (asksForDates(step, whole) ? "tanggal" : step.next()));
  }

  /// A request that repeats shows all its dates once time and things are known.
  private static boolean asksForDates(GuestStep step, Form whole) {
    return step == GuestStep.RUANG && SeriesForm.repeats(whole);
  }

  @GetMapping("/periksa")
  View check(HttpServletRequest request, HttpServletResponse response, Locale language) {
    UUID draft = drafts.open(request, response);
    Form form = drafts.form(draft);
    Optional<GuestStep> missing = firstUnanswered(form);
    return missing
        .map(step -> Show.redirect("/permohonan/baru/" + step.slug()))
        .orElseGet(() -> summary(draft, form, language));
  }

  @PostMapping("/periksa")
  View send(
      @RequestParam(defaultValue = "") String kiriman,
      HttpServletRequest request,
      Locale language) {
    UnitId unit = offer.unit().id();
    Optional<UUID> draft = RequestForm.id(kiriman).or(() -> drafts.id(request));
    var before = draft.flatMap(id -> requests.of(unit, id));
    if (before.isPresent()) {
      return receipt(requests.code(before.get()).grouped());
    }
    Form form = draft.map(drafts::form).orElseGet(Form::empty);
    Optional<GuestStep> missing = firstUnanswered(form);
    if (draft.isEmpty() || missing.isPresent()) {
      return Show.redirect("/permohonan/baru/" + missing.map(GuestStep::slug).orElse("keperluan"));
    }
    Optional<Need> need = forms.need(unit, form.again(), offer.calendar());
    return need.isEmpty() && SeriesForm.repeats(form)
        ? datesAgain(form, language)
        : submit(draft.get(), form, language);
  }

  private View submit(UUID draft, Form form, Locale language) {
    Optional<Applicant> applicant = forms.applicant(form);
    Optional<Need> need = forms.need(offer.unit().id(), form, offer.calendar());
    Optional<IncomingLetter> letter = forms.letter(form, offer.calendar());
    Optional<Scan> scan = uploads.before(offer.unit().id(), form.value("scanId"));
    var submission =
        new Submission(
            draft,
            Door.ONLINE,
            new Actor.Guest(),
            language,
            applicant.orElseThrow(),
            need.orElseThrow(),
            letter.orElseThrow(),
            scan.map(Scan::id));
    return switch (intake.submit(offer.unit(), offer.standard(), submission)) {
      case Submitted.Accepted(var id, var reference, var code) -> {
        drafts.finish(draft);
        yield receipt(code.grouped());
      }
      case Submitted.Taken(var instead) when SeriesForm.repeats(form) -> datesAgain(form, language);
      case Submitted.Taken(var instead) -> {
        form.refuse("ruang", "room.taken");
        yield page(GuestStep.RUANG, form, List.of(instead)).status(HttpStatus.CONFLICT);
      }
    };
  }

  /// Somebody was faster on one of the dates: the list again, with all that was chosen.
  private View datesAgain(Form form, Locale language) {
    UnitId unit = offer.unit().id();
    forms.need(unit, form, offer.calendar());
    SeriesDates dates =
        forms
            .once(unit, form.again(), offer.calendar())
            .flatMap(once -> series.dates(unit, form.again(), once, offer.calendar(), language))
            .orElseThrow();
    return Show.page("request/series-guest", new SeriesGuestPage(form, dates))
        .status(HttpStatus.CONFLICT);
  }

  private void check(GuestStep step, Form form, Form whole) {
    switch (step) {
      case KEPERLUAN -> forms.purpose(form);
      case WAKTU ->
          forms
              .period(form, offer.calendar())
              .filter(period -> SeriesForm.repeats(form))
              .ifPresent(period -> series.recurrence(form, period, offer.calendar().zone()));
      case RUANG -> checkRoom(form, whole);
      case PEMOHON -> forms.applicant(form);
      case SURAT -> {
        forms.letter(form, offer.calendar());
        if (form.value("scanId").isEmpty()) {
          form.refuse("scan", "field.scan.missing");
        }
      }
    }
  }

  /// A taken room is refused as soon as it is chosen, with what is free instead.
  private void checkRoom(Form form, Form whole) {
    Optional<Period> period = forms.period(whole.again(), offer.calendar());
    int people = people(whole);
    if (period.isEmpty()) {
      form.refuse("ruang", "field.ruang.when");
      return;
    }
    forms
        .room(
            offer.unit().id(),
            form,
            period.get(),
            people,
            SeriesForm.repeats(whole),
            offer.calendar())
        .filter(room -> !SeriesForm.repeats(whole))
        .filter(
            room ->
                schedule.at(offer.unit().id(), period.get(), people, offer.calendar()).stream()
                    .noneMatch(other -> other.facility().id().equals(room.id()) && other.free()))
        .ifPresent(room -> form.refuse("ruang", "room.taken"));
  }

  private Form withScan(Form form, String before, @Nullable MultipartFile file) {
    Optional<Scan> scan = uploads.take(offer.unit().id(), form, file);
    String id = Uploads.id(scan);
    return form.with("scanId", id.isEmpty() && !form.isRefused() ? before : id);
  }

  private Optional<GuestStep> firstUnanswered(Form form) {
    for (GuestStep step : GuestStep.values()) {
      Form copy = form.again();
      if (step == GuestStep.RUANG) {
        forms
            .period(copy, offer.calendar())
            .ifPresent(
                period ->
                    forms.room(
                        offer.unit().id(),
                        copy,
                        period,
                        people(form),
                        SeriesForm.repeats(form),
                        offer.calendar()));
      } else {
        check(step, copy, form);
      }
      if (copy.isRefused()) {
        return Optional.of(step);
      }
    }
    return Optional.empty();
  }

  private boolean isReady(GuestStep step, Form form) {
    return step != GuestStep.RUANG || forms.period(form.again(), offer.calendar()).isPresent();
  }

  private Show page(GuestStep step, Form form) {
    Optional<Period> period = forms.period(form.again(), offer.calendar());
    boolean taken = form.problem("ruang").filter(why -> why.key().equals("room.taken")).isPresent();
    List<Alternatives> instead =
        period
            .filter(when -> taken)
            .flatMap(
                when ->
                    RequestForm.id(form.value("ruang"))
                        .map(
                            id ->
                                schedule.instead(
                                    offer.unit().id(),
                                    offer.room(new FacilityId(id)),
                                    when,
                                    people(form),
                                    offer.calendar())))
            .map(List::of)
            .orElse(List.of());
    return page(step, form, instead);
  }

  private Show page(GuestStep step, Form form, List<Alternatives> instead) {
    Optional<Period> period =
        step == GuestStep.RUANG ? forms.period(form.again(), offer.calendar()) : Optional.empty();
    var rooms =
        period
            .map(when -> schedule.at(offer.unit().id(), when, people(form), offer.calendar()))
            .map(all -> SeriesForm.repeats(form) ? SeriesForm.onAnyDate(all) : all)
            .orElse(List.of());
    return Show.page(
        "request/guest-step",
        new GuestPage(
            step,
            form,
            rooms,
            period,
            uploads.before(offer.unit().id(), form.value("scanId")),
            instead));
  }

  private View summary(UUID draft, Form form, Locale language) {
    return forms
        .need(offer.unit().id(), form.again(), offer.calendar())
        .map(need -> summary(draft, form, need, language))
        .orElseGet(() -> Show.redirect("/permohonan/baru/tanggal"));
  }

  private View summary(UUID draft, Form form, Need need, Locale language) {
    return Show.page(
        "request/guest-summary",
        new SummaryPage(
            draft,
            need,
            need.series().map(series -> words.say(series, language)).orElse(""),
            offer.room(need.facility()),
            forms.applicant(form).orElseThrow(),
            forms.letter(form, offer.calendar()).orElseThrow(),
            uploads.before(offer.unit().id(), form.value("scanId")).orElseThrow()));
  }

  private static View receipt(String code) {
    return Show.redirect("/permohonan/" + code + "/tanda-terima");
  }

  private static int people(Form form) {
    return new FormReader(form.again()).people("orang").orElse(1);
  }

  private static GuestStep step(String slug) {
    return GuestStep.of(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
