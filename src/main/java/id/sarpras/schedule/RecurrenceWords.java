package id.sarpras.schedule;

import id.sarpras.page.Dates;
import id.sarpras.page.Texts;
import id.sarpras.schedule.domain.Rule;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// A rule of repetition as a person says it.
@Component
public class RecurrenceWords {

  private final Texts texts;

  RecurrenceWords(Texts texts) {
    this.texts = texts;
  }

  /// *setiap 2 minggu pada hari Selasa, sampai Rabu, 30 Juni 2027 (12 kali)*
  public String say(Recurrence recurrence, Locale language) {
    Rule rule = Rule.of(recurrence.rule());
    List<LocalDate> days = recurrence.days();
    String rhythm =
        rule.isPlain()
            ? every(rule, language) + on(rule, language)
            : texts.say(language, "recurrence.by-rule", recurrence.rule());
    return days.isEmpty()
        ? rhythm
        : texts.say(
            language,
            "recurrence.until",
            rhythm,
            new Dates(language, recurrence.zone()).day(days.getLast()),
            days.size());
  }

  private String every(Rule rule, Locale language) {
    String key = "recurrence." + rule.frequency().name();
    return rule.interval() == 1
        ? texts.say(language, key)
        : texts.say(language, key + ".nth", rule.interval());
  }

  private String on(Rule rule, Locale language) {
    if (!rule.weekDays().isEmpty()) {
      return texts.say(
          language,
          "recurrence.on-days",
          listed(rule.weekDays().stream().map(day -> named(day, language)).toList(), language));
    }
    return rule.monthDays().isEmpty()
        ? ""
        : texts.say(
            language,
            "recurrence.on-dates",
            listed(rule.monthDays().stream().map(day -> dated(day, language)).toList(), language));
  }

  private String named(Rule.OnWeekDay on, Locale language) {
    String day = on.day().getDisplayName(TextStyle.FULL, language);
    return on.nth() == 0
        ? day
        : texts.say(
            language,
            "recurrence.nth",
            day,
            texts.sayOr(Integer.toString(on.nth()), language, "recurrence.nth." + on.nth()));
  }

  private String dated(int day, Locale language) {
    return day > 0
        ? Integer.toString(day)
        : texts.say(language, "recurrence.from-end", Math.abs(day));
  }

  private String listed(List<String> names, Locale language) {
    if (names.size() == 1) {
      return names.getFirst();
    }
    String but = names.stream().limit(names.size() - 1L).collect(Collectors.joining(", "));
    return texts.say(language, "recurrence.and", but, names.getLast());
  }
}
