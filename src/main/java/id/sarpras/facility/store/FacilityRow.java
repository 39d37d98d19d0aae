package id.sarpras.facility.store;

import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.facility.Fitting;
import id.sarpras.facility.Kind;
import id.sarpras.facility.Layout;
import id.sarpras.facility.LendingRules;
import id.sarpras.facility.Opening;
import id.sarpras.facility.OpeningHours;
import id.sarpras.facility.Pending;
import id.sarpras.facility.SpaceId;
import id.sarpras.facility.SpecialDay;
import id.sarpras.identity.OfficerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/// A row of the facilities with all that belongs to it, gathered in arrays of words.
final class FacilityRow {

  private FacilityRow() {}

  static Facility read(ResultSet rs, int number) throws SQLException {
    return new Facility(
        new FacilityId(rs.getObject("id", UUID.class)),
        Kind.valueOf(rs.getString("kind")),
        rs.getString("name"),
        rs.getString("building"),
        rs.getInt("capacity"),
        rs.getInt("stock"),
        rs.getBoolean("lent"),
        rs.getBoolean("driver"),
        fittings(strings(rs, "fittings")),
        layouts(strings(rs, "layouts")),
        new OpeningHours(week(strings(rs, "openings")), days(strings(rs, "days"))),
        rules(rs),
        Optional.ofNullable(rs.getObject("keeper", UUID.class)).map(OfficerId::new),
        Arrays.stream((UUID[]) rs.getArray("spaces").getArray()).map(SpaceId::new).toList());
  }

  private static String[] strings(ResultSet rs, String column) throws SQLException {
    return (String[]) rs.getArray(column).getArray();
  }

  private static LendingRules rules(ResultSet rs) throws SQLException {
    return new LendingRules(
        Duration.ofSeconds(rs.getLong("turn_round")),
        Duration.ofSeconds(rs.getLong("notice")),
        rs.getInt("horizon_days"),
        Duration.ofSeconds(rs.getLong("longest")),
        Pending.valueOf(rs.getString("pending")),
        Duration.ofSeconds(rs.getLong("held_for")),
        Duration.ofSeconds(rs.getLong("grace")));
  }

  private static Set<Fitting> fittings(String[] names) {
    return Arrays.stream(names)
        .map(Fitting::valueOf)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Fitting.class)));
  }

  private static Map<Layout, Integer> layouts(String[] rows) {
    var layouts = new EnumMap<Layout, Integer>(Layout.class);
    for (String row : rows) {
      String[] parts = row.split(" ");
      layouts.put(Layout.valueOf(parts[0]), Integer.valueOf(parts[1]));
    }
    return layouts;
  }

  private static Map<DayOfWeek, Opening> week(String[] rows) {
    var week = new EnumMap<DayOfWeek, Opening>(DayOfWeek.class);
    for (String row : rows) {
      String[] parts = row.split(" ", 2);
      week.put(DayOfWeek.of(Integer.parseInt(parts[0])), opening(parts[1]));
    }
    return week;
  }

  private static Map<LocalDate, SpecialDay> days(String[] rows) {
    var days = new TreeMap<LocalDate, SpecialDay>();
    for (String row : rows) {
      String[] parts = row.split("\\|", 3);
      Optional<Opening> opening =
          parts[1].isEmpty() ? Optional.empty() : Optional.of(opening(parts[1]));
      days.put(LocalDate.parse(parts[0]), new SpecialDay(opening, parts[2]));
    }
    return days;
  }

  private static Opening opening(String row) {
    String[] parts = row.split(" ");
    return new Opening(LocalTime.parse(parts[0]), LocalTime.parse(parts[1]));
  }
}
