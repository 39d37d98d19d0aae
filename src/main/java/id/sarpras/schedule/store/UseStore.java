package id.sarpras.schedule.store;

import id.sarpras.facility.FacilityId;
import id.sarpras.schedule.BookingId;
import id.sarpras.shared.UnitId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the rows of a use have in common, whether they are of spaces or of stock.
abstract class UseStore {

  private static final String CONFIRM =
      """
      UPDATE %s SET kind = 'BOOKING', expires_at = 'infinity'
      WHERE unit_id = :unit AND booking_id = :booking AND kind = 'HOLD' AND expires_at > :now
      """;
  private static final String PROLONG =
      """
      UPDATE %s SET expires_at = :until
      WHERE unit_id = :unit AND booking_id = :booking AND kind = 'HOLD' AND expires_at > :now
      """;
  private static final String PASS =
      """
      UPDATE %s SET booking_id = :to, expires_at = :until
      WHERE unit_id = :unit AND booking_id = :booking AND kind = 'HOLD' AND expires_at > :now
      """;
  private static final String FREE =
      "DELETE FROM %s WHERE unit_id = :unit AND booking_id = :booking RETURNING ";
  private static final String BEGIN =
      """
      UPDATE %s SET used = tstzrange(:at, upper(used)), during = tstzrange(:at, upper(during))
      WHERE unit_id = :unit AND booking_id = :booking AND facility_id = :facility AND lower(used) > :at
      """;
  private static final String SHORTEN =
      """
      UPDATE %s
      SET used = tstzrange(lower(used), :at),
          during = tstzrange(lower(during), :at::timestamptz + (upper(during) - upper(used)))
      WHERE unit_id = :unit AND booking_id = :booking AND facility_id = :facility
        AND lower(used) < :at AND upper(used) > :at
      """;
  private static final String DROP_UNUSED =
      """
      DELETE FROM %s
      WHERE unit_id = :unit AND booking_id = :booking AND facility_id = :facility AND lower(used) >= :at
      """;

  final JdbcClient jdbc;
  private final String table;
  private final String thing;

  /// @param thing the column that says what is taken
  UseStore(JdbcClient jdbc, String table, String thing) {
    this.jdbc = jdbc;
    this.table = table;
    this.thing = thing;
  }

  /// How many rows are booked now that were held.
  public int confirm(UnitId unit, BookingId booking, Instant now) {
    return ofTable(CONFIRM, unit, booking).param("now", Timestamp.from(now)).update();
  }

  /// How many rows are held longer now.
  public int prolong(UnitId unit, BookingId booking, Instant until, Instant now) {
    return ofTable(PROLONG, unit, booking)
        .param("until", Timestamp.from(until))
        .param("now", Timestamp.from(now))
        .update();
  }

  /// How many rows are held for another use now.
  public int pass(UnitId unit, BookingId from, BookingId to, Instant until, Instant now) {
    return ofTable(PASS, unit, from)
        .param("to", to.value())
        .param("until", Timestamp.from(until))
        .param("now", Timestamp.from(now))
        .update();
  }

  /// Gives up all that a use has.
  ///
  /// @return what that was, by its id
  public List<UUID> free(UnitId unit, BookingId booking) {
    return ofTable(FREE + thing, unit, booking).query(UUID.class).list();
  }

  /// Begins the use of a facility at an instant, if it was to begin later; the caller has lined up
  /// and seen that nobody else has it then.
  public void begin(UnitId unit, BookingId booking, FacilityId facility, Instant at) {
    ofTable(BEGIN, unit, booking)
        .param("facility", facility.value())
        .param("at", Timestamp.from(at))
        .update();
  }

  /// Ends the use of a facility at an instant, if it goes on then; the turn-round comes after it.
  public void shorten(UnitId unit, BookingId booking, FacilityId facility, Instant at) {
    for (String statement : List.of(SHORTEN, DROP_UNUSED)) {
      ofTable(statement, unit, booking)
          .param("facility", facility.value())
          .param("at", Timestamp.from(at))
          .update();
    }
  }

  private JdbcClient.StatementSpec ofTable(String sql, UnitId unit, BookingId booking) {
    return of(sql.formatted(table), unit, booking);
  }

  JdbcClient.StatementSpec of(String sql, UnitId unit, BookingId booking) {
    return jdbc.sql(sql).param("unit", unit.value()).param("booking", booking.value());
  }
}
