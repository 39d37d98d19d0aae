package id.sarpras.request.web;

import id.sarpras.facility.Facility;
import id.sarpras.facility.Kind;
import id.sarpras.page.Form;
import id.sarpras.page.Show;
import id.sarpras.schedule.Found;
import id.sarpras.schedule.Hindrance;
import id.sarpras.schedule.Search;
import id.sarpras.schedule.Wish;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// One search for rooms, vehicles and equipment, for everybody. It says what is free, and never for
/// whom the rest is taken.
@Controller
class SearchController {

  private final Catalogue catalogue;
  private final SearchForm forms;
  private final ThingsForm things;
  private final Search search;

  SearchController(Catalogue catalogue, SearchForm forms, ThingsForm things, Search search) {
    this.catalogue = catalogue;
    this.forms = forms;
    this.things = things;
    this.search = search;
  }

  @GetMapping("/cari")
  View show(@RequestParam MultiValueMap<String, String> asked) {
    if (!asked.containsKey("tanggal")) {
      return page(Form.of(Map.of("ruang", SearchForm.ANY)), Optional.empty());
    }
    Form form = Form.of(asked);
    Optional<Wish> wish = forms.read(catalogue.unit().id(), form, catalogue.calendar());
    return wish.isEmpty()
        ? page(form, Optional.empty()).refused()
        : page(form, Optional.of(answer(wish.get())));
  }

  private SearchPage.Answer answer(Wish wish) {
    Found found = search.find(catalogue.unit().id(), wish, catalogue.calendar());
    return new SearchPage.Answer(
        Proposed.of(found.fitting(), catalogue.unit().zone(), wish.people()),
        Proposed.of(found.instead(), catalogue.unit().zone(), wish.people()),
        found.hindrances().stream().map(Hindrance::why).toList());
  }

  private Show page(Form form, Optional<SearchPage.Answer> answer) {
    List<Facility> lent = catalogue.lent();
    List<String> buildings =
        lent.stream()
            .filter(one -> one.kind() == Kind.ROOM)
            .map(Facility::building)
            .filter(building -> !building.isEmpty())
            .map(building -> building.split(",", 2)[0].strip())
            .distinct()
            .sorted()
            .toList();
    return Show.page(
        "request/search",
        new SearchPage(
            form,
            Shelf.of(lent, things.picks(catalogue.unit().id(), form.again())),
            buildings,
            answer));
  }
}
