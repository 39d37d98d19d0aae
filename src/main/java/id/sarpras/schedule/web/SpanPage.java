package id.sarpras.schedule.web;

import id.sarpras.facility.Facility;
import id.sarpras.page.Form;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Several days of one or more rooms.
///
/// @param title the room or the building
/// @param rooms to choose from
/// @param buildings to choose from
/// @param day the chosen one of the span
/// @param before the same day in the span before this one
/// @param after the same day in the span after this one
public record SpanPage(
    Form form,
    String title,
    List<Facility> rooms,
    List<String> buildings,
    LocalDate day,
    LocalDate first,
    LocalDate last,
    LocalDate before,
    LocalDate after,
    List<RoomDayView> days) {

  /// From this view to the others.
  public Views views(String shown) {
    return new Views(shown, day, form.value("sarana"), form.value("gedung"));
  }

  /// The days of the span.
  public List<LocalDate> dates() {
    return first.datesUntil(last.plusDays(1)).toList();
  }

  /// The days of each room.
  public Map<Facility, List<RoomDayView>> byRoom() {
    return days.stream()
        .collect(
            Collectors.groupingBy(
                RoomDayView::room, LinkedHashMap::new, Collectors.toUnmodifiableList()));
  }

  /// The weeks from Monday to Sunday, with days of the neighbouring months left out as empty lists.
  public List<List<List<RoomDayView>>> weeks() {
    var weeks = new ArrayList<List<List<RoomDayView>>>();
    LocalDate monday = first.minusDays(first.getDayOfWeek().getValue() - 1L);
    for (; !monday.isAfter(last); monday = monday.plusDays(7)) {
      weeks.add(monday.datesUntil(monday.plusDays(7)).map(this::on).toList());
    }
    return weeks;
  }

  private List<RoomDayView> on(LocalDate day) {
    return days.stream().filter(one -> one.day().equals(day)).toList();
  }
}
