package id.sarpras.schedule.web;

import id.sarpras.facility.Facility;
import id.sarpras.page.Form;
import id.sarpras.schedule.DaySchedule;
import id.sarpras.schedule.Taken;
import id.sarpras.shared.Period;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/// A day of all rooms, as a grid of half hours and as a list.
///
/// @param holiday the name of the holiday; empty on other days
public record DayPage(LocalDate day, String holiday, Form form, List<Row> rows) {

  static final int FIRST_HOUR = 6;
  static final int LAST_HOUR = 22;
  private static final int COLUMNS = (LAST_HOUR - FIRST_HOUR) * 2;

  /// A room's day.
  ///
  /// @param open its opening on the grid; none where it is closed
  public record Row(Facility room, List<Slot> open, List<Slot> taken) {}

  /// A stretch on the grid.
  ///
  /// @param kind `hold`, `booking`, `closure` or `open`
  public record Slot(String kind, Period period, int from, int to) {}

  /// The hours above the grid.
  public static List<Integer> hours() {
    return java.util.stream.IntStream.range(FIRST_HOUR, LAST_HOUR).boxed().toList();
  }

  static DayPage of(DaySchedule schedule, ZoneId zone, String holiday, Form form) {
    return new DayPage(
        schedule.day(),
        holiday,
        form,
        schedule.rooms().stream().map(room -> row(room, schedule.day(), zone)).toList());
  }

  public LocalDate before() {
    return day.minusDays(1);
  }

  public LocalDate after() {
    return day.plusDays(1);
  }

  private static Row row(DaySchedule.Room room, LocalDate day, ZoneId zone) {
    return new Row(
        room.facility(),
        room.opening()
            .map(
                open ->
                    List.of(
                        slot("open", Period.on(day, open.opens(), open.closes(), zone), day, zone)))
            .orElse(List.of()),
        room.taken().stream().map(taken -> slot(taken, day, zone)).toList());
  }

  private static Slot slot(Taken taken, LocalDate day, ZoneId zone) {
    return slot(taken.kind().name().toLowerCase(Locale.ROOT), taken.used(), day, zone);
  }

  private static Slot slot(String kind, Period period, LocalDate day, ZoneId zone) {
    var from = period.start().atZone(zone);
    var until = period.end().atZone(zone);
    int first = from.toLocalDate().isBefore(day) ? 0 : column(from.toLocalTime(), false);
    int last = until.toLocalDate().isAfter(day) ? COLUMNS : column(until.toLocalTime(), true);
    return new Slot(
        kind,
        period,
        Math.clamp(first, 0, COLUMNS - 1),
        Math.clamp(Math.max(last, first + 1), 1, COLUMNS));
  }

  private static int column(LocalTime time, boolean up) {
    int minutes = time.toSecondOfDay() / 60 - FIRST_HOUR * 60;
    return up ? Math.ceilDiv(minutes, 30) : Math.floorDiv(minutes, 30);
  }
}
