package id.sarpras.schedule.proof;

import id.sarpras.schedule.BookingId;
import id.sarpras.schedule.Taken.Kind;
import id.sarpras.shared.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rows of the schedule, spaces and equipment alike, as the database has them.
record Rows(JdbcClient database) {

  /// A row.
  record Row(BookingId booking, Kind kind, UUID thing, int quantity, Instant from, Instant until) {}

  private static final String ALL =
      """
      SELECT * FROM (
        SELECT booking_id, kind, facility_id, space_id AS thing, 1 AS quantity, 1 AS stock, lower(during) AS starts,
               upper(during) AS ends, upper(used) AS used_until
        FROM occupancy
        UNION ALL
        SELECT s.booking_id, s.kind, s.facility_id, s.facility_id, s.quantity, f.stock, lower(s.during),
               upper(s.during), upper(s.used)
        FROM stock_use s JOIN facility f ON (f.unit_id, f.id) = (s.unit_id, s.facility_id)) rows
      """;

  Map<BookingId, List<Row>> all() {
    return database.sql(ALL).query((rs, index) -> row(rs)).stream()
        .collect(Collectors.groupingBy(Row::booking));
  }

  /// What a use has, as claims.
  List<Claim> of(BookingId booking) {
    return database
        .sql(ALL + " WHERE booking_id = :booking")
        .param("booking", booking.value())
        .query((rs, index) -> claim(rs))
        .list();
  }

  private static Row row(ResultSet rs) throws SQLException {
    return new Row(
        new BookingId(rs.getObject("booking_id", UUID.class)),
        Kind.valueOf(rs.getString("kind")),
        rs.getObject("thing", UUID.class),
        rs.getInt("quantity"),
        rs.getTimestamp("starts").toInstant(),
        rs.getTimestamp("ends").toInstant());
  }

  private static Claim claim(ResultSet rs) throws SQLException {
    return new Claim(
        rs.getObject("facility_id", UUID.class),
        rs.getObject("thing", UUID.class),
        rs.getInt("stock"),
        rs.getInt("quantity"),
        new Period(rs.getTimestamp("starts").toInstant(), rs.getTimestamp("ends").toInstant()),
        rs.getTimestamp("used_until").toInstant());
  }
}
