package id.sarpras.request.store;

import id.sarpras.facility.FacilityId;
import id.sarpras.request.Booking;
import id.sarpras.request.FacilityRequest;
import id.sarpras.schedule.BookingId;
import id.sarpras.shared.Period;
import id.sarpras.shared.UnitId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who waits for what, in the database, in the order in which they came.
@Component
public class WaitingStore {

  private static final String ALLOW =
      """
      INSERT INTO may_wait (unit_id, request_id, at) VALUES (:unit, :request, :at) ON CONFLICT DO NOTHING
      """;
  private static final String MAY =
      "SELECT count(*) FROM may_wait WHERE unit_id = :unit AND request_id = :request";
  private static final String ENTER =
      """
      INSERT INTO waiting (unit_id, booking_id, since) VALUES (:unit, :booking, :since) ON CONFLICT DO NOTHING
      """;
  private static final String LEAVE =
      "DELETE FROM waiting WHERE unit_id = :unit AND booking_id = :booking";
  private static final String ANYBODY = "SELECT EXISTS (SELECT FROM waiting WHERE unit_id = :unit)";
  private static final String SINCE =
      "SELECT since FROM waiting WHERE unit_id = :unit AND booking_id = :booking";
  private static final String HOLD = SINCE + " FOR UPDATE";
  private static final String IN_TURN =
      "SELECT booking_id FROM waiting WHERE unit_id = :unit ORDER BY since, booking_id";
  private static final String IN_TURN_FOR =
      """
      SELECT w.booking_id FROM waiting w
      WHERE w.unit_id = :unit AND EXISTS (
        SELECT FROM booking_item i
        WHERE (i.unit_id, i.booking_id) = (w.unit_id, w.booking_id) AND i.facility_id = ANY(:facilities))
      ORDER BY w.since, w.booking_id
      """;
  private static final String WAITED_FOR =
      """
      SELECT EXISTS (
        SELECT FROM waiting w JOIN booking b ON (b.unit_id, b.id) = (w.unit_id, w.booking_id)
        JOIN booking_item i ON (i.unit_id, i.booking_id) = (b.unit_id, b.id)
        WHERE w.unit_id = :unit AND w.booking_id <> :booking AND b.needed && tstzrange(:from, :until)
          AND i.facility_id = ANY(:facilities))
      """;
  private static final String WANTED_WITH =
      """
      SELECT DISTINCT also.facility_id
      FROM waiting w JOIN booking_item i ON (i.unit_id, i.booking_id) = (w.unit_id, w.booking_id)
      JOIN booking_item also ON (also.unit_id, also.booking_id) = (i.unit_id, i.booking_id)
      WHERE w.unit_id = :unit AND i.facility_id = ANY(:facilities)
      """;
  private static final String BEFORE =
      """
      SELECT count(DISTINCT b.id)
      FROM waiting w JOIN booking b ON (b.unit_id, b.id) = (w.unit_id, w.booking_id)
      JOIN booking_item i ON (i.unit_id, i.booking_id) = (b.unit_id, b.id)
      WHERE w.unit_id = :unit AND (w.since, w.booking_id) < (:since, :booking)
        AND b.needed && tstzrange(:from, :until) AND i.facility_id = ANY(:facilities)
      """;

  private final JdbcClient jdbc;

  WaitingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The letter of a request is in order: what was refused may be waited for.
  public void allow(FacilityRequest request, Instant at) {
    of(ALLOW, request).param("at", Timestamp.from(at)).update();
  }

  public boolean isAllowed(FacilityRequest request) {
    return of(MAY, request).query(Integer.class).single() > 0;
  }

  /// Enters the list; whoever stands there keeps the place.
  public void enter(UnitId unit, BookingId booking, Instant since) {
    at(ENTER, unit, booking).param("since", Timestamp.from(since)).update();
  }

  public boolean leave(UnitId unit, BookingId booking) {
    return at(LEAVE, unit, booking).update() == 1;
  }

  public boolean isAnybodyThere(UnitId unit) {
    return jdbc.sql(ANYBODY).param("unit", unit.value()).query(Boolean.class).single();
  }

  public Optional<Instant> since(UnitId unit, BookingId booking) {
    return at(SINCE, unit, booking).query(Timestamp.class).optional().map(Timestamp::toInstant);
  }

  /// Whether a booking stands on the list; if so, nobody takes it off until the transaction is
  /// over.
  public boolean hold(UnitId unit, BookingId booking) {
    return at(HOLD, unit, booking).query(Timestamp.class).optional().isPresent();
  }

  /// All who wait, the first first.
  public List<BookingId> inTurn(UnitId unit) {
    return bookings(jdbc.sql(IN_TURN).param("unit", unit.value()));
  }

  /// The same who wait for some of these.
  public List<BookingId> inTurn(UnitId unit, Collection<FacilityId> facilities) {
    return bookings(
        jdbc.sql(IN_TURN_FOR).param("unit", unit.value()).param("facilities", values(facilities)));
  }

  private static List<BookingId> bookings(JdbcClient.StatementSpec asked) {
    return asked.query(UUID.class).list().stream().map(BookingId::new).toList();
  }

  /// How many came before and wait for some of the same at the same time.
  public int before(
      UnitId unit, Booking booking, Instant since, Collection<FacilityId> facilities) {
    Period period = booking.period();
    return at(BEFORE, unit, booking.id())
        .param("since", Timestamp.from(since))
        .param("from", Timestamp.from(period.start()))
        .param("until", Timestamp.from(period.end()))
        .param("facilities", values(facilities))
        .query(Integer.class)
        .single();
  }

  /// Whether somebody waits for some of these at some time of a period.
  ///
  /// @param booking which does not count
  public boolean isWaitedFor(
      UnitId unit, BookingId booking, Period period, Collection<FacilityId> facilities) {
    return at(WAITED_FOR, unit, booking)
        .param("from", Timestamp.from(period.start()))
        .param("until", Timestamp.from(period.end()))
        .param("facilities", values(facilities))
        .query(Boolean.class)
        .single();
  }

  /// All for which those ask who wait for some of these.
  public List<FacilityId> wantedWith(UnitId unit, Collection<FacilityId> facilities) {
    return jdbc
        .sql(WANTED_WITH)
        .param("unit", unit.value())
        .param("facilities", values(facilities))
        .query(UUID.class)
        .list()
        .stream()
        .map(FacilityId::new)
        .toList();
  }

  private static UUID[] values(Collection<FacilityId> facilities) {
    return facilities.stream().map(FacilityId::value).toArray(UUID[]::new);
  }

  private JdbcClient.StatementSpec at(String sql, UnitId unit, BookingId booking) {
    return jdbc.sql(sql).param("unit", unit.value()).param("booking", booking.value());
  }

  private JdbcClient.StatementSpec of(String sql, FacilityRequest request) {
    return jdbc.sql(sql)
        .param("unit", request.unit().value())
        .param("request", request.id().value());
  }
}
