package id.sarpras.schedule;

import id.sarpras.facility.Facility;
import id.sarpras.facility.Opening;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A day of all rooms.
public record DaySchedule(LocalDate day, List<Room> rooms) {

  /// A room's day.
  ///
  /// @param opening empty where it is closed that day
  public record Room(Facility facility, Optional<Opening> opening, List<Taken> taken) {}
}
