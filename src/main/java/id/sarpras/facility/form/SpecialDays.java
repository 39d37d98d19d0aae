package id.sarpras.facility.form;

import static java.util.stream.Collectors.joining;

import id.sarpras.facility.Opening;
import id.sarpras.facility.SpecialDay;
import id.sarpras.page.Form;
import id.sarpras.page.FormReader;
import id.sarpras.shared.Line;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Other hours on single dates, as lines of text: `24/12/2026 07:00-12:00 Malam Natal`, or
/// `31/12/2026 tutup`, each with or without a reason.
public final class SpecialDays {

  private static final int MOST = 400;
  private static final int LONGEST_REASON = 200;
  private static final int MOST_NAMED = 5;
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2099;
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final Pattern LINE =
      Pattern.compile(
          "(\\S+) (?:(?i:tutup|closed)|([\\d:.]+) ?[-–] ?([\\d:.]+))(?:(?: |: ?)(.*))?");

  private SpecialDays() {}

  /// A date as the form has it.
  public static String line(LocalDate day, SpecialDay special) {
    String hours =
        special.opening().map(open -> open.opens() + "-" + open.closes()).orElse("tutup");
    return (DATE.format(day) + " " + hours + " " + special.reason()).strip();
  }

  /// The dates, as far as the form does not say what is wrong. Of several lines that cannot be
  /// taken for the same reason all are named.
  static Map<LocalDate, SpecialDay> read(Form form, String field) {
    var days = new TreeMap<LocalDate, SpecialDay>();
    var wrong = new LinkedHashMap<Wrong, List<String>>();
    form.value(field)
        .lines()
        .map(Line::of)
        .filter(line -> !line.isEmpty())
        .limit(MOST + 1L)
        .forEach(
            line ->
                take(line, days)
                    .ifPresent(
                        why -> wrong.computeIfAbsent(why, any -> new ArrayList<>()).add(line)));
    wrong.forEach((why, lines) -> why.refuse(form, field, named(lines)));
    if (days.size() > MOST) {
      form.refuse(field, "facility-form.dates-many", MOST);
    }
    return days;
  }

  /// Why a line cannot be taken; the text of each says it of some lines.
  private enum Wrong {
    UNREADABLE("facility-form.date-wrong"),
    EARLY("facility-form.date-early"),
    FAR("facility-form.date-far", FIRST_YEAR, LAST_YEAR),
    LONG("facility-form.date-long", LONGEST_REASON),
    TWICE("facility-form.date-twice");

    private final String key;
    private final List<String> bounds;

    Wrong(String key, Integer... bounds) {
      this.key = key;
      this.bounds = Stream.of(bounds).map(String::valueOf).toList();
    }

    void refuse(Form form, String field, String lines) {
      form.refuse(field, key, Stream.concat(Stream.of(lines), bounds.stream()).toArray());
    }
  }

  /// Takes a date.
  ///
  /// @return why it cannot be taken
  private static Optional<Wrong> take(String line, Map<LocalDate, SpecialDay> days) {
    Matcher said = LINE.matcher(line);
    Optional<LocalDate> day =
        said.matches() ? FormReader.readDate(said.group(1)) : Optional.empty();
    if (day.isEmpty()) {
      return Optional.of(Wrong.UNREADABLE);
    }
    if (day.get().getYear() < FIRST_YEAR || day.get().getYear() > LAST_YEAR) {
      return Optional.of(Wrong.FAR);
    }
    String reason = reason(said);
    if (reason.length() > LONGEST_REASON) {
      return Optional.of(Wrong.LONG);
    }
    Optional<Opening> opening = Optional.empty();
    if (said.group(2) != null) {
      Optional<LocalTime> opens = FormReader.readTime(said.group(2));
      Optional<LocalTime> closes = FormReader.readTime(said.group(3));
      if (opens.isEmpty() || closes.isEmpty()) {
        return Optional.of(Wrong.UNREADABLE);
      }
      if (!closes.get().isAfter(opens.get())) {
        return Optional.of(Wrong.EARLY);
      }
      opening = Optional.of(new Opening(opens.get(), closes.get()));
    }
    return days.put(day.get(), new SpecialDay(opening, reason)) == null
        ? Optional.empty()
        : Optional.of(Wrong.TWICE);
  }

  private static String reason(Matcher said) {
    return said.group(4) == null ? "" : said.group(4).replace('|', '/').strip();
  }

  private static String named(List<String> lines) {
    return lines.stream().limit(MOST_NAMED).map(SpecialDays::shortened).collect(joining("; "))
        + (lines.size() > MOST_NAMED ? "; …" : "");
  }

  private static String shortened(String line) {
    return line.length() > 60 ? line.substring(0, 60) + "…" : line;
  }
}
