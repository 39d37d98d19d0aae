package id.sarpras.schedule.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/// The views of the schedule. Whoever goes from one to another keeps the day and, where the other
/// one shows it, the room or the building.
///
/// @param shown the one that is looked at
/// @param room empty for none
/// @param building empty for none
public record Views(String shown, LocalDate day, String room, String building) {

  public List<String> all() {
    return List.of("hari", "pekan", "bulan", "gedung", "layar");
  }

  /// Where another view is.
  public String path(String view) {
    return path(view, day);
  }

  /// Where a view of another day is.
  public String path(String view, LocalDate other) {
    return switch (view) {
      case "hari" -> "/jadwal?tanggal=" + other;
      case "pekan", "bulan" -> "/jadwal/" + view + "?" + kept("sarana", room) + "tanggal=" + other;
      case "gedung" -> "/jadwal/gedung?" + kept("gedung", building) + "tanggal=" + other;
      default -> "/jadwal/" + view;
    };
  }

  private static String kept(String field, String value) {
    return value.isEmpty()
        ? ""
        : field + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8) + "&";
  }
}
