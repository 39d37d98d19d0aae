package id.sarpras.schedule.store;

import id.sarpras.facility.FacilityId;
import id.sarpras.schedule.Away;
import id.sarpras.schedule.BookingId;
import id.sarpras.schedule.Lot;
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
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What of the equipment is away, in the database. Whoever takes some holds the lock on the row of
/// the facility, so that the count is true until the end of the transaction.
@Component
public class StockStore extends UseStore {

  private static final String LINE_UP =
      """
      SELECT id FROM facility WHERE unit_id = :unit AND id = ANY(:facilities) ORDER BY id FOR NO KEY UPDATE
      """;
  private static final String DROP_EXPIRED =
      """
      DELETE FROM stock_use
      WHERE unit_id = :unit AND facility_id = :facility AND kind = 'HOLD' AND expires_at <= :now
        AND during && tstzrange(:start, :end)
      """;
  private static final String TAKE =
      """
      WITH near AS (
        SELECT during, quantity FROM stock_use
        WHERE unit_id = :unit AND facility_id = :facility AND during && tstzrange(:start, :end)
      ), instants AS (
        SELECT :start::timestamptz AS at UNION SELECT lower(during) FROM near WHERE lower(during) > :start
      ), peak AS (
        SELECT coalesce(max(away), 0) AS away
        FROM (SELECT sum(n.quantity) AS away FROM instants i JOIN near n ON n.during @> i.at GROUP BY i.at) a
      )
      INSERT INTO stock_use (unit_id, id, facility_id, booking_id, kind, quantity, during, used, expires_at)
      SELECT f.unit_id, :id, f.id, :booking, :kind, :quantity, tstzrange(:start, :end),
             tstzrange(:start, :usedUntil), coalesce(:expires, 'infinity'::timestamptz)
      FROM facility f, peak
      WHERE f.unit_id = :unit AND f.id = :facility AND peak.away + :quantity <= f.stock
      """;
  private static final String AWAY_UNTIL =
      """
      SELECT max(upper(during)) FROM stock_use
      WHERE unit_id = :unit AND booking_id = :booking AND facility_id = :facility
      """;
  private static final String KEEP_OUT =
      """
      INSERT INTO stock_use (unit_id, id, facility_id, booking_id, kind, quantity, during, used)
      VALUES (:unit, :id, :facility, :booking, :kind, :quantity, tstzrange(:start, :end), tstzrange(:start, :end))
      """;
  private static final String FACILITIES_OF =
      "SELECT DISTINCT facility_id FROM stock_use WHERE unit_id = :unit AND booking_id = ANY(:bookings)";
  private static final String AWAY =
      """
      SELECT facility_id, booking_id, kind, quantity, lower(used) AS used_from, upper(used) AS used_until,
             lower(during) AS taken_from, upper(during) AS taken_until
      FROM stock_use
      WHERE unit_id = :unit AND during && tstzrange(:start, :end) AND expires_at > :now
      ORDER BY facility_id, lower(during)
      """;
  private static final String AWAY_AT_TIMES =
      """
      SELECT DISTINCT s.id, s.facility_id, s.booking_id, s.kind, s.quantity, lower(s.used) AS used_from,
             upper(s.used) AS used_until, lower(s.during) AS taken_from, upper(s.during) AS taken_until
      FROM unnest(:starts::timestamptz[], :ends::timestamptz[]) AS w (start, stop)
      JOIN stock_use s ON s.during && tstzrange(w.start, w.stop)
      WHERE s.unit_id = :unit AND s.facility_id = ANY(:facilities) AND s.expires_at > :now
      """;

  /// Whoever comes in the instant in which another goes is counted after him.
  private static final String MOST_AWAY =
      """
      WITH ahead AS (
        SELECT during, quantity FROM stock_use
        WHERE unit_id = :unit AND facility_id = :facility AND during && tstzrange(:now, NULL) AND expires_at > :now
      ), changes AS (
        SELECT lower(during) AS at, quantity AS more FROM ahead UNION ALL SELECT upper(during), -quantity FROM ahead
      )
      SELECT coalesce(max(away), 0) FROM (SELECT sum(more) OVER (ORDER BY at, more) AS away FROM changes) course
      """;

  StockStore(JdbcClient jdbc) {
    super(jdbc, "stock_use", "facility_id");
  }

