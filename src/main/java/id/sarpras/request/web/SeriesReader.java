package id.sarpras.request.web;

import id.sarpras.api.Fields;
import id.sarpras.request.web.SeriesDates.Choice;
import id.sarpras.request.web.SeriesJson.ChoiceJson;
import id.sarpras.schedule.Recurrence;
import id.sarpras.shared.Period;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads how a use repeats and what a machine has chosen for single dates. Used once.
///
/// @param fields where refusals are told
record SeriesReader(ZoneId zone, Fields fields) {

  /// A rule with what was chosen for its dates; whatever is not among them is kept as it is.
  record Chosen(Recurrence rule, Map<LocalDate, Choice> choices) {

    Choice of(LocalDate day) {
      return choices.getOrDefault(day, new Choice.Keep());
    }
  }

  /// Empty where the fields say why.
  ///
  /// @param first the first use
  Optional<Chosen> read(SeriesJson sent, Period first) {
    if (sent.rule() == null) {
      fields.refuse("series.rule", "problem.field-missing");
      return Optional.empty();
    }
    return switch (Recurrence.read(sent.rule(), zone, first)) {
      case Recurrence.Read.Repeats(var rule) ->
          Optional.of(new Chosen(rule, choices(sent.choices(), rule)));
      case Recurrence.Read.Refused(var why) -> {
        fields.refuse("series.rule", why.key());
        yield Optional.empty();
      }
    };
  }

  private Map<LocalDate, Choice> choices(@Nullable List<ChoiceJson> sent, Recurrence rule) {
    List<ChoiceJson> typed = Objects.requireNonNullElse(sent, List.of());
    if (typed.size() > Recurrence.MOST) {
      fields.refuse("series.choices", "request.api.many-choices", Recurrence.MOST);
      return Map.of();
    }
    Map<LocalDate, Period> asked = asked(rule);
    var choices = new HashMap<LocalDate, Choice>();
    for (int i = 0; i < typed.size(); i++) {
      choose(typed.get(i), asked, choices, "series.choices[" + i + "]");
    }
    return choices;
  }

  private static Map<LocalDate, Period> asked(Recurrence rule) {
    List<LocalDate> days = rule.days();
    List<Period> periods = rule.periods();
    var asked = new HashMap<LocalDate, Period>();
    for (int i = 0; i < days.size(); i++) {
      asked.put(days.get(i), periods.get(i));
    }
    return asked;
  }

  private void choose(
      @Nullable ChoiceJson typed,
      Map<LocalDate, Period> asked,
      Map<LocalDate, Choice> choices,
      String name) {
    if (typed == null || typed.date() == null) {
      fields.refuse(name + ".date", "problem.field-missing");
      return;
    }
    Period when = asked.get(typed.date());
    if (when == null || choices.containsKey(typed.date())) {
      fields.refuse(name + ".date", "request.api.no-such-date");
      return;
    }
    choice(typed, when, name).ifPresent(choice -> choices.put(typed.date(), choice));
  }

  private Optional<Choice> choice(ChoiceJson typed, Period asked, String name) {
    boolean skips = Boolean.TRUE.equals(typed.skip());
    OffsetDateTime from = typed.from();
    if (skips == (from != null)) {
      fields.refuse(name, "request.api.skip-or-move");
      return Optional.empty();
    }
    if (from == null) {
      return Optional.of(new Choice.Skip());
    }
    return PeriodJson.isInstant(from, name + ".from", fields)
        ? Optional.of(Choice.move(from.atZoneSameInstant(zone).toLocalDateTime(), asked, zone))
        : Optional.empty();
  }
}
