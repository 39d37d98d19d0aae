package id.sarpras.request.store;

import id.sarpras.request.BookingEvent;
import id.sarpras.request.RequestId;
import id.sarpras.schedule.BookingId;
import id.sarpras.schedule.Recurrence;
import id.sarpras.shared.Period;
import id.sarpras.shared.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Requests that repeat, and why single dates of them ended, in the database.
@Component
public class SeriesStore {

  /// The series of a request `r` as one column, so that a list of cases is one query.
  static final String OF_REQUEST =
      """
      (SELECT concat_ws('|', s.rule, s.zone, (extract(epoch FROM lower(s.first_use)) * 1000000)::bigint,
                        (extract(epoch FROM upper(s.first_use)) * 1000000)::bigint, array_to_string(s.left_out, ','))
       FROM request_series s WHERE (s.unit_id, s.request_id) = (r.unit_id, r.id)) AS series
      """;

  private static final String ADD =
      """
      INSERT INTO request_series (unit_id, request_id, rule, zone, first_use, left_out)
      VALUES (:unit, :request, :rule, :zone, tstzrange(:from, :until), :leftOut::date[])
      """;
  private static final String END =
      """
      INSERT INTO booking_end (unit_id, booking_id, event, reason, at)
      VALUES (:unit, :booking, :event, :reason, :at)
      ON CONFLICT (unit_id, booking_id) DO UPDATE
      SET event = excluded.event, reason = excluded.reason, at = excluded.at
      """;
  private static final String MISSED =
      """
      SELECT e.booking_id, e.at FROM booking_end e
      JOIN booking b ON (b.unit_id, b.id) = (e.unit_id, e.booking_id)
      WHERE b.unit_id = :unit AND b.request_id = :request AND b.state = 'NO_SHOW'
      """;
  private static final String REASONS =
      """
      SELECT e.booking_id, e.reason FROM booking_end e
      JOIN booking b ON (b.unit_id, b.id) = (e.unit_id, e.booking_id)
      WHERE b.unit_id = :unit AND b.request_id = :request
      """;

  private final JdbcClient jdbc;

  SeriesStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(UnitId unit, RequestId request, Recurrence series) {
    jdbc.sql(ADD)
        .param("unit", unit.value())
        .param("request", request.value())
        .param("rule", series.rule())
        .param("zone", series.zone().getId())
        .param("from", Timestamp.from(series.first().start()))
        .param("until", Timestamp.from(series.first().end()))
        .param("leftOut", series.except().stream().map(LocalDate::toString).toArray(String[]::new))
        .update();
  }

  /// Writes down why a booking ended before its use.
  public void end(UnitId unit, BookingId booking, BookingEvent event, String reason, Instant at) {
    jdbc.sql(END)
        .param("unit", unit.value())
        .param("booking", booking.value())
        .param("event", event.name())
        .param("reason", reason)
        .param("at", Timestamp.from(at))
        .update();
  }

  /// When those of a request ended to which nobody came.
  public Map<BookingId, Instant> missed(UnitId unit, RequestId request) {
    return jdbc
        .sql(MISSED)
        .param("unit", unit.value())
        .param("request", request.value())
        .query(
            (rs, index) ->
                Map.entry(
                    new BookingId(rs.getObject("booking_id", UUID.class)),
                    rs.getTimestamp("at").toInstant()))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// Why bookings of a request ended; those that did not are missing.
  public Map<BookingId, String> reasons(UnitId unit, RequestId request) {
    return jdbc
        .sql(REASONS)
        .param("unit", unit.value())
        .param("request", request.value())
        .query(
            (rs, index) ->
                Map.entry(
                    new BookingId(rs.getObject("booking_id", UUID.class)), rs.getString("reason")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// Reads the column [#OF_REQUEST].
  static Optional<Recurrence> read(ResultSet rs) throws SQLException {
    @Nullable String column = rs.getString("series");
    return Optional.ofNullable(column).map(row -> series(row.split("\\|", -1)));
  }

  private static Recurrence series(String[] parts) {
    return new Recurrence(
        parts[0],
        ZoneId.of(parts[1]),
        new Period(BookingStore.instant(parts[2]), BookingStore.instant(parts[3])),
        Stream.of(parts[4].split(","))
            .filter(day -> !day.isEmpty())
            .map(LocalDate::parse)
            .collect(Collectors.toSet()));
  }
}
