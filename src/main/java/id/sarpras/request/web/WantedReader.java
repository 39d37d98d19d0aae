package id.sarpras.request.web;

import id.sarpras.api.ApiProblem;
import id.sarpras.api.ApiProblem.Wrong;
import id.sarpras.api.Fields;
import id.sarpras.api.ProblemKind;
import id.sarpras.facility.Facilities;
import id.sarpras.page.FormReader;
import id.sarpras.request.Item;
import id.sarpras.request.Need;
import id.sarpras.request.web.SeriesReader.Chosen;
import id.sarpras.schedule.Pick;
import id.sarpras.shared.Period;
import id.sarpras.shared.UnitId;
import id.sarpras.workingtime.OfficeCalendar;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Reads which things a machine wants and when, once or in a series, by the rules of the pages.
@Component
class WantedReader {

  /// What is wanted.
  ///
  /// @param need at all its times; of a series at the first
  /// @param series how it repeats
  record Wanted(UnitId unit, Need need, Optional<Chosen> series) {}

  private final Catalogue catalogue;
  private final Facilities facilities;
  private final SeriesPlans plans;
  private final ApiCases cases;
  private final InstantSource clock;

  WantedReader(
      Catalogue catalogue,
      Facilities facilities,
      SeriesPlans plans,
      ApiCases cases,
      InstantSource clock) {
    this.catalogue = catalogue;
    this.facilities = facilities;
    this.plans = plans;
    this.cases = cases;
    this.clock = clock;
  }

  /// Empty where the fields say why; they may say something also where it is not.
  ///
  /// @param purpose may be empty where nothing is sent yet
  /// @param fields with those of what is wanted, where refusals are told
  Optional<Wanted> read(UnitId unit, NeedJson sent, String purpose, Fields fields) {
    OfficeCalendar calendar = catalogue.calendar();
    int people = new FormReader(fields.form()).people("orang").orElse(0);
    var reader = new NeedReader(facilities.all(unit), calendar, clock.instant(), people, fields);
    List<Period> periods = reader.periods(sent.periods());
    Map<Pick, String> things = reader.things(sent.items());
    SeriesJson series = sent.series();
    reader.check(things, periods, series != null);
    if (series != null && periods.size() > 1) {
      fields.refuse("periods", "request.api.one-period");
    }
    if (periods.isEmpty() || things.isEmpty()) {
      return Optional.empty();
    }
    List<Item> items = things.keySet().stream().map(Item::of).toList();
    return Optional.of(
        new Wanted(
            unit,
            Need.of(purpose, people, items, periods),
            Optional.ofNullable(series)
                .flatMap(
                    typed ->
                        new SeriesReader(calendar.zone(), fields)
                            .read(typed, periods.getFirst()))));
  }

  /// Every date of a series as things stand.
  SeriesDates dates(Wanted wanted, Chosen series, Locale language) {
    return plans.of(
        wanted.unit(),
        wanted.need(),
        series.rule(),
        (day, asked) -> series.of(day),
        catalogue.calendar(),
        language);
  }

  /// What is wanted with all its dates.
  ///
  /// @throws ApiProblem where a date is neither free nor left out nor moved
  Need need(Wanted wanted, Locale language) {
    if (wanted.series().isEmpty()) {
      return wanted.need();
    }
    SeriesDates dates = dates(wanted, wanted.series().get(), language);
    if (dates.open() > 0) {
      throw ApiProblem.of(ProblemKind.TAKEN)
          .saying("request.api.dates-open")
          .showing("dates", DateJson.of(dates, cases.words(language)));
    }
    if (!dates.isResolved()) {
      throw ApiProblem.fields(List.of(Wrong.of("series.choices", "series.none-left")));
    }
    return dates.need(wanted.need());
  }
}
