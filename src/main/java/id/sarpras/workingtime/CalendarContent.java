package id.sarpras.workingtime;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// What an office calendar says: hours and holidays, in their order and without contradictions.
///
/// It throws a BadCalendar where the office has no working hours at all, where two weeks claim the
/// same days, or where a holiday of a kind stands there twice
public record CalendarContent(List<WeeklyHours> hours, List<Holiday> holidays) {

  private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
  static final LocalDate LAST = LocalDate.of(2149, 12, 31);

  public CalendarContent {
    hours = hours.stream().sorted(Comparator.comparing(WeeklyHours::validFrom)).toList();
    holidays =
        holidays.stream()
            .sorted(Comparator.comparing(Holiday::day).thenComparing(Holiday::kind))
            .toList();
    check(hours);
    checkHolidays(holidays);
  }

  /// The hours that hold when all that is said lies behind: the last without an end.
  public Optional<WeeklyHours> lastingHours() {
    return hours.stream().filter(week -> !week.isForAWhile()).reduce((earlier, later) -> later);
  }

  /// Whether the office works in its lasting hours. Where it does not, nothing could be due any
  /// more.
  public boolean goesOn() {
    return lastingHours().filter(week -> !week.shifts().isEmpty()).isPresent();
  }

  private static void check(List<WeeklyHours> hours) {
    if (hours.stream().allMatch(week -> week.shifts().isEmpty())) {
      throw new BadCalendar("no-hours");
    }
    var seen = new ArrayList<WeeklyHours>();
    for (WeeklyHours week : hours) {
      within(week.validFrom());
      week.validUntil().ifPresent(CalendarContent::within);
      for (WeeklyHours other : seen) {
        if (contradict(week, other)) {
          throw new BadCalendar("hours-twice", other.validFrom(), week.validFrom());
        }
      }
      seen.add(week);
    }
  }

  private static boolean contradict(WeeklyHours one, WeeklyHours other) {
    return one.validFrom().equals(other.validFrom())
        || one.isForAWhile() && other.isForAWhile() && one.overlaps(other);
  }

  private static void checkHolidays(List<Holiday> holidays) {
    record Place(LocalDate day, Holiday.Kind kind) {}
    var seen = new HashSet<Place>();
    for (Holiday holiday : holidays) {
      within(holiday.day());
      if (!seen.add(new Place(holiday.day(), holiday.kind()))) {
        throw new BadCalendar("holiday-twice", holiday.day());
      }
    }
  }

  private static void within(LocalDate day) {
    if (day.isBefore(FIRST) || day.isAfter(LAST)) {
      throw new BadCalendar("day-out-of-reach", day);
    }
  }
}
