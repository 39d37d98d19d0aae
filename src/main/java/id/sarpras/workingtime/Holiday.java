package id.sarpras.workingtime;

import java.time.LocalDate;
import java.util.List;

/// A day that is not worked as its weekday is, with the decree behind it.
///
/// It throws a BadCalendar where two shifts overlap
///
/// @param decree such as *SKB 3 Menteri 1497/2025, 2/2025, 5/2025 (19 September 2025)*
/// @param shifts what is worked all the same, on a half day; none where the whole day is off
public record Holiday(
    LocalDate day,
    Kind kind,
    String name,
    String decree,
    LocalDate decreeDate,
    List<Shift> shifts) {

  /// What made it a day off.
  public enum Kind {
    /// A national holiday.
    NATIONAL,
    /// *Cuti bersama*: off by joint decree beside the national holidays.
    JOINT_LEAVE,
    /// A holiday of the province or the city.
    REGIONAL,
    /// Off once, such as the day of an election.
    ONE_OFF
  }

  public Holiday {
    shifts = List.copyOf(Shifts.inOrder(shifts));
  }

  /// A whole day off.
  public Holiday(LocalDate day, Kind kind, String name, String decree, LocalDate decreeDate) {
    this(day, kind, name, decree, decreeDate, List.of());
  }

  public boolean isHalfDay() {
    return !shifts.isEmpty();
  }

  /// Whether the decree's own words end with its date, as those of the joint decrees do: *(19
  /// September 2025)*.
  public boolean isDecreeDated() {
    return decree.endsWith(decreeDate.getYear() + ")");
  }

  int secondsWorked() {
    return shifts.stream().mapToInt(Shift::seconds).sum();
  }
}
