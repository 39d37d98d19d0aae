package id.sarpras.workingtime;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/// What one calendar says otherwise than another. It can be turned round, and applied to a calendar
/// that has changed in other places meanwhile.
///
/// @param added what is new; a day or week that changes is removed and added
public record CalendarChange(
    List<WeeklyHours> addedHours,
    List<WeeklyHours> removedHours,
    List<Holiday> addedHolidays,
    List<Holiday> removedHolidays) {

  /// What turns one into the other.
  public static CalendarChange between(CalendarContent from, CalendarContent to) {
    return new CalendarChange(
        without(to.hours(), from.hours()),
        without(from.hours(), to.hours()),
        without(to.holidays(), from.holidays()),
        without(from.holidays(), to.holidays()));
  }

  /// What takes it back.
  public CalendarChange inverse() {
    return new CalendarChange(removedHours, addedHours, removedHolidays, addedHolidays);
  }

  /// The calendar after it. What it adds stands for whatever stood in the same place.
  ///
  /// @throws BadCalendar where that contradicts itself
  public CalendarContent appliedTo(CalendarContent content) {
    return new CalendarContent(
        replaced(content.hours(), removedHours, addedHours, CalendarChange::isSamePlace),
        replaced(content.holidays(), removedHolidays, addedHolidays, CalendarChange::isSamePlace));
  }

  public boolean isEmpty() {
    return addedHours.isEmpty()
        && removedHours.isEmpty()
        && addedHolidays.isEmpty()
        && removedHolidays.isEmpty();
  }

  private static boolean isSamePlace(WeeklyHours one, WeeklyHours other) {
    return one.validFrom().equals(other.validFrom());
  }

  private static boolean isSamePlace(Holiday one, Holiday other) {
    return one.day().equals(other.day()) && one.kind() == other.kind();
  }

  private static <T> List<T> without(List<T> some, List<T> others) {
    return some.stream().filter(one -> !others.contains(one)).toList();
  }

  private static <T> List<T> replaced(
      List<T> before, List<T> removed, List<T> added, BiPredicate<T, T> isSamePlace) {
    var after = new ArrayList<>(before);
    removed.forEach(old -> after.removeIf(one -> isSamePlace.test(one, old)));
    added.forEach(fresh -> after.removeIf(one -> isSamePlace.test(one, fresh)));
    after.addAll(added);
    return after;
  }
}
