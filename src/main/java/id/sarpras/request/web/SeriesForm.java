package id.sarpras.request.web;

import id.sarpras.facility.FacilityRefusal;
import id.sarpras.page.Form;
import id.sarpras.page.FormReader;
import id.sarpras.request.Bookings;
import id.sarpras.request.Need;
import id.sarpras.schedule.Clashes;
import id.sarpras.schedule.Pick;
import id.sarpras.schedule.Recurrence;
import id.sarpras.schedule.RecurrenceWords;
import id.sarpras.shared.Period;
import id.sarpras.shared.UnitId;
import id.sarpras.workingtime.OfficeCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  private final Bookings bookings;
  private final Clashes clashes;
  private final RecurrenceWords words;

  SeriesForm(Bookings bookings, Clashes clashes, RecurrenceWords words) {
    this.bookings = bookings;
    this.clashes = clashes;
    this.words = words;
  }

  /// Whether it is to repeat at all.
  static boolean repeats(Form form) {
    return !form.value("ulang").isEmpty();
  }

  /// Whether something is refused on every date alike; what is refused on single dates is said date
  /// by date.
  static boolean concernsEveryDate(FacilityRefusal why) {
    return switch (why) {
      case NOT_LENT, TOO_LONG, TOO_MANY_PEOPLE, NOT_ENOUGH, NO_DRIVER -> true;
      case CLOSED_DAY, OUTSIDE_OPENING_HOURS, TOO_SOON, TOO_FAR -> false;
    };
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
    return dates(unit, form, once, calendar, Locale.ROOT)
        .filter(dates -> resolved(form, dates))
        .map(dates -> once.repeated(dates.recurrence(), dates.periods()));
  }

  /// Every date with what stands in its way and what was chosen for it; empty where there is no
  /// rule.
  Optional<SeriesDates> dates(
      UnitId unit, Form form, Need once, OfficeCalendar calendar, Locale language) {
    return recurrence(form, once.period(), calendar.zone())
        .map(
            recurrence ->
                new SeriesDates(
                    recurrence,
                    language.equals(Locale.ROOT) ? "" : words.say(recurrence, language),
                    rows(unit, form, once, recurrence, calendar)));
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
    return dates.open() == 0 && !dates.periods().isEmpty();
  }

  private List<SeriesDates.Row> rows(
      UnitId unit, Form form, Need once, Recurrence recurrence, OfficeCalendar calendar) {
    Map<LocalDate, String> chosen = choices(form);
    List<Pick> things = bookings.picks(unit, once.first().items());
    List<LocalDate> days = recurrence.days();
    List<Period> asked = recurrence.periods();
    var rows = new ArrayList<SeriesDates.Row>();
    var wanted = new ArrayList<Period>();
    for (int i = 0; i < days.size(); i++) {
      var choice =
          SeriesDates.Choice.read(
              form.value(SeriesDates.field(days.get(i))).isEmpty()
                  ? chosen.getOrDefault(days.get(i), "")
                  : form.value(SeriesDates.field(days.get(i))),
              asked.get(i),
              calendar.zone());
      rows.add(new SeriesDates.Row(days.get(i), asked.get(i), choice, Optional.empty()));
      choice.period(asked.get(i)).ifPresent(wanted::add);
    }
    var checked = clashes.of(unit, things, once.people(), wanted, Set.of(), calendar).iterator();
    return rows.stream()
        .map(row -> row.choice().period(row.asked()).isEmpty() ? row : row.checked(checked.next()))
        .toList();
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
