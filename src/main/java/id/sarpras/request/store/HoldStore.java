package id.sarpras.request.store;

import id.sarpras.identity.Officer;
import id.sarpras.request.FacilityRequest;
import id.sarpras.request.RequestId;
import id.sarpras.schedule.BookingId;
import id.sarpras.shared.UnitId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Until when undecided bookings are held, in the database.
@Component
public class HoldStore {

  private static final String KEEP =
      """
      INSERT INTO booking_hold (unit_id, booking_id, until) VALUES (:unit, :booking, :until)
      ON CONFLICT (unit_id, booking_id) DO UPDATE SET until = :until, warned = false
      """;
  private static final String DROP =
      "DELETE FROM booking_hold WHERE unit_id = :unit AND booking_id = :booking";
  private static final String DROP_LAPSED = DROP + " AND until <= :now";
  private static final String UNTIL =
      "SELECT booking_id, until FROM booking_hold WHERE unit_id = :unit AND booking_id = ANY(:bookings)";
  private static final String LAPSED =
      "SELECT booking_id FROM booking_hold WHERE unit_id = :unit AND until <= :now ORDER BY until LIMIT 500";
  private static final String WARN =
      """
      UPDATE booking_hold h SET warned = true
      FROM booking b JOIN facility_request r ON (r.unit_id, r.id) = (b.unit_id, b.request_id)
      WHERE h.unit_id = :unit AND h.until <= :before AND h.until > :now AND NOT h.warned
        AND (b.unit_id, b.id) = (h.unit_id, h.booking_id) AND r.state IN ('RECEIVED', 'VERIFIED')
      RETURNING b.request_id
      """;
  private static final String ENDING =
      """
      SELECT b.request_id, min(h.until) AS until
      FROM booking_hold h JOIN booking b ON (b.unit_id, b.id) = (h.unit_id, h.booking_id)
      WHERE h.unit_id = :unit AND h.warned GROUP BY b.request_id
      """;
  private static final String SET_DUE =
      """
      INSERT INTO completion_due (unit_id, request_id, until) VALUES (:unit, :request, :until)
      ON CONFLICT (unit_id, request_id) DO UPDATE SET until = :until
      """;
  private static final String DROP_DUE =
      "DELETE FROM completion_due WHERE unit_id = :unit AND request_id = :request";
  private static final String DUE =
      "SELECT until FROM completion_due WHERE unit_id = :unit AND request_id = :request";
  private static final String OVERDUE =
      """
      SELECT d.request_id FROM completion_due d JOIN facility_request r ON (r.unit_id, r.id) = (d.unit_id, d.request_id)
      WHERE d.unit_id = :unit AND d.until <= :now AND r.state = 'INCOMPLETE' ORDER BY d.until LIMIT 500
      """;
  private static final String PROLONG =
      """
      INSERT INTO hold_prolonged (unit_id, request_id, officer_id, reason, at)
      VALUES (:unit, :request, :officer, :reason, :at) ON CONFLICT DO NOTHING
      """;
  private static final String PROLONGED =
      "SELECT count(*) FROM hold_prolonged WHERE unit_id = :unit AND request_id = :request";

  private final JdbcClient jdbc;

  HoldStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void keep(UnitId unit, BookingId booking, Instant until) {
    of(KEEP, unit, booking).param("until", Timestamp.from(until)).update();
  }

  public void drop(UnitId unit, BookingId booking) {
    of(DROP, unit, booking).update();
  }

  /// Forgets a hold that has lapsed; false where it was forgotten or prolonged meanwhile.
  public boolean dropLapsed(UnitId unit, BookingId booking, Instant now) {
    return of(DROP_LAPSED, unit, booking).param("now", Timestamp.from(now)).update() == 1;
  }

  /// Until when each is held; what is not held is missing.
  public Map<BookingId, Instant> until(UnitId unit, Collection<BookingId> bookings) {
    return jdbc
        .sql(UNTIL)
        .param("unit", unit.value())
        .param("bookings", bookings.stream().map(BookingId::value).toArray(UUID[]::new))
        .query(
            (rs, index) ->
                Map.entry(
                    new BookingId(rs.getObject("booking_id", UUID.class)),
                    rs.getTimestamp("until").toInstant()))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// What has lapsed and was not looked at, some hundred at a time.
  public List<BookingId> lapsed(UnitId unit, Instant now) {
    return jdbc
        .sql(LAPSED)
        .param("unit", unit.value())
        .param("now", Timestamp.from(now))
        .query(UUID.class)
        .list()
        .stream()
        .map(BookingId::new)
        .toList();
  }

  /// Marks what lapses before an instant while the office has not decided; each hold is marked
  /// once.
  public List<RequestId> warn(UnitId unit, Instant now, Instant before) {
    return jdbc
        .sql(WARN)
        .param("unit", unit.value())
        .param("now", Timestamp.from(now))
        .param("before", Timestamp.from(before))
        .query(UUID.class)
        .list()
        .stream()
        .distinct()
        .map(RequestId::new)
        .toList();
  }

  /// The requests of which something that was marked lapses soon, and when the first does.
  public Map<RequestId, Instant> ending(UnitId unit) {
    return jdbc
        .sql(ENDING)
        .param("unit", unit.value())
        .query(
            (rs, index) ->
                Map.entry(
                    new RequestId(rs.getObject("request_id", UUID.class)),
                    rs.getTimestamp("until").toInstant()))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// Until when a guest may complete a request for which nothing is held.
  public Optional<Instant> due(FacilityRequest request) {
    return about(DUE, request).query(Timestamp.class).optional().map(Timestamp::toInstant);
  }

  public void setDue(FacilityRequest request, Instant until) {
    about(SET_DUE, request).param("until", Timestamp.from(until)).update();
  }

  public void dropDue(FacilityRequest request) {
    about(DROP_DUE, request).update();
  }

  /// Requests that were not completed in time, some hundred at a time.
  public List<RequestId> overdue(UnitId unit, Instant now) {
    return jdbc
        .sql(OVERDUE)
        .param("unit", unit.value())
        .param("now", Timestamp.from(now))
        .query(UUID.class)
        .list()
        .stream()
        .map(RequestId::new)
        .toList();
  }

  /// Writes down who prolonged the holds of a request; false where somebody did before.
  public boolean prolong(FacilityRequest request, Officer officer, String reason, Instant at) {
    return about(PROLONG, request)
            .param("officer", officer.id().value())
            .param("reason", reason)
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  public boolean isProlonged(FacilityRequest request) {
    return about(PROLONGED, request).query(Integer.class).single() > 0;
  }

  private JdbcClient.StatementSpec about(String sql, FacilityRequest request) {
    return jdbc.sql(sql)
        .param("unit", request.unit().value())
        .param("request", request.id().value());
  }

  private JdbcClient.StatementSpec of(String sql, UnitId unit, BookingId booking) {
    return jdbc.sql(sql).param("unit", unit.value()).param("booking", booking.value());
  }
}
