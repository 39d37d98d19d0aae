package id.sarpras.schedule;

import id.sarpras.facility.Facility;
import id.sarpras.facility.Opening;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A day of all rooms.
///
/// @param holiday the name of the holiday; empty on other days
/// @param until when the first of the holds in it lapses by itself; [Instant#MAX] where none does
public record DaySchedule(LocalDate day, String holiday, List<Room> rooms, Instant until) {

  /// A room's day.
  ///
  /// @param opening empty where it is closed that day
  public record Room(Facility facility, Optional<Opening> opening, List<Taken> taken) {}
}
