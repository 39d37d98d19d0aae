package id.sarpras.workingtime.store;

import id.sarpras.shared.UnitId;
import id.sarpras.workingtime.Holiday;
import id.sarpras.workingtime.Shift;
import id.sarpras.workingtime.WeeklyHours;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Calendar versions in the database. A version is written once and never changed.
@Component
public class CalendarStore {

  private static final String NEWEST =
      "SELECT coalesce(max(version), 0) FROM calendar_version WHERE unit_id = :unit";
  private static final String ADD_VERSION =
      "INSERT INTO calendar_version (unit_id, version, source, recorded_at) VALUES (:unit, :version, :source, :at)";
  private static final String ADD_HOURS =
      """
      INSERT INTO working_hours (unit_id, version, valid_from, day_of_week, opens, closes)
      VALUES (:unit, :version, :validFrom, :day, :opens, :closes)
      """;
  private static final String ADD_HOLIDAY =
      """
      INSERT INTO holiday (unit_id, version, day, kind, name, decree, decree_date)
      VALUES (:unit, :version, :day, :kind, :name, :decree, :decreeDate)
      """;
  private static final String HOURS =
      """
      SELECT valid_from, day_of_week, opens, closes FROM working_hours
      WHERE unit_id = :unit AND version = :version ORDER BY valid_from, day_of_week, opens
      """;
  private static final String HOLIDAYS =
      """
      SELECT day, kind, name, decree, decree_date FROM holiday
      WHERE unit_id = :unit AND version = :version ORDER BY day
      """;

  private record Row(LocalDate validFrom, DayOfWeek day, Shift shift) {}

  private final JdbcClient jdbc;
  private final InstantSource clock;

  CalendarStore(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// The newest version of a unit.
  public int newest(UnitId unit) {
    int version = jdbc.sql(NEWEST).param("unit", unit.value()).query(Integer.class).single();
    if (version == 0) {
      throw new IllegalStateException("The unit has no office calendar");
    }
    return version;
  }

  public void write(
      UnitId unit, int version, String source, List<WeeklyHours> hours, List<Holiday> holidays) {
    jdbc.sql(ADD_VERSION)
        .param("unit", unit.value())
        .param("version", version)
        .param("source", source)
        .param("at", Timestamp.from(clock.instant()))
        .update();
    hours.forEach(week -> writeWeek(unit, version, week));
    holidays.forEach(holiday -> writeHoliday(unit, version, holiday));
  }

  public List<WeeklyHours> hours(UnitId unit, int version) {
    Map<LocalDate, Map<DayOfWeek, List<Shift>>> weeks =
        jdbc
            .sql(HOURS)
            .param("unit", unit.value())
            .param("version", version)
            .query(CalendarStore::row)
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Row::validFrom,
                    Collectors.groupingBy(
                        Row::day, Collectors.mapping(Row::shift, Collectors.toList()))));
    return weeks.entrySet().stream()
        .map(week -> new WeeklyHours(week.getKey(), week.getValue()))
        .toList();
  }

  public List<Holiday> holidays(UnitId unit, int version) {
    return jdbc.sql(HOLIDAYS)
        .param("unit", unit.value())
        .param("version", version)
        .query(CalendarStore::holiday)
        .list();
  }

  private void writeWeek(UnitId unit, int version, WeeklyHours week) {
    week.shifts()
        .forEach(
            (day, shifts) ->
                shifts.forEach(
                    shift ->
                        jdbc.sql(ADD_HOURS)
                            .param("unit", unit.value())
                            .param("version", version)
                            .param("validFrom", week.validFrom())
                            .param("day", day.getValue())
                            .param("opens", shift.opens())
                            .param("closes", shift.closes())
                            .update()));
  }

  private void writeHoliday(UnitId unit, int version, Holiday holiday) {
    jdbc.sql(ADD_HOLIDAY)
        .param("unit", unit.value())
        .param("version", version)
        .param("day", holiday.day())
        .param("kind", holiday.kind().name())
        .param("name", holiday.name())
        .param("decree", holiday.decree())
        .param("decreeDate", holiday.decreeDate())
        .update();
  }

  private static Row row(ResultSet rs, int index) throws SQLException {
    return new Row(
        rs.getObject("valid_from", LocalDate.class),
        DayOfWeek.of(rs.getInt("day_of_week")),
        new Shift(rs.getObject("opens", LocalTime.class), rs.getObject("closes", LocalTime.class)));
  }

  private static Holiday holiday(ResultSet rs, int index) throws SQLException {
    return new Holiday(
        rs.getObject("day", LocalDate.class),
        Holiday.Kind.valueOf(rs.getString("kind")),
        rs.getString("name"),
        rs.getString("decree"),
        rs.getObject("decree_date", LocalDate.class));
  }
}
