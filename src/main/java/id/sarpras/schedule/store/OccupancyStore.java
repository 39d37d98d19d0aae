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
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Occupancy in the database, one row per space and time. That two rows never overlap is the
/// database's own law.
@Component
public class OccupancyStore extends UseStore {

  private static final String LINE_UP =
      """
      SELECT id FROM space WHERE unit_id = :unit AND id = ANY(:spaces) ORDER BY id FOR NO KEY UPDATE
      """;
  private static final String ANY_AHEAD =
      """
      SELECT EXISTS (SELECT FROM occupancy
                     WHERE unit_id = :unit AND space_id = ANY(:spaces) AND during && tstzrange(:now, NULL)
                       AND expires_at > :now)
      """;
  private static final String SPREAD =
      """
      INSERT INTO occupancy (unit_id, id, space_id, facility_id, booking_id, kind, during, used, expires_at)
      SELECT o.unit_id, gen_random_uuid(), added.space_id, o.facility_id, o.booking_id, o.kind, o.during, o.used,
             o.expires_at
      FROM occupancy o, unnest(:added::uuid[]) AS added (space_id)
      WHERE o.unit_id = :unit AND o.space_id = :space AND o.during && tstzrange(:now, NULL) AND o.expires_at > :now
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
      ON CONFLICT DO NOTHING
      """;
  private static final String CLOSE =
      """
      INSERT INTO occupancy (unit_id, id, space_id, facility_id, booking_id, kind, during, used)
      VALUES (:unit, :id, :space, :facility, :closure, 'CLOSURE', tstzrange(:start, :end), tstzrange(:start, :end))
      """;
  private static final String SPACES_OF =
      "SELECT DISTINCT space_id FROM occupancy WHERE unit_id = :unit AND booking_id = ANY(:bookings)";
  private static final String TAKEN =
      """
      SELECT space_id, facility_id, booking_id, kind, lower(used), upper(used), lower(during), upper(during),
             nullif(expires_at, 'infinity')
      FROM occupancy
      WHERE unit_id = :unit AND during && tstzrange(:start, :end) AND expires_at > :now
      ORDER BY space_id, lower(during)
      """;
  private static final String TAKEN_AT_TIMES =
      """
      SELECT DISTINCT o.space_id, o.facility_id, o.booking_id, o.kind, lower(o.used), upper(o.used),
             lower(o.during), upper(o.during), nullif(o.expires_at, 'infinity')
      FROM unnest(:starts::timestamptz[], :ends::timestamptz[]) AS w (start, stop)
      JOIN occupancy o ON o.during && tstzrange(w.start, w.stop)
      WHERE o.unit_id = :unit AND o.space_id = ANY(:spaces) AND o.expires_at > :now
      """;

  OccupancyStore(JdbcClient jdbc) {
    super(jdbc, "occupancy", "space_id");
  }

  /// Waits until nobody else is about to take, confirm or free one of these spaces, or to divide
  /// it. The law against overlaps holds without it; but many who ask at once would give each other
  /// deadlocks instead of answers.
  public void lineUp(UnitId unit, List<SpaceId> spaces) {
    jdbc.sql(LINE_UP)
        .param("unit", unit.value())
        .param("spaces", values(spaces))
        .query(UUID.class)
        .list();
  }

  /// Whether any of some spaces is taken at a later time.
  public boolean anyAhead(UnitId unit, List<SpaceId> spaces, Instant now) {
    return jdbc.sql(ANY_AHEAD)
        .param("unit", unit.value())
        .param("spaces", values(spaces))
        .param("now", Timestamp.from(now))
        .query(Boolean.class)
        .single();
  }

  /// Lets whoever has a space at a later time have others as well.
  public void spread(UnitId unit, SpaceId space, List<SpaceId> added, Instant now) {
    jdbc.sql(SPREAD)
        .param("unit", unit.value())
        .param("space", space.value())
        .param("added", values(added))
        .param("now", Timestamp.from(now))
        .update();
  }

  /// Deletes the holds that have expired and stand in the way; says how many that were.
  public int dropExpired(UnitId unit, List<SpaceId> spaces, Period during, Instant now) {
    return during(jdbc.sql(DROP_EXPIRED), unit, during)
        .param("spaces", values(spaces))
        .param("now", Timestamp.from(now))
        .update();
  }

  /// Takes one of the spaces of a facility.
  ///
  /// @return false where it is taken, or was held and nobody has dropped that yet
  public boolean take(UnitId unit, Taking taking, Facility facility, SpaceId space) {
    return during(jdbc.sql(TAKE), unit, facility.occupied(taking.use()))
            .param("id", Ids.next())
            .param("space", space.value())
            .param("facility", facility.id().value())
            .param("booking", taking.booking().value())
            .param("kind", taking.kind().name())
            .param("usedUntil", Timestamp.from(taking.use().end()))
            .param("expires", expiry(taking))
            .update()
        == 1;
  }

  /// Takes a space out of lending; nothing comes after it.
  ///
  /// @throws org.springframework.dao.DataIntegrityViolationException where the space is taken
  ///   (SQLSTATE 23P01)
  public void close(
      UnitId unit, BookingId closure, FacilityId facility, SpaceId space, Period during) {
    during(jdbc.sql(CLOSE), unit, during)
        .param("id", Ids.next())
        .param("space", space.value())
        .param("facility", facility.value())
        .param("closure", closure.value())
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

  private static JdbcClient.StatementSpec during(
      JdbcClient.StatementSpec statement, UnitId unit, Period period) {
    return statement
        .param("unit", unit.value())
        .param("start", Timestamp.from(period.start()))
        .param("end", Timestamp.from(period.end()));
  }

  /// By position: a page has hundreds of rows, and looking up names is a third of reading them.
  private static Taken taken(ResultSet rs, int index) throws SQLException {
    return new Taken(
        new SpaceId(rs.getObject(1, UUID.class)),
        new FacilityId(rs.getObject(2, UUID.class)),
        new BookingId(rs.getObject(3, UUID.class)),
        Taken.Kind.valueOf(rs.getString(4)),
        new Period(instant(rs, 5), instant(rs, 6)),
        new Period(instant(rs, 7), instant(rs, 8)),
        Optional.ofNullable(rs.getObject(9, OffsetDateTime.class)).map(OffsetDateTime::toInstant));
  }

  private static Instant instant(ResultSet rs, int column) throws SQLException {
    return rs.getObject(column, OffsetDateTime.class).toInstant();
  }

  static Optional<Instant> until(ResultSet rs) throws SQLException {
    return Optional.ofNullable(rs.getTimestamp("until")).map(Timestamp::toInstant);
  }

  static Period period(ResultSet rs, String what) throws SQLException {
    return new Period(
        rs.getTimestamp(what + "_from").toInstant(), rs.getTimestamp(what + "_until").toInstant());
  }
}
