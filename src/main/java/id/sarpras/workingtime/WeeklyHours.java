package id.sarpras.workingtime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The working hours of a week, in force from a day on. A day of the week that is not in it is
/// free.
///
/// It throws a BadCalendar where two shifts of a day overlap, or where it ends before it begins
///
/// @param validUntil the last day of hours that hold for a while, such as those of Ramadan: within
///   that while they go before those without an end
/// @param source the rule behind them, such as *Perpres 21/2023*
public record WeeklyHours(
    LocalDate validFrom,
    Optional<LocalDate> validUntil,
    Map<DayOfWeek, List<Shift>> shifts,
    String source) {

  private static final String REGULATION = "Perpres 21/2023";

  public WeeklyHours {
    var ordered = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
    shifts.forEach(
        (day, ofDay) -> {
          if (!ofDay.isEmpty()) {
            ordered.put(day, Shifts.inOrder(ofDay));
          }
        });
    shifts = Map.copyOf(ordered);
    if (validUntil.isPresent() && validUntil.get().isBefore(validFrom)) {
      throw new BadCalendar("ends-before", validFrom, validUntil.get());
    }
  }

  /// Hours without an end.
  public WeeklyHours(LocalDate validFrom, Map<DayOfWeek, List<Shift>> shifts) {
    this(validFrom, Optional.empty(), shifts, REGULATION);
  }

  /// The hours that the product ships with (37.5 a week, Perpres 21/2023): Monday to Thursday
  /// 07:30–12:00 and 13:00–16:00, Friday 07:30–11:30 and 13:00–16:30.
  public static WeeklyHours shipped() {
    List<Shift> ordinary = List.of(Shift.of("07:30", "12:00"), Shift.of("13:00", "16:00"));
    List<Shift> friday = List.of(Shift.of("07:30", "11:30"), Shift.of("13:00", "16:30"));
    return new WeeklyHours(
        LocalDate.of(2020, 1, 1),
        Map.of(
            DayOfWeek.MONDAY, ordinary,
            DayOfWeek.TUESDAY, ordinary,
            DayOfWeek.WEDNESDAY, ordinary,
            DayOfWeek.THURSDAY, ordinary,
            DayOfWeek.FRIDAY, friday));
  }

  /// The shifts of a day of the week; none where it is free.
  public List<Shift> on(DayOfWeek day) {
    return shifts.getOrDefault(day, List.of());
  }

  /// Whether they hold for a while only.
  public boolean isForAWhile() {
    return validUntil.isPresent();
  }

  boolean isInForce(LocalDate day) {
    return !day.isBefore(validFrom) && validUntil.map(last -> !day.isAfter(last)).orElse(true);
  }

  boolean overlaps(WeeklyHours other) {
    return validUntil.map(last -> !other.validFrom.isAfter(last)).orElse(true)
        && other.validUntil.map(last -> !validFrom.isAfter(last)).orElse(true);
  }
}
