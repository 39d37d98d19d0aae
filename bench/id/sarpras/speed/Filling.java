package id.sarpras.speed;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;

/// Fills the office with rooms and bookings, past the program: what takes the program a year is
/// there in minutes. Room n has the id `md5('room' || n)`, its space `md5('space' || n)`; all
/// other ids rise with time, as the program's do.
final class Filling {

  /// The first day of the year that is full: tomorrow.
  static final LocalDate FIRST_DAY = LocalDate.now(ZoneId.of("Asia/Pontianak")).plusDays(1);

  private static final String ROOMS =
      """
      INSERT INTO facility (unit_id, id, name, building, capacity, lent, turn_round)
        SELECT u.id, md5('room' || n)::uuid, '%3$s ' || n, 'Gedung ' || n %% 7, 20 + n %% 80, true, '15 minutes'
        FROM service_unit u, generate_series(%1$d, %2$d) n;
      INSERT INTO facility_opening (unit_id, facility_id, day_of_week, opens, closes)
        SELECT u.id, md5('room' || n)::uuid, day, '06:00', '23:00'
        FROM service_unit u, generate_series(%1$d, %2$d) n, generate_series(1, 7) day;
      INSERT INTO space (unit_id, id)
        SELECT u.id, md5('space' || n)::uuid FROM service_unit u, generate_series(%1$d, %2$d) n;
      INSERT INTO facility_space (unit_id, facility_id, space_id)
        SELECT u.id, md5('room' || n)::uuid, md5('space' || n)::uuid
        FROM service_unit u, generate_series(%1$d, %2$d) n;
      """;
  private static final String OCCUPANCY =
      """
      INSERT INTO occupancy (unit_id, id, space_id, facility_id, booking_id, kind, during, used, expires_at)
        WITH room AS MATERIALIZED (SELECT md5('space' || n)::uuid AS space, md5('room' || n)::uuid AS id
                                   FROM generate_series(%1$d, %2$d) n),
             begun AS (SELECT u.id AS unit, (timestamp '%6$s 07:00' + d * interval '1 day'
                              + t * interval '85 minutes') AT TIME ZONE u.zone AS s
                       FROM service_unit u, generate_series(%3$d, %4$d) d, generate_series(0, %5$d) t),
             hour AS MATERIALIZED (SELECT unit, tstzrange(s, s + interval '75 minutes') AS during,
                                          tstzrange(s, s + interval '60 minutes') AS used
                                   FROM begun)
        SELECT hour.unit, uuidv7(), room.space, room.id, uuidv7(), 'BOOKING', during, used, 'infinity'
        FROM hour, room
      """;

  private Filling() {}

  /// Rooms with these numbers.
  static void rooms(Database database, String name, int first, int last) throws SQLException {
    database.run(ROOMS.formatted(first, last, name));
  }

  /// So many bookings a day of each of these rooms, on these days after [#FIRST_DAY].
  static void bookings(
      Database database, int firstRoom, int lastRoom, int firstDay, int lastDay, int aDay)
      throws SQLException {
    database.run(occupancy(firstRoom, lastRoom, firstDay, lastDay, aDay));
  }

  /// The same as a statement.
  static String occupancy(int firstRoom, int lastRoom, int firstDay, int lastDay, int aDay) {
    return OCCUPANCY.formatted(firstRoom, lastRoom, firstDay, lastDay, aDay - 1, FIRST_DAY);
  }

  /// What autovacuum would have done meanwhile.
  static void tidy(Database database) throws SQLException {
    database.run("VACUUM ANALYZE", "CHECKPOINT");
  }
}
