package id.sarpras.schedule.web;

import id.sarpras.facility.Facility;
import id.sarpras.page.Form;
import id.sarpras.schedule.DaySchedule;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// A day of all rooms, as a grid of half hours and as a list.
///
/// @param holiday the name of the holiday; empty on other days
public record DayPage(LocalDate day, String holiday, Form form, List<Row> rows) {

  /// A room's day.
  ///
  /// @param open its opening on the grid; none where it is closed
  public record Row(Facility room, List<Slot> open, List<Slot> taken) {}

  static DayPage of(DaySchedule schedule, ZoneId zone, Form form) {
    Names names = Names.of(schedule.rooms().stream().map(DaySchedule.Room::facility));
    return new DayPage(
        schedule.day(),
        schedule.holiday(),
        form,
        schedule.rooms().stream().map(room -> row(room, names, schedule.day(), zone)).toList());
  }

  /// From the day of all rooms to the other views.
  public Views views() {
    return new Views("hari", day, "", "");
  }

  public LocalDate before() {
    return day.minusDays(1);
  }

  public LocalDate after() {
    return day.plusDays(1);
  }

  private static Row row(DaySchedule.Room room, Names names, LocalDate day, ZoneId zone) {
    return new Row(
        room.facility(),
        room.opening().stream().map(open -> Slot.of(open, day, zone)).toList(),
        room.taken().stream()
            .map(taken -> Slot.of(taken, names.part(room.facility(), taken), day, zone))
            .toList());
  }
}
