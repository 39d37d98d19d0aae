package id.sarpras.workingtime;

import java.time.LocalDate;

/// A day off with the decree behind it.
///
/// @param decree such as *SKB 3 Menteri 1497/2025, 2/2025, 5/2025 (19 September 2025)*
public record Holiday(LocalDate day, Kind kind, String name, String decree, LocalDate decreeDate) {

  /// What made it a day off.
  public enum Kind {
    /// A national holiday.
    NATIONAL,
    /// *Cuti bersama*: off by joint decree beside the national holidays.
    JOINT_LEAVE
  }
}
