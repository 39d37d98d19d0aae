package id.sarpras.request.web;

import id.sarpras.facility.Facility;
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
import id.sarpras.request.Rivals;
import id.sarpras.request.Submission;
import id.sarpras.request.Submitted;
import id.sarpras.schedule.Found;
import id.sarpras.schedule.Pick;
import id.sarpras.schedule.Proposal;
import id.sarpras.schedule.RecurrenceWords;
import id.sarpras.schedule.Search;
import id.sarpras.schedule.Want;
import id.sarpras.schedule.When;
import id.sarpras.schedule.Wish;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Period;
import id.sarpras.shared.UnitId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
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

  private final Catalogue catalogue;
  private final GuestDrafts drafts;
  private final RequestForm forms;
  private final Uploads uploads;
  private final ThingsForm things;
  private final Search search;
  private final Intake intake;
  private final Requests requests;
  private final Rivals rivals;
  private final SeriesForm series;
  private final RecurrenceWords words;

  GuestController(
      Catalogue catalogue,
      GuestDrafts drafts,
      RequestForm forms,
      Uploads uploads,
      ThingsForm things,
      Search search,
      Intake intake,
      Requests requests,
      Rivals rivals,
      SeriesForm series,
      RecurrenceWords words) {
    this.catalogue = catalogue;
    this.drafts = drafts;
    this.forms = forms;
    this.uploads = uploads;
    this.things = things;
    this.search = search;
    this.intake = intake;
    this.requests = requests;
    this.rivals = rivals;
    this.series = series;
    this.words = words;
  }

  @GetMapping
  View start() {
    return Show.page("request/guest-start", catalogue.standard());
  }

  /// Things and a time that were found elsewhere, or that are free instead of others.
  @GetMapping("/pilihan")
  View choose(
      @RequestParam MultiValueMap<String, String> chosen,
      HttpServletRequest request,
      HttpServletResponse response) {
    UUID draft = drafts.open(request, response);
    drafts.choose(draft, Form.of(chosen));
    return Show.redirect(
        "/permohonan/baru/"
            + firstUnanswered(drafts.form(draft)).map(GuestStep::slug).orElse("periksa"));
  }

  @GetMapping("/{slug:keperluan|waktu|ruang|pemohon|surat}")
  View ask(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
    GuestStep step = step(slug);
    Form form = drafts.form(drafts.open(request, response));
    return isReady(step, form)
        ? page(step, form, Optional.empty())
        : Show.redirect("/permohonan/baru/waktu");
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
    Optional<List<Proposal>> instead =
        step == GuestStep.RUANG && !form.isRefused() && !waits(form) && !SeriesForm.repeats(whole)
            ? Optional.of(refuseTaken(form, whole))
            : Optional.empty();
    return form.isRefused()
        ? page(step, whole.refusedAs(form), instead).refused()
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
    UnitId unit = catalogue.unit().id();
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
    Optional<Need> need = forms.need(unit, form.again(), catalogue.calendar());
    return need.isEmpty() && SeriesForm.repeats(form)
        ? datesAgain(form, language)
        : submit(draft.get(), form, language);
  }

  private View submit(UUID draft, Form form, Locale language) {
    Optional<Applicant> applicant = forms.applicant(form);
    Optional<Need> need = forms.need(catalogue.unit().id(), form, catalogue.calendar());
    Optional<IncomingLetter> letter = forms.letter(form, catalogue.calendar());
    Optional<Scan> scan = uploads.before(catalogue.unit().id(), form.value("scanId"));
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
    Submitted outcome =
        waits(form)
            ? intake.submitOrWait(catalogue.unit(), catalogue.standard(), submission)
            : intake.submit(catalogue.unit(), catalogue.standard(), submission);
    return switch (outcome) {
      case Submitted.Accepted(var id, var reference, var code) -> {
        drafts.finish(draft);
        yield receipt(code.grouped());
      }
      case Submitted.Taken(var instead) when SeriesForm.repeats(form) -> datesAgain(form, language);
      case Submitted.Taken(var instead) -> {
        form.refuse("ruang", "things.taken");
        yield page(GuestStep.RUANG, form, Optional.of(instead)).status(HttpStatus.CONFLICT);
      }
    };
  }

  /// Somebody was faster on one of the dates: the list again, with all that was chosen.
  private View datesAgain(Form form, Locale language) {
    UnitId unit = catalogue.unit().id();
    forms.need(unit, form, catalogue.calendar());
    SeriesDates dates =
        forms
            .once(unit, form.again(), catalogue.calendar())
            .flatMap(once -> series.dates(unit, form.again(), once, catalogue.calendar(), language))
            .orElseThrow();
    return Show.page("request/series-guest", new SeriesGuestPage(form, dates))
        .status(HttpStatus.CONFLICT);
  }

  private void check(GuestStep step, Form form, Form whole) {
    switch (step) {
      case KEPERLUAN -> forms.purpose(form);
      case WAKTU ->
          forms
              .period(form, catalogue.calendar())
              .filter(period -> SeriesForm.repeats(form))
              .ifPresent(period -> series.recurrence(form, period, catalogue.calendar().zone()));
      case RUANG -> checkThings(form, whole);
      case PEMOHON -> forms.applicant(form);
      case SURAT -> {
        forms.letter(form, catalogue.calendar());
        if (form.value("scanId").isEmpty()) {
          form.refuse("scan", "field.scan.missing");
        }
      }
    }
  }

  private void checkThings(Form form, Form whole) {
    forms
        .period(whole.again(), catalogue.calendar())
        .ifPresentOrElse(
            period ->
                things.read(
                    catalogue.unit().id(),
                    form,
                    period,
                    people(whole),
                    SeriesForm.repeats(whole),
                    catalogue.calendar()),
            () -> form.refuse("ruang", "field.ruang.when"));
  }

  /// What is taken is refused as soon as it is chosen.
  ///
  /// @return what can be had instead
  private List<Proposal> refuseTaken(Form form, Form whole) {
    Period period = forms.period(whole.again(), catalogue.calendar()).orElseThrow();
    List<Pick> picks = things.picks(catalogue.unit().id(), whole.again());
    List<Want> wants = picks.stream().<Want>map(Want.This::new).toList();
    Found found =
        search.find(
            catalogue.unit().id(),
            new Wish(new When.At(period), people(whole), wants),
            catalogue.calendar());
    things.refuse(form, picks, found.hindrances());
    return found.instead();
  }

  private Form withScan(Form form, String before, @Nullable MultipartFile file) {
    Optional<Scan> scan = uploads.take(catalogue.unit().id(), form, file);
    String id = Uploads.id(scan);
    return form.with("scanId", id.isEmpty() && !form.isRefused() ? before : id);
  }

  private Optional<GuestStep> firstUnanswered(Form form) {
    for (GuestStep step : GuestStep.values()) {
      Form copy = form.again();
      check(step, copy, form);
      if (copy.isRefused()) {
        return Optional.of(step);
      }
    }
    return Optional.empty();
  }

  private boolean isReady(GuestStep step, Form form) {
    return step != GuestStep.RUANG || forms.period(form.again(), catalogue.calendar()).isPresent();
  }

  private Show page(GuestStep step, Form form, Optional<List<Proposal>> instead) {
    Optional<Period> period = forms.period(form.again(), catalogue.calendar());
    List<Pick> chosen = things.picks(catalogue.unit().id(), form.again());
    return Show.page(
        "request/guest-step",
        new GuestPage(
            step,
            form,
            period.filter(use -> step == GuestStep.RUANG).map(use -> shelf(use, chosen, form)),
            period,
            chosen,
            uploads.before(catalogue.unit().id(), form.value("scanId")),
            instead.map(some -> Proposed.of(some, catalogue.unit().zone(), 0))));
  }

  private Shelf shelf(Period use, List<Pick> chosen, Form form) {
    UnitId unit = catalogue.unit().id();
    return Shelf.at(
        search.at(unit, use, catalogue.calendar()),
        rivals.count(unit, catalogue.lent(), use),
        chosen,
        people(form));
  }

  private View summary(UUID draft, Form form, Locale language) {
    return forms
        .need(catalogue.unit().id(), form.again(), catalogue.calendar())
        .map(need -> summary(draft, form, need, language))
        .orElseGet(() -> Show.redirect("/permohonan/baru/tanggal"));
  }

  private View summary(UUID draft, Form form, Need need, Locale language) {
    return Show.page(
        "request/guest-summary",
        new SummaryPage(
            draft,
            need,
            rivals(need),
            catalogue.answer(),
            need.series().map(series -> words.say(series, language)).orElse(""),
            catalogue.booked(need),
            forms.applicant(form).orElseThrow(),
            forms.letter(form, catalogue.calendar()).orElseThrow(),
            uploads.before(catalogue.unit().id(), form.value("scanId")).orElseThrow()));
  }

  private int rivals(Need need) {
    List<Facility> wanted = catalogue.booked(need).picks().stream().map(Pick::facility).toList();
    return rivals.count(catalogue.unit().id(), wanted, need.period()).values().stream()
        .max(Comparator.naturalOrder())
        .orElse(0);
  }

  private static View receipt(String code) {
    return Show.redirect("/permohonan/" + code + "/tanda-terima");
  }

  private static boolean waits(Form form) {
    return form.has("tunggu", "ya");
  }

  private static int people(Form form) {
    return new FormReader(form.again()).people("orang").orElse(1);
  }

  private static GuestStep step(String slug) {
    return GuestStep.of(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
