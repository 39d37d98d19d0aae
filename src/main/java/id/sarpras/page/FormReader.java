package id.sarpras.page;

import id.sarpras.shared.EmailAddress;
import id.sarpras.shared.Line;
import id.sarpras.shared.PhoneNumber;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads single fields of a form: each is taken as people type it, or refused with a sentence that
/// says what to do.
public final class FormReader {

  /// The text of what is too long, in whatever field.
  static final String LONG = "field.long";

  private static final int LINE = 200;
  private static final int BLOCK = 1000;
  private static final int MOST_PEOPLE = 100_000;

  private static final Pattern DATE = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})");
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?(?:[:.]00)?");

  private final Form form;

  public FormReader(Form form) {
    this.form = form;
  }

  /// One line that must be there.
  public String line(String field) {
    String line = Line.of(form.value(field));
    if (line.isEmpty()) {
      form.refuse(field, "field." + field + ".missing");
    }
    return within(field, line, LINE);
  }

  /// One line that may be empty.
  public String optionalLine(String field) {
    return within(field, Line.of(form.value(field)), LINE);
  }

  /// Several lines that must be there.
  public String block(String field) {
    return block(field, "field." + field + ".missing");
  }

  /// Several lines that must be there, in one of several fields of a kind.
  ///
  /// @param missing the text where they are not
  public String block(String field, String missing) {
    String block = Line.block(form.value(field));
    if (block.isEmpty()) {
      form.refuse(field, missing);
    }
    return within(field, block, BLOCK);
  }

  /// Several lines that may be empty.
  public String optionalBlock(String field) {
    return within(field, Line.block(form.value(field)), BLOCK);
  }

  /// A long text that must be there.
  ///
  /// @param most letters that it may have
  public String text(String field, int most) {
    String text = optionalText(field, most);
    if (text.isEmpty()) {
      form.refuse(field, "field." + field + ".missing");
    }
    return text;
  }

  /// A long text that may be empty.
  public String optionalText(String field, int most) {
    return within(field, Line.block(form.value(field)), most);
  }

  public Optional<PhoneNumber> phone(String field) {
    return optional(field, PhoneNumber::read, "field.telepon.wrong");
  }

  public Optional<EmailAddress> email(String field) {
    return optional(field, EmailAddress::read, "field.email.wrong");
  }

  /// A count of people.
  public Optional<Integer> people(String field) {
    String typed = plain(form.value(field));
    if (typed.isEmpty()) {
      form.refuse(field, "field." + field + ".missing");
      return Optional.empty();
    }
    if (!typed.matches("\\d{1,6}")
        || Integer.parseInt(typed) < 1
        || Integer.parseInt(typed) > MOST_PEOPLE) {
      form.refuse(field, "field." + field + ".wrong");
      return Optional.empty();
    }
    return Optional.of(Integer.valueOf(typed));
  }

  /// A whole number without the points or spaces between its thousands: *1.500*, but not *1.5*.
  public static String plain(String typed) {
    String line = Line.of(typed);
    return line.matches("\\d{1,3}([. ]\\d{3})+") ? line.replaceAll("[. ]", "") : line;
  }

  /// A day as a date field sends it, or as people type it: `2026-12-24`, `24/12/2026`,
  /// `24-12-2026`.
  public Optional<LocalDate> date(String field) {
    String typed = Line.of(form.value(field));
    if (typed.isEmpty()) {
      form.refuse(field, "field." + field + ".missing");
      return Optional.empty();
    }
    Optional<LocalDate> day = readDate(typed);
    if (day.isEmpty()) {
      form.refuse(field, "field.date.wrong", typed);
    }
    return day;
  }

  /// A time as a time field sends it, or as people type it: `09:30`, `09.30`, `9`.
  public Optional<LocalTime> time(String field) {
    String typed = Line.of(form.value(field));
    if (typed.isEmpty()) {
      form.refuse(field, "field." + field + ".missing");
      return Optional.empty();
    }
    Optional<LocalTime> time = readTime(typed);
    if (time.isEmpty()) {
      form.refuse(field, "field.time.wrong", typed);
    }
    return time;
  }

  public static Optional<LocalDate> readDate(String typed) {
    Matcher iso = ISO.matcher(typed);
    Matcher said = DATE.matcher(typed);
    try {
      if (iso.matches()) {
        return Optional.of(LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)));
      }
      if (said.matches()) {
        return Optional.of(LocalDate.of(number(said, 3), number(said, 2), number(said, 1)));
      }
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  public static Optional<LocalTime> readTime(String typed) {
    Matcher time = TIME.matcher(typed);
    try {
      return time.matches()
          ? Optional.of(LocalTime.of(number(time, 1), time.group(2) == null ? 0 : number(time, 2)))
          : Optional.empty();
    } catch (DateTimeException noSuchTime) {
      return Optional.empty();
    }
  }

  private <T> Optional<T> optional(String field, Function<String, Optional<T>> read, String wrong) {
    String typed = Line.of(form.value(field));
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    Optional<T> value = read.apply(typed);
    if (value.isEmpty()) {
      form.refuse(field, wrong);
    }
    return value;
  }

  private String within(String field, String text, int most) {
    if (text.codePointCount(0, text.length()) > most) {
      form.refuse(field, LONG, most);
    }
    return text;
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
