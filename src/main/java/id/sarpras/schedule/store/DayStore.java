package id.sarpras.schedule.store;

import id.sarpras.facility.FacilityId;
import id.sarpras.facility.SpaceId;
import id.sarpras.schedule.BookingId;
import id.sarpras.schedule.DayVersion;
import id.sarpras.schedule.Taken;
import id.sarpras.shared.Period;
import id.sarpras.shared.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Days in the database, for reading. One statement says whether anything changed, another reads
/// all rooms at once.
@Component
public class DayStore {

  private static final String VERSION =
      """
      SELECT u.id, u.zone, u.name || ', ' || g.name AS names, d.day,
             (SELECT coalesce(sum(v.version), 0) FROM schedule_version v
              WHERE v.unit_id = u.id AND v.day = d.day)::bigint AS taken,
             coalesce((SELECT v.version FROM facility_version v WHERE v.unit_id = u.id), 0) AS facilities,
             (SELECT max(v.version) FROM calendar_version v WHERE v.unit_id = u.id) AS calendar
      FROM service_unit u JOIN government g ON g.id = u.government_id
      CROSS JOIN LATERAL (SELECT coalesce(:day::date, (:now::timestamptz AT TIME ZONE u.zone)::date) AS day) d
      ORDER BY u.id LIMIT 1
      """;
  private static final String LIVING =
      """
      SELECT space_id, facility_id, booking_id, kind, lower(used), upper(used), lower(during), upper(during),
             expires_at
      FROM occupancy
      WHERE unit_id = :unit AND during && tstzrange(:start, :end) AND expires_at > :now
      ORDER BY space_id, lower(during)
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

  /// All that is taken at some time of a period.
  public List<Taken> living(UnitId unit, Period period, Instant now) {
    return jdbc.sql(LIVING)
        .param("unit", unit.value())
        .param("start", Timestamp.from(period.start()))
        .param("end", Timestamp.from(period.end()))
        .param("now", Timestamp.from(now))
        .query(DayStore::living)
        .list();
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

  /// By position: a page has hundreds of rows, and looking up names is a third of reading them.
  private static Taken living(ResultSet rs, int index) throws SQLException {
    Instant until = instant(rs, 9);
    return new Taken(
        new SpaceId(rs.getObject(1, UUID.class)),
        new FacilityId(rs.getObject(2, UUID.class)),
        new BookingId(rs.getObject(3, UUID.class)),
        Taken.Kind.valueOf(rs.getString(4)),
        new Period(instant(rs, 5), instant(rs, 6)),
        new Period(instant(rs, 7), instant(rs, 8)),
        until.equals(Instant.MAX) ? Optional.empty() : Optional.of(until));
  }

  private static Instant instant(ResultSet rs, int column) throws SQLException {
    OffsetDateTime read = rs.getObject(column, OffsetDateTime.class);
    return read.equals(OffsetDateTime.MAX) ? Instant.MAX : read.toInstant();
  }
}
