package id.sarpras.schedule.web;

import id.sarpras.facility.Facility;
import id.sarpras.schedule.RoomDay;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// A day of a room on a page.
///
/// @param open its opening; none where it is closed
public record RoomDayView(
    Facility room, LocalDate day, String holiday, List<Slot> open, List<Slot> taken) {

  static RoomDayView of(RoomDay day, Names names, ZoneId zone) {
    return new RoomDayView(
        day.facility(),
        day.day(),
        day.holiday(),
        day.opening().stream().map(opening -> Slot.of(opening, day.day(), zone)).toList(),
        day.taken().stream()
            .map(taken -> Slot.of(taken, names.part(day.facility(), taken), day.day(), zone))
            .toList());
  }
}
