package id.sarpras.facility.form;

import id.sarpras.facility.Opening;
import id.sarpras.facility.OpeningHours;
import id.sarpras.facility.SpecialDay;
import id.sarpras.page.Form;
import id.sarpras.page.FormReader;
import id.sarpras.shared.Line;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/// When something is open: two times for each day of the week, and a line for each other date.
final class HoursForm {

  private HoursForm() {}

  static void fill(MultiValueMap<String, String> values, OpeningHours hours) {
    hours
        .week()
        .forEach(
            (day, opening) -> {
              values.add(Fields.opens(day), opening.opens().toString());
              values.add(Fields.closes(day), opening.closes().toString());
            });
    values.add(
        Fields.DATES,
        hours.days().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> SpecialDays.line(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining("\n")));
  }

  /// The hours, as far as the form does not say what is wrong.
  static OpeningHours read(Form form) {
    var week = new EnumMap<DayOfWeek, Opening>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (!Line.of(form.value(Fields.opens(day)) + form.value(Fields.closes(day))).isEmpty()) {
        opening(form, day).ifPresent(opening -> week.put(day, opening));
      }
    }
    if (week.isEmpty()) {
      form.refuse(Fields.opens(DayOfWeek.MONDAY), "facility-form.opening-missing");
    }
    Map<LocalDate, SpecialDay> days = SpecialDays.read(form, Fields.DATES);
    return new OpeningHours(week, days);
  }

  private static Optional<Opening> opening(Form form, DayOfWeek day) {
    Optional<LocalTime> opens = FormReader.readTime(Line.of(form.value(Fields.opens(day))));
    Optional<LocalTime> closes = FormReader.readTime(Line.of(form.value(Fields.closes(day))));
    if (opens.isEmpty() || closes.isEmpty() || !closes.get().isAfter(opens.get())) {
      form.refuse(Fields.opens(day), "facility-form.day-wrong", day.getValue());
      return Optional.empty();
    }
    return Optional.of(new Opening(opens.get(), closes.get()));
  }
}
