package id.sarpras.facility;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// When something is open, on the unit's clock.
///
/// @param week the days of the week on which it is open
/// @param days other hours on one date. They also hold on a holiday
public record OpeningHours(Map<DayOfWeek, Opening> week, Map<LocalDate, SpecialDay> days) {

  public static OpeningHours weekly(Map<DayOfWeek, Opening> week) {
    return new OpeningHours(week, Map.of());
  }

  /// The opening on a day, if it is open at all.
  ///
  /// @param holiday the days off of the office: nobody is there to hand anything over
  public Optional<Opening> on(LocalDate day, Predicate<LocalDate> holiday) {
    SpecialDay special = days.get(day);
    if (special != null) {
      return special.opening();
    }
    return holiday.test(day) ? Optional.empty() : Optional.ofNullable(week.get(day.getDayOfWeek()));
  }
}
