package id.sarpras.facility.form;

import id.sarpras.facility.Opening;
import id.sarpras.facility.SpecialDay;
import id.sarpras.page.Form;
import id.sarpras.page.FormReader;
import id.sarpras.shared.Line;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Other hours on single dates, as lines of text: `24/12/2026 07:00-12:00 Malam Natal`, or
/// `31/12/2026 tutup`, each with or without a reason.
public final class SpecialDays {

  private static final int MOST = 400;
  private static final int LONGEST_REASON = 200;
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

  /// The dates, as far as the form does not say what is wrong.
  static Map<LocalDate, SpecialDay> read(Form form, String field) {
    var days = new TreeMap<LocalDate, SpecialDay>();
    form.value(field)
        .lines()
        .map(Line::of)
        .filter(line -> !line.isEmpty())
        .limit(MOST + 1L)
        .forEach(line -> take(form, field, line, days));
    if (days.size() > MOST) {
      form.refuse(field, "facility-form.dates-many", MOST);
    }
    return days;
  }

  private static void take(Form form, String field, String line, Map<LocalDate, SpecialDay> days) {
    Matcher said = LINE.matcher(line);
    Optional<LocalDate> day =
        said.matches() ? FormReader.readDate(said.group(1)) : Optional.empty();
    Optional<SpecialDay> special = day.isEmpty() ? Optional.empty() : special(said);
    if (special.isEmpty() || !isInReach(day.orElseThrow())) {
      form.refuse(field, "facility-form.date-wrong", shortened(line));
    } else if (days.put(day.orElseThrow(), special.get()) != null) {
      form.refuse(field, "facility-form.date-twice", shortened(line));
    }
  }

  private static Optional<SpecialDay> special(Matcher said) {
    String reason = said.group(4) == null ? "" : said.group(4).replace('|', '/').strip();
    if (reason.length() > LONGEST_REASON) {
      return Optional.empty();
    }
    if (said.group(2) == null) {
      return Optional.of(new SpecialDay(Optional.empty(), reason));
    }
    Optional<LocalTime> opens = FormReader.readTime(said.group(2));
    Optional<LocalTime> closes = FormReader.readTime(said.group(3));
    return opens.isEmpty() || closes.isEmpty() || !closes.get().isAfter(opens.get())
        ? Optional.empty()
        : Optional.of(new SpecialDay(Optional.of(new Opening(opens.get(), closes.get())), reason));
  }

  private static boolean isInReach(LocalDate day) {
    return day.getYear() > 1999 && day.getYear() < 2100;
  }

  private static String shortened(String line) {
    return line.length() > 60 ? line.substring(0, 60) + "…" : line;
  }
}
