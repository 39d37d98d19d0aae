package id.sarpras.request.web;

import id.sarpras.page.Form;
import id.sarpras.page.FormReader;
import id.sarpras.page.Texts;
import id.sarpras.request.Need;
import id.sarpras.schedule.Recurrence;
import id.sarpras.shared.Period;
import id.sarpras.shared.UnitId;
import id.sarpras.workingtime.OfficeCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.WeekDay;
import net.fortuna.ical4j.transform.recurrence.Frequency;
import org.springframework.stereotype.Component;

/// What a request that repeats asks of whoever fills it in, the same at both doors: how it repeats,
/// and for each date that is not free whether it is left out or moved.
@Component
class SeriesForm {

  /// What is typed on the page that asks when.
  static final List<String> RHYTHM_FIELDS =
      Stream.concat(
              Stream.of("ulang", "hingga", "kali"),
              Stream.of(DayOfWeek.values()).map(SeriesForm::dayField))
          .toList();

  /// What was chosen for the dates, as one field of a guest's draft.
  static final String CHOICES = "pilihan";

  private static final int WEEK = 7;
  private static final int LAST_SURE_WEEK = 4;

  private final SeriesPlans plans;

  SeriesForm(SeriesPlans plans) {
    this.plans = plans;
  }

  /// Whether it is to repeat at all.
  static boolean repeats(Form form) {
    return !form.value("ulang").isEmpty();
  }

  static String dayField(DayOfWeek day) {
    return "hari-" + day.getValue();
  }

  /// The rule; empty where the form says why there is none.
  ///
  /// @param first the first use as it was typed
  Optional<Recurrence> recurrence(Form form, Period first, ZoneId zone) {
    LocalDate day = LocalDate.ofInstant(first.start(), zone);
    Optional<Recur.Builder<LocalDate>> rhythm = rhythm(form, day);
    return rhythm
        .flatMap(begun -> ended(form, begun))
        .flatMap(rule -> read(form, rule, first, zone));
  }

  /// What is asked for with all its dates; the same where it does not repeat. Empty where the form
  /// says why: there is no rule, or a date is neither free nor left out nor moved.
  Optional<Need> need(UnitId unit, Form form, Need once, OfficeCalendar calendar) {
    if (!repeats(form)) {
      return Optional.of(once);
    }
    return dates(unit, form, once, calendar, Texts.INDONESIAN)
        .filter(dates -> resolved(form, dates))
        .map(dates -> dates.need(once));
  }

  /// Every date with what stands in its way and what was chosen for it; empty where there is no
  /// rule.
  Optional<SeriesDates> dates(
      UnitId unit, Form form, Need once, OfficeCalendar calendar, Locale language) {
    Map<LocalDate, String> kept = choices(form);
    return recurrence(form, once.period(), calendar.zone())
        .map(
            recurrence ->
                plans.of(
                    unit,
                    once,
                    recurrence,
                    (day, asked) -> choice(form, kept, day, asked, calendar.zone()),
                    calendar,
                    language));
  }

  /// As it is typed on the page of the dates, or else as it was kept in a draft.
  private static SeriesDates.Choice choice(
      Form form, Map<LocalDate, String> kept, LocalDate day, Period asked, ZoneId zone) {
    String typed = form.value(SeriesDates.field(day));
    return SeriesDates.Choice.read(
        typed.isEmpty() ? kept.getOrDefault(day, "") : typed, asked, zone);
  }

  /// What was chosen for the dates, as one field of a draft.
  Form withChoices(Form draft, Form posted, SeriesDates dates) {
    String choices =
        dates.rows().stream()
            .filter(row -> !posted.value(row.field()).isEmpty())
            .map(row -> row.day() + "=" + posted.value(row.field()))
            .collect(Collectors.joining(";"));
    return draft.with(CHOICES, choices);
  }

  private static boolean resolved(Form form, SeriesDates dates) {
    dates.rows().stream()
        .filter(SeriesDates.Row::isOpen)
        .findFirst()
        .ifPresent(row -> form.refuse(row.field(), "series.unresolved", dates.open()));
    if (dates.periods().isEmpty()) {
      form.refuse(dates.rows().getFirst().field(), "series.none-left");
    }
    return dates.isResolved();
  }

  private static Map<LocalDate, String> choices(Form form) {
    var choices = new HashMap<LocalDate, String>();
    for (String choice : form.value(CHOICES).split(";")) {
      String[] parts = choice.split("=", 2);
      if (parts.length == 2) {
        FormReader.readDate(parts[0]).ifPresent(day -> choices.put(day, parts[1]));
      }
    }
    return choices;
  }

  private static Optional<Recur.Builder<LocalDate>> rhythm(Form form, LocalDate first) {
    var rule = new Recur.Builder<LocalDate>();
    int nth = (first.getDayOfMonth() - 1) / WEEK + 1;
    switch (form.value("ulang")) {
      case "minggu" -> rule.frequency(Frequency.WEEKLY).dayList(weekDays(form, first));
      case "dua-minggu" ->
          rule.frequency(Frequency.WEEKLY).interval(2).dayList(weekDays(form, first));
      case "bulan" ->
          rule.frequency(Frequency.MONTHLY)
              .dayList(List.of(onWeekDay(first, nth > LAST_SURE_WEEK ? -1 : nth)));
      case "akhir-bulan" ->
          rule.frequency(Frequency.MONTHLY).dayList(List.of(onWeekDay(first, -1)));
      default -> {
        form.refuse("ulang", "field.ulang.wrong");
        return Optional.empty();
      }
    }
    return Optional.of(rule);
  }

  private static WeekDay onWeekDay(LocalDate day, int nth) {
    return new WeekDay(WeekDay.getWeekDay(day.getDayOfWeek()), nth);
  }

  /// Those that were ticked; the day of the first use where none was.
  private static List<WeekDay> weekDays(Form form, LocalDate first) {
    List<WeekDay> ticked =
        Stream.of(DayOfWeek.values())
            .filter(day -> !form.value(dayField(day)).isEmpty())
            .map(WeekDay::getWeekDay)
            .toList();
    return ticked.isEmpty() ? List.of(WeekDay.getWeekDay(first.getDayOfWeek())) : ticked;
  }

  private static Optional<String> ended(Form form, Recur.Builder<LocalDate> rule) {
    var read = new FormReader(form);
    boolean until = !form.value("hingga").isBlank();
    if (until == !form.value("kali").isBlank()) {
      form.refuse(until ? "kali" : "hingga", "recurrence.refused.NO_END");
      return Optional.empty();
    }
    return until
        ? read.date("hingga").map(day -> rule.until(day).build().toString())
        : read.people("kali").map(times -> rule.count(times).build().toString());
  }

  private static Optional<Recurrence> read(Form form, String rule, Period first, ZoneId zone) {
    return switch (Recurrence.read(rule, zone, first)) {
      case Recurrence.Read.Repeats(var recurrence) -> Optional.of(recurrence);
      case Recurrence.Read.Refused(var why) -> {
        form.refuse(form.value("kali").isBlank() ? "hingga" : "kali", why.key());
        yield Optional.empty();
      }
    };
  }
}
