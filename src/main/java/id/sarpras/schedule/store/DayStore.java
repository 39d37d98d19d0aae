package id.sarpras.schedule.store;

import id.sarpras.schedule.DayVersion;
import id.sarpras.shared.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whether anything of a day has changed, in one statement.
@Component
public class DayStore {

  private static final String VERSION =
      """
      SELECT u.id, u.zone, u.name || ', ' || g.name AS names, d.day,
             (SELECT coalesce(sum(v.version), 0) FROM schedule_version v
              WHERE v.unit_id = u.id AND v.day = d.day)::bigint AS taken,
             coalesce((SELECT v.version FROM facility_version v WHERE v.unit_id = u.id), 0) AS facilities,
             (SELECT c.version FROM calendar_in_force c WHERE c.unit_id = u.id) AS calendar
      FROM service_unit u JOIN government g ON g.id = u.government_id
      CROSS JOIN LATERAL (SELECT coalesce(:day::date, (:now::timestamptz AT TIME ZONE u.zone)::date) AS day) d
      ORDER BY u.id LIMIT 1
      """;

  private final JdbcClient jdbc;

  DayStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What a day of the first unit is made from.
  ///
  /// @param day empty for the day of `now` where the unit is
  public DayVersion version(Optional<LocalDate> day, Instant now) {
    return jdbc.sql(VERSION)
        .param("day", day.orElse(null))
        .param("now", Timestamp.from(now))
        .query(DayStore::version)
        .single();
  }

  private static DayVersion version(ResultSet rs, int index) throws SQLException {
    return new DayVersion(
        new UnitId(rs.getObject("id", UUID.class)),
        ZoneId.of(rs.getString("zone")),
        rs.getString("names"),
        rs.getObject("day", LocalDate.class),
        rs.getLong("taken"),
        rs.getLong("facilities"),
        rs.getInt("calendar"));
  }
}
