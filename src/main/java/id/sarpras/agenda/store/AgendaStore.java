package id.sarpras.agenda.store;

import id.sarpras.schedule.BookingId;
import id.sarpras.shared.Period;
import id.sarpras.shared.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How bookings stand in calendars, in the database.
@Component
public class AgendaStore {

  /// A booking as calendars know it.
  ///
  /// @param sequence 0 when it was booked, and one more with each change
  public record Known(
      BookingId booking,
      int sequence,
      String place,
      Period used,
      boolean cancelled,
      Instant changedAt) {}

  private static final String COLUMNS =
      "booking_id, sequence, place, lower(used) AS used_from, upper(used) AS used_until, cancelled, changed_at";
  private static final String STAND =
      """
      INSERT INTO agenda_event AS e (unit_id, booking_id, sequence, place, used, cancelled, changed_at)
      VALUES (:unit, :booking, 0, :place, tstzrange(:from, :until), false, :at)
      ON CONFLICT (unit_id, booking_id) DO UPDATE
      SET sequence = e.sequence + 1, place = excluded.place, used = excluded.used, cancelled = false,
          changed_at = excluded.changed_at
      WHERE (e.place, e.used, e.cancelled) IS DISTINCT FROM (excluded.place, excluded.used, false)
      RETURNING\s"""
          + COLUMNS;
  private static final String CANCEL =
      """
      UPDATE agenda_event SET sequence = sequence + 1, cancelled = true, changed_at = :at
      WHERE unit_id = :unit AND booking_id = :booking AND NOT cancelled
      RETURNING\s"""
          + COLUMNS;
  private static final String KNOWN =
      "SELECT "
          + COLUMNS
          + " FROM agenda_event WHERE unit_id = :unit AND booking_id = ANY(:bookings)";

  private final JdbcClient jdbc;

  AgendaStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A booking stands so from now on; empty where calendars know it so already.
  public Optional<Known> stand(
      UnitId unit, BookingId booking, String place, Period used, Instant at) {
    return of(STAND, unit, booking, at)
        .param("place", place)
        .param("from", Timestamp.from(used.start()))
        .param("until", Timestamp.from(used.end()))
        .query(AgendaStore::known)
        .optional();
  }

  /// A booking is no more; empty where no calendar knows it, or all know that.
  public Optional<Known> cancel(UnitId unit, BookingId booking, Instant at) {
    return of(CANCEL, unit, booking, at).query(AgendaStore::known).optional();
  }

  /// Those of some bookings that calendars know.
  public Map<BookingId, Known> of(UnitId unit, Collection<BookingId> bookings) {
    return jdbc
        .sql(KNOWN)
        .param("unit", unit.value())
        .param("bookings", bookings.stream().map(BookingId::value).toArray(UUID[]::new))
        .query(AgendaStore::known)
        .list()
        .stream()
        .collect(Collectors.toMap(Known::booking, known -> known));
  }

  private JdbcClient.StatementSpec of(String sql, UnitId unit, BookingId booking, Instant at) {
    return jdbc.sql(sql)
        .param("unit", unit.value())
        .param("booking", booking.value())
        .param("at", Timestamp.from(at));
  }

  private static Known known(ResultSet rs, int index) throws SQLException {
    return new Known(
        new BookingId(rs.getObject("booking_id", UUID.class)),
        rs.getInt("sequence"),
        rs.getString("place"),
        new Period(
            rs.getTimestamp("used_from").toInstant(), rs.getTimestamp("used_until").toInstant()),
        rs.getBoolean("cancelled"),
        rs.getTimestamp("changed_at").toInstant());
  }
}
