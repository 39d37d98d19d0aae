package id.sarpras.schedule.store;

import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.facility.SpaceId;
import id.sarpras.schedule.BookingId;
import id.sarpras.schedule.Taken;
import id.sarpras.schedule.Taking;
import id.sarpras.shared.Ids;
import id.sarpras.shared.Period;
import id.sarpras.shared.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Occupancy in the database, one row per space and time. That two rows never overlap is the
/// database's own law.
@Component
public class OccupancyStore {

  private static final String LINE_UP =
      """
      SELECT id FROM space WHERE unit_id = :unit AND id = ANY(:spaces) ORDER BY id FOR NO KEY UPDATE
      """;
  private static final String DROP_EXPIRED =
      """
      DELETE FROM occupancy
      WHERE unit_id = :unit AND space_id = ANY(:spaces) AND kind = 'HOLD' AND expires_at <= :now
        AND during && tstzrange(:start, :end)
      """;
  private static final String TAKE =
      """
      INSERT INTO occupancy (unit_id, id, space_id, facility_id, booking_id, kind, during, used, expires_at)
      VALUES (:unit, :id, :space, :facility, :booking, :kind, tstzrange(:start, :end), tstzrange(:start, :usedUntil),
              coalesce(:expires, 'infinity'::timestamptz))
      """;
  private static final String CONFIRM =
      """
      UPDATE occupancy SET kind = 'BOOKING', expires_at = 'infinity'
      WHERE unit_id = :unit AND booking_id = :booking AND kind = 'HOLD' AND expires_at > :now
      """;
  private static final String FREE =
      "DELETE FROM occupancy WHERE unit_id = :unit AND booking_id = :booking";
  private static final String SPACES_OF =
      "SELECT DISTINCT space_id FROM occupancy WHERE unit_id = :unit AND booking_id = ANY(:bookings)";
  private static final String TAKEN =
      """
      SELECT space_id, facility_id, booking_id, kind, lower(used) AS used_from, upper(used) AS used_until,
             lower(during) AS taken_from, upper(during) AS taken_until
      FROM occupancy
      WHERE unit_id = :unit AND during && tstzrange(:start, :end) AND expires_at > :now
      ORDER BY space_id, lower(during)
      """;
  private static final String TAKEN_AT_TIMES =
      """
      SELECT DISTINCT o.space_id, o.facility_id, o.booking_id, o.kind, lower(o.used) AS used_from,
             upper(o.used) AS used_until, lower(o.during) AS taken_from, upper(o.during) AS taken_until
      FROM unnest(:starts::timestamptz[], :ends::timestamptz[]) AS w (start, stop)
      JOIN occupancy o ON o.during && tstzrange(w.start, w.stop)
      WHERE o.unit_id = :unit AND o.space_id = ANY(:spaces) AND o.expires_at > :now
      """;

  private final JdbcClient jdbc;

  OccupancyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Waits until nobody else is about to take one of these spaces. The law against overlaps holds
  /// without it; but many who ask at once would give each other deadlocks instead of answers.
  public void lineUp(UnitId unit, List<SpaceId> spaces) {
    jdbc.sql(LINE_UP)
        .param("unit", unit.value())
        .param("spaces", values(spaces))
        .query(UUID.class)
        .list();
  }

  /// Deletes the holds that have expired and stand in the way.
  public void dropExpired(UnitId unit, List<SpaceId> spaces, Period during, Instant now) {
    during(jdbc.sql(DROP_EXPIRED), unit, during)
        .param("spaces", values(spaces))
        .param("now", Timestamp.from(now))
        .update();
  }

  /// Takes one of the spaces of a facility.
  ///
  /// @throws org.springframework.dao.DataIntegrityViolationException where the space is taken
  ///   (SQLSTATE 23P01)
  public void take(UnitId unit, Taking taking, Facility facility, SpaceId space) {
    during(jdbc.sql(TAKE), unit, facility.occupied(taking.use()))
        .param("id", Ids.next())
        .param("space", space.value())
        .param("facility", facility.id().value())
        .param("booking", taking.booking().value())
        .param("kind", taking.kind().name())
        .param("usedUntil", Timestamp.from(taking.use().end()))
        .param("expires", expiry(taking))
        .update();
  }

  /// When it lapses; null for never.
  static @Nullable Timestamp expiry(Taking taking) {
    return taking.expires().equals(Instant.MAX) ? null : Timestamp.from(taking.expires());
  }

  /// The spaces that some uses have.
  public List<SpaceId> of(UnitId unit, List<BookingId> bookings) {
    return jdbc
        .sql(SPACES_OF)
        .param("unit", unit.value())
        .param("bookings", bookings.stream().map(BookingId::value).toArray(UUID[]::new))
        .query(UUID.class)
        .list()
        .stream()
        .map(SpaceId::new)
        .toList();
  }

  /// How many spaces are booked now that were held.
  public int confirm(UnitId unit, BookingId booking, Instant now) {
    return of(CONFIRM, unit, booking).param("now", Timestamp.from(now)).update();
  }

  public int free(UnitId unit, BookingId booking) {
    return of(FREE, unit, booking).update();
  }

  /// All that is taken at some time of a period.
  public List<Taken> taken(UnitId unit, Period period, Instant now) {
    return during(jdbc.sql(TAKEN), unit, period)
        .param("now", Timestamp.from(now))
        .query(OccupancyStore::taken)
        .list();
  }

  /// What is taken of some spaces at some times, in no order.
  public List<Taken> taken(UnitId unit, List<SpaceId> spaces, List<Period> periods, Instant now) {
    if (spaces.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(TAKEN_AT_TIMES)
        .param("unit", unit.value())
        .param("spaces", values(spaces))
        .param("starts", instants(periods, Period::start))
        .param("ends", instants(periods, Period::end))
        .param("now", Timestamp.from(now))
        .query(OccupancyStore::taken)
        .list();
  }

  /// As an array that PostgreSQL reads.
  static String[] instants(List<Period> periods, Function<Period, Instant> which) {
    return periods.stream().map(which).map(Instant::toString).toArray(String[]::new);
  }

  private static UUID[] values(List<SpaceId> spaces) {
    return spaces.stream().map(SpaceId::value).toArray(UUID[]::new);
  }

  private JdbcClient.StatementSpec of(String sql, UnitId unit, BookingId booking) {
    return jdbc.sql(sql).param("unit", unit.value()).param("booking", booking.value());
  }

  private static JdbcClient.StatementSpec during(
      JdbcClient.StatementSpec statement, UnitId unit, Period period) {
    return statement
        .param("unit", unit.value())
        .param("start", Timestamp.from(period.start()))
        .param("end", Timestamp.from(period.end()));
  }

  private static Taken taken(ResultSet rs, int index) throws SQLException {
    return new Taken(
        new SpaceId(rs.getObject("space_id", UUID.class)),
        new FacilityId(rs.getObject("facility_id", UUID.class)),
        new BookingId(rs.getObject("booking_id", UUID.class)),
        Taken.Kind.valueOf(rs.getString("kind")),
        period(rs, "used"),
        period(rs, "taken"));
  }

  static Period period(ResultSet rs, String what) throws SQLException {
    return new Period(
        rs.getTimestamp(what + "_from").toInstant(), rs.getTimestamp(what + "_until").toInstant());
  }
}
