package id.sarpras.facility.web;

import id.sarpras.facility.Opening;
import id.sarpras.facility.OpeningHours;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Neighbouring days of the week with the same hours.
///
/// @param first 1 for Monday
/// @param last 7 for Sunday
/// @param opening empty where it is closed
public record WeekRow(int first, int last, Optional<Opening> opening) {

  static List<WeekRow> of(OpeningHours hours) {
    var rows = new ArrayList<WeekRow>();
    for (DayOfWeek day : DayOfWeek.values()) {
      Optional<Opening> opening = Optional.ofNullable(hours.week().get(day));
      if (!rows.isEmpty() && rows.getLast().opening().equals(opening)) {
        rows.add(new WeekRow(rows.removeLast().first(), day.getValue(), opening));
      } else {
        rows.add(new WeekRow(day.getValue(), day.getValue(), opening));
      }
    }
    return rows;
  }
}
