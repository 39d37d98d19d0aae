package id.sarpras.workingtime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The working hours of a week, in force from a day on. A day that is not in it is free.
///
/// It throws an IllegalArgumentException where two shifts of a day overlap
public record WeeklyHours(LocalDate validFrom, Map<DayOfWeek, List<Shift>> shifts) {

  public WeeklyHours {
    var ordered = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
    shifts.forEach((day, ofDay) -> ordered.put(day, inOrder(day, ofDay)));
    shifts = Map.copyOf(ordered);
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

  List<Shift> on(DayOfWeek day) {
    return shifts.getOrDefault(day, List.of());
  }

  private static List<Shift> inOrder(DayOfWeek day, List<Shift> shifts) {
    List<Shift> ordered = shifts.stream().sorted(Comparator.comparing(Shift::opens)).toList();
    for (int i = 1; i < ordered.size(); i++) {
      if (ordered.get(i).opens().isBefore(ordered.get(i - 1).closes())) {
        throw new IllegalArgumentException("Two shifts overlap on " + day);
      }
    }
    return ordered;
  }
}
