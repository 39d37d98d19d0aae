package id.sarpras.workingtime.store;

import id.sarpras.shared.UnitId;
import id.sarpras.workingtime.CalendarContent;
import id.sarpras.workingtime.CalendarVersion;
import id.sarpras.workingtime.Holiday;
import id.sarpras.workingtime.Shift;
import id.sarpras.workingtime.Shifts;
import id.sarpras.workingtime.WeeklyHours;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Calendar versions in the database. A version is written once and never changed.
@Component
public class CalendarStore {

  private static final String NEWEST =
      "SELECT version FROM calendar_in_force WHERE unit_id = :unit";
  private static final String ADD_VERSION =
      "INSERT INTO calendar_version (unit_id, version, source, recorded_at) VALUES (:unit, :version, :source, :at)";
  private static final String PUT_IN_FORCE =
      """
      INSERT INTO calendar_in_force (unit_id, version) VALUES (:unit, :version)
      ON CONFLICT (unit_id) DO UPDATE SET version = excluded.version
      """;
  private static final String LOCK = NEWEST + " FOR NO KEY UPDATE";
  private static final String HOLD = NEWEST + " FOR SHARE";
  private static final String VERSIONS =
      """
      SELECT version, source, recorded_at FROM calendar_version
      WHERE unit_id = :unit ORDER BY version DESC
      """;
  private static final String ADD_WEEK =
      """
      INSERT INTO working_week (unit_id, version, valid_from, valid_until, source)
      VALUES (:unit, :version, :validFrom, :validUntil, :source)
      """;
  private static final String ADD_HOURS =
      """
      INSERT INTO working_hours (unit_id, version, valid_from, day_of_week, opens, closes)
      VALUES (:unit, :version, :validFrom, :day, :opens, :closes)
      """;
  private static final String ADD_HOLIDAY =
      """
      INSERT INTO holiday (unit_id, version, day, kind, name, decree, decree_date, hours)
      VALUES (:unit, :version, :day, :kind, :name, :decree, :decreeDate, :hours)
      """;
  private static final String WEEKS =
      """
      SELECT valid_from, valid_until, source FROM working_week
      WHERE unit_id = :unit AND version = :version ORDER BY valid_from
      """;
  private static final String HOURS =
      """
      SELECT valid_from, day_of_week, opens, closes FROM working_hours
      WHERE unit_id = :unit AND version = :version ORDER BY valid_from, day_of_week, opens
      """;
  private static final String HOLIDAYS =
      """
      SELECT day, kind, name, decree, decree_date, hours FROM holiday
      WHERE unit_id = :unit AND version = :version ORDER BY day
      """;

  private record Row(LocalDate validFrom, DayOfWeek day, Shift shift) {}

  private final JdbcClient jdbc;
  private final InstantSource clock;

  CalendarStore(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// The newest version of a unit; empty where it has no calendar yet.
  public Optional<Integer> newest(UnitId unit) {
    return version(NEWEST, unit);
  }

  /// The same, and nobody else writes one until the transaction is over.
  public Optional<Integer> lock(UnitId unit) {
    return version(LOCK, unit);
  }

  /// The same, and nobody writes one until the transaction is over; others may hold it too.
  public Optional<Integer> hold(UnitId unit) {
    return version(HOLD, unit);
  }

  private Optional<Integer> version(String sql, UnitId unit) {
    return jdbc.sql(sql).param("unit", unit.value()).query(Integer.class).optional();
  }

  /// All versions, the newest first.
  public List<CalendarVersion> versions(UnitId unit) {
    return jdbc.sql(VERSIONS)
        .param("unit", unit.value())
        .query(
            (rs, index) ->
                new CalendarVersion(
                    rs.getInt("version"),
                    rs.getString("source"),
                    rs.getTimestamp("recorded_at").toInstant()))
        .list();
  }

  public void write(UnitId unit, int version, String source, CalendarContent content) {
    jdbc.sql(ADD_VERSION)
        .param("unit", unit.value())
        .param("version", version)
        .param("source", source)
        .param("at", Timestamp.from(clock.instant()))
        .update();
    at(PUT_IN_FORCE, unit, version).update();
    content.hours().forEach(week -> writeWeek(unit, version, week));
    content.holidays().forEach(holiday -> writeHoliday(unit, version, holiday));
  }

  /// What a version says.
  public CalendarContent content(UnitId unit, int version) {
    return new CalendarContent(hours(unit, version), holidays(unit, version));
  }

  private List<WeeklyHours> hours(UnitId unit, int version) {
    Map<LocalDate, Map<DayOfWeek, List<Shift>>> shifts =
        at(HOURS, unit, version).query(CalendarStore::row).list().stream()
            .collect(
                Collectors.groupingBy(
                    Row::validFrom,
                    Collectors.groupingBy(
                        Row::day, Collectors.mapping(Row::shift, Collectors.toList()))));
    return at(WEEKS, unit, version).query((rs, index) -> week(rs, shifts)).list();
  }

  private List<Holiday> holidays(UnitId unit, int version) {
    return at(HOLIDAYS, unit, version).query(CalendarStore::holiday).list();
  }

  private JdbcClient.StatementSpec at(String sql, UnitId unit, int version) {
    return jdbc.sql(sql).param("unit", unit.value()).param("version", version);
  }

  private void writeWeek(UnitId unit, int version, WeeklyHours week) {
    at(ADD_WEEK, unit, version)
        .param("validFrom", week.validFrom())
        .param("validUntil", week.validUntil().orElse(null), Types.DATE)
        .param("source", week.source())
        .update();
    week.shifts()
        .forEach(
            (day, shifts) ->
                shifts.forEach(
                    shift ->
                        at(ADD_HOURS, unit, version)
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
        .param("hours", Shifts.write(holiday.shifts()))
        .update();
  }

  private static WeeklyHours week(ResultSet rs, Map<LocalDate, Map<DayOfWeek, List<Shift>>> shifts)
      throws SQLException {
    LocalDate from = rs.getObject("valid_from", LocalDate.class);
    return new WeeklyHours(
        from,
        Optional.ofNullable(rs.getObject("valid_until", LocalDate.class)),
        shifts.getOrDefault(from, Map.of()),
        rs.getString("source"));
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
        rs.getObject("decree_date", LocalDate.class),
        Shifts.read(rs.getString("hours")));
  }
}
