package id.sarpras.request.web;

import id.sarpras.page.Form;
import id.sarpras.page.Show;
import id.sarpras.request.Need;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The guest's dates, after time and things are chosen: what is not free is left out or moved, and
/// nothing is sent before.
@Controller
@RequestMapping("/permohonan/baru/tanggal")
class SeriesController {

  private final Catalogue catalogue;
  private final GuestDrafts drafts;
  private final RequestForm forms;
  private final SeriesForm series;

  SeriesController(Catalogue catalogue, GuestDrafts drafts, RequestForm forms, SeriesForm series) {
    this.catalogue = catalogue;
    this.drafts = drafts;
    this.forms = forms;
    this.series = series;
  }

  @GetMapping
  View show(HttpServletRequest request, HttpServletResponse response, Locale language) {
    Form form = drafts.form(drafts.open(request, response));
    return dates(form, language)
        .<View>map(dates -> page(form, dates))
        .orElseGet(SeriesController::back);
  }

  @PostMapping
  View choose(
      @RequestParam MultiValueMap<String, String> posted,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale language) {
    UUID draft = drafts.open(request, response);
    Form before = drafts.form(draft);
    Optional<SeriesDates> dates = dates(before, language);
    if (dates.isEmpty()) {
      return back();
    }
    Form form = series.withChoices(before, Form.of(posted), dates.get());
    drafts.keep(draft, List.of(SeriesForm.CHOICES), form);
    return forms.need(catalogue.unit().id(), form, catalogue.calendar()).isPresent()
        ? Show.redirect("/permohonan/baru/pemohon")
        : page(form, dates(form.again(), language).orElseThrow()).refused();
  }

  /// Every date as it stands; empty where time or things are missing.
  private Optional<SeriesDates> dates(Form form, Locale language) {
    Optional<Need> once = forms.once(catalogue.unit().id(), form.again(), catalogue.calendar());
    return once.filter(need -> SeriesForm.repeats(form))
        .flatMap(
            need ->
                series.dates(
                    catalogue.unit().id(), form.again(), need, catalogue.calendar(), language));
  }

  private static Show page(Form form, SeriesDates dates) {
    return Show.page("request/series-guest", new SeriesGuestPage(form, dates));
  }

  private static View back() {
    return Show.redirect("/permohonan/baru/waktu");
  }
}
