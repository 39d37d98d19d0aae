package id.sarpras.request.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import id.sarpras.facility.Facility;
import id.sarpras.facility.Kind;
import id.sarpras.page.Form;
import id.sarpras.page.Show;
import id.sarpras.schedule.Found;
import id.sarpras.schedule.Hindrance;
import id.sarpras.schedule.Proposal;
import id.sarpras.schedule.Search;
import id.sarpras.schedule.Want;
import id.sarpras.schedule.When;
import id.sarpras.schedule.Wish;
import id.sarpras.shared.Period;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// One search for rooms, vehicles and equipment, for everybody. It says what is free, and never for
/// whom the rest is taken.
@Controller
class SearchController {

  private static final Set<String> NO_QUESTION = Set.of("tanggal", "bahasa");

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
    if (!isQuestion(asked)) {
      return page(Form.of(asked).with("ruang", SearchForm.ANY), Optional.empty());
    }
    Form form = Form.of(asked);
    Optional<Wish> wish = forms.read(catalogue.unit().id(), form, catalogue.calendar());
    return wish.isEmpty()
        ? page(form, Optional.empty()).refused()
        : page(form, Optional.of(answer(form, wish.get())));
  }

  /// The schedule leads here with nothing but its day.
  private static boolean isQuestion(MultiValueMap<String, String> asked) {
    return asked.containsKey("tanggal") && !NO_QUESTION.containsAll(asked.keySet());
  }

  private SearchPage.Answer answer(Form form, Wish wish) {
    Found found = search.find(catalogue.unit().id(), wish, catalogue.calendar());
    boolean isAtOneTime = wish.when() instanceof When.At;
    return new SearchPage.Answer(
        wish,
        isAtOneTime ? proposed(found.fitting(), wish) : List.of(),
        isAtOneTime ? List.of() : days(form, wish, found.fitting()),
        later(form, wish, found.fitting()),
        onAnyDay(form, wish),
        proposed(found.instead(), wish),
        found.hindrances().stream().map(Hindrance::why).toList(),
        found.hindrances().stream().anyMatch(Hindrance::always));
  }

  private List<Proposed> proposed(List<Proposal> some, Wish wish) {
    return Proposed.of(some, catalogue.unit().zone(), wish.people());
  }

  private List<SearchPage.Day> days(Form form, Wish wish, List<Proposal> fitting) {
    boolean isParticular = wish.wants().stream().allMatch(Want.This.class::isInstance);
    return proposed(fitting, wish).stream()
        .collect(groupingBy(one -> day(one.proposal()), TreeMap::new, toList()))
        .entrySet()
        .stream()
        .map(
            day ->
                new SearchPage.Day(
                    day.getKey(),
                    day.getValue().stream()
                        .map(
                            one ->
                                new SearchPage.Time(
                                    one,
                                    isParticular
                                        ? Optional.empty()
                                        : Optional.of(
                                            SearchLink.at(form, one, catalogue.unit().zone()))))
                        .toList()))
        .toList();
  }

  private Optional<SearchPage.Later> later(Form form, Wish wish, List<Proposal> fitting) {
    return wish.when() instanceof When.Within within && !fitting.isEmpty()
        ? Optional.of(day(fitting.getLast()).plusDays(1))
            .filter(next -> !next.isAfter(within.last()))
            .map(next -> new SearchPage.Later(next, SearchLink.from(form, next)))
        : Optional.empty();
  }

  private Optional<String> onAnyDay(Form form, Wish wish) {
    if (!(wish.when() instanceof When.At(Period use))) {
      return Optional.empty();
    }
    ZonedDateTime start = use.start().atZone(catalogue.unit().zone());
    ZonedDateTime end = use.end().atZone(catalogue.unit().zone());
    boolean isOnSeveralDays = !start.toLocalDate().equals(end.toLocalDate());
    return isOnSeveralDays && end.toLocalTime().isAfter(start.toLocalTime())
        ? Optional.of(SearchLink.onAnyDay(form))
        : Optional.empty();
  }

  private LocalDate day(Proposal one) {
    return LocalDate.ofInstant(one.period().start(), catalogue.unit().zone());
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
