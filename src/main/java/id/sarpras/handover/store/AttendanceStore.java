package id.sarpras.handover.store;

import id.sarpras.handover.NoShow;
import id.sarpras.schedule.BookingId;
import id.sarpras.shared.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
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

/// Who came and who did not, in the database.
@Component
public class AttendanceStore {

  private static final String CHECK_IN =
      "INSERT INTO check_in (unit_id, booking_id, at) VALUES (:unit, :booking, :at)";
  private static final String CHECKED_IN =
      "SELECT booking_id, at FROM check_in WHERE unit_id = :unit AND booking_id = ANY(:bookings)";
  private static final String MISS =
      """
      INSERT INTO no_show (unit_id, booking_id, missed_at) VALUES (:unit, :booking, :at)
      ON CONFLICT (unit_id, booking_id) DO UPDATE SET missed_at = :at, undone_at = NULL, reason = ''
      """;
  private static final String UNDO =
      """
      UPDATE no_show SET undone_at = :at, reason = :reason WHERE unit_id = :unit AND booking_id = :booking
      """;
  private static final String MISSED =
      """
      SELECT booking_id, missed_at, undone_at FROM no_show
      WHERE unit_id = :unit AND booking_id = ANY(:bookings)
      """;
  private static final String MISSED_SINCE =
      """
      SELECT booking_id, missed_at, undone_at FROM no_show
      WHERE unit_id = :unit AND missed_at >= :since AND undone_at IS NULL ORDER BY missed_at DESC
      """;

  private final JdbcClient jdbc;

  AttendanceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void checkIn(UnitId unit, BookingId booking, Instant at) {
    of(CHECK_IN, unit, booking).param("at", Timestamp.from(at)).update();
  }

  /// When the guest of each came; who did not is missing.
  public Map<BookingId, Instant> checkedIn(UnitId unit, Collection<BookingId> bookings) {
    return of(CHECKED_IN, unit, bookings)
        .query((rs, index) -> Map.entry(booking(rs), rs.getTimestamp("at").toInstant()))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  public void miss(UnitId unit, BookingId booking, Instant at) {
    of(MISS, unit, booking).param("at", Timestamp.from(at)).update();
  }

  public void undo(UnitId unit, BookingId booking, Instant at, String reason) {
    of(UNDO, unit, booking).param("at", Timestamp.from(at)).param("reason", reason).update();
  }

  /// For which of some nobody came, even where that was taken back.
  public Map<BookingId, NoShow> missed(UnitId unit, Collection<BookingId> bookings) {
    return of(MISSED, unit, bookings).query(AttendanceStore::noShow).list().stream()
        .collect(Collectors.toMap(NoShow::booking, missed -> missed));
  }

  /// For whom nobody came since an instant, the last first.
  public List<NoShow> missedSince(UnitId unit, Instant since) {
    return jdbc.sql(MISSED_SINCE)
        .param("unit", unit.value())
        .param("since", Timestamp.from(since))
        .query(AttendanceStore::noShow)
        .list();
  }

  private JdbcClient.StatementSpec of(String sql, UnitId unit, BookingId booking) {
    return jdbc.sql(sql).param("unit", unit.value()).param("booking", booking.value());
  }

  private JdbcClient.StatementSpec of(String sql, UnitId unit, Collection<BookingId> bookings) {
    return jdbc.sql(sql)
        .param("unit", unit.value())
        .param("bookings", bookings.stream().map(BookingId::value).toArray(UUID[]::new));
  }

  private static NoShow noShow(ResultSet rs, int index) throws SQLException {
    return new NoShow(
        booking(rs),
        rs.getTimestamp("missed_at").toInstant(),
        Optional.ofNullable(rs.getTimestamp("undone_at")).map(Timestamp::toInstant));
  }

  private static BookingId booking(ResultSet rs) throws SQLException {
    return new BookingId(rs.getObject("booking_id", UUID.class));
  }
}
