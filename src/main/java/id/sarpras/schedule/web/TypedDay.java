package id.sarpras.schedule.web;

import id.sarpras.page.Form;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/// A day as somebody typed it. The schedule holds those of a lifetime; what nobody can have meant
/// is none.
final class TypedDay {

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2099;

  private TypedDay() {}

  static Optional<LocalDate> read(String typed) {
    return ofAnyTime(typed)
        .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
  }

  /// Says in a form why a text is no day of the schedule.
  static void refuse(Form form, String typed) {
    if (ofAnyTime(typed).isEmpty()) {
      form.refuse("tanggal", "schedule.no-day", typed);
    } else {
      form.refuse(
          "tanggal",
          "schedule.far-day",
          typed,
          String.valueOf(FIRST_YEAR),
          String.valueOf(LAST_YEAR));
    }
  }

  private static Optional<LocalDate> ofAnyTime(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed.strip()));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