  /// Waits until nobody else is about to take some of this equipment.
  public void lineUp(UnitId unit, List<FacilityId> facilities) {
    jdbc.sql(LINE_UP)
        .param("unit", unit.value())
        .param("facilities", values(facilities))
        .query(UUID.class)
        .list();
  }

  /// Takes some of it, if as many are there during the whole period; the caller has lined up.
  ///
  /// @return false where too many are away
  public boolean take(UnitId unit, Taking taking, Lot lot, Instant now) {
    return of(TAKE, unit, lot, lot.facility().occupied(taking.use()))
            .param("id", Ids.next())
            .param("booking", taking.booking().value())
            .param("kind", taking.kind().name())
            .param("quantity", lot.quantity())
            .param("usedUntil", Timestamp.from(taking.use().end()))
            .param("expires", OccupancyStore.expiry(taking))
            .update()
        == 1;
  }

  /// When the last of what a use has of a facility is to be there again.
  public Optional<Instant> awayUntil(UnitId unit, BookingId booking, FacilityId facility) {
    return of(AWAY_UNTIL, unit, booking)
        .param("facility", facility.value())
        .query(Timestamp.class)
        .optional()
        .map(Timestamp::toInstant);
  }

  /// Takes some away without counting; the caller has lined up and counted.
  public void keepOut(UnitId unit, BookingId booking, Lot lot, Taken.Kind kind, Period during) {
    of(KEEP_OUT, unit, lot, during)
        .param("id", Ids.next())
        .param("booking", booking.value())
        .param("kind", kind.name())
        .param("quantity", lot.quantity())
        .update();
  }

  /// Deletes the holds that have expired and stand in the way; says how many that were.
  public int dropExpired(UnitId unit, Lot lot, Period during, Instant now) {
    return of(DROP_EXPIRED, unit, lot, during).param("now", Timestamp.from(now)).update();
  }

  /// The equipment of which some uses have something.
  public List<FacilityId> of(UnitId unit, List<BookingId> bookings) {
    return jdbc
        .sql(FACILITIES_OF)
        .param("unit", unit.value())
        .param("bookings", bookings.stream().map(BookingId::value).toArray(UUID[]::new))
        .query(UUID.class)
        .list()
        .stream()
        .map(FacilityId::new)
        .toList();
  }

  /// The most that are away at one time from an instant on.
  public int mostAway(UnitId unit, FacilityId facility, Instant now) {
    return jdbc.sql(MOST_AWAY)
        .param("unit", unit.value())
        .param("facility", facility.value())
        .param("now", Timestamp.from(now))
        .query(Integer.class)
        .single();
  }

  /// All that is away at some time of a period.
  public List<Away> away(UnitId unit, Period period, Instant now) {
    return jdbc.sql(AWAY)
        .param("unit", unit.value())
        .param("start", Timestamp.from(period.start()))
        .param("end", Timestamp.from(period.end()))
        .param("now", Timestamp.from(now))
        .query(StockStore::away)
        .list();
  }

  /// What is away of some equipment at some times, in no order.
  public List<Away> away(
      UnitId unit, List<FacilityId> facilities, List<Period> periods, Instant now) {
    if (facilities.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(AWAY_AT_TIMES)
        .param("unit", unit.value())
        .param("facilities", values(facilities))
        .param("starts", OccupancyStore.instants(periods, Period::start))
        .param("ends", OccupancyStore.instants(periods, Period::end))
        .param("now", Timestamp.from(now))
        .query(StockStore::away)
        .list();
  }

  private static UUID[] values(List<FacilityId> facilities) {
    return facilities.stream().map(FacilityId::value).toArray(UUID[]::new);
  }

  private JdbcClient.StatementSpec of(String sql, UnitId unit, Lot lot, Period during) {
    return jdbc.sql(sql)
        .param("unit", unit.value())
        .param("facility", lot.facility().id().value())
        .param("start", Timestamp.from(during.start()))
        .param("end", Timestamp.from(during.end()));
  }

  private static Away away(ResultSet rs, int index) throws SQLException {
    return new Away(
        new FacilityId(rs.getObject("facility_id", UUID.class)),
        new BookingId(rs.getObject("booking_id", UUID.class)),
        Taken.Kind.valueOf(rs.getString("kind")),
        rs.getInt("quantity"),
        OccupancyStore.period(rs, "used"),
        OccupancyStore.period(rs, "taken"));
  }
}
