package id.sarpras.request.proof;

import id.sarpras.schedule.Again;
import id.sarpras.schedule.BookingId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Lets the time of what is held pass at once, in one statement as the clock does.
record Time(JdbcClient database) {

  private static final String SCHEDULE =
      """
      WITH a AS (UPDATE occupancy SET expires_at = now() - interval '1 second' WHERE booking_id = :id AND kind = 'HOLD'),
           b AS (UPDATE stock_use SET expires_at = now() - interval '1 second' WHERE booking_id = :id AND kind = 'HOLD')
      """;
  private static final String HOLD =
      SCHEDULE
          + "UPDATE booking_hold SET until = now() - interval '1 second' WHERE booking_id = :id";
  private static final String OFFER =
      SCHEDULE
          + """
          UPDATE offer SET made_at = now() - interval '2 days', until = now() - interval '1 second'
          WHERE id = :id AND state = 'OPEN'
          """;

  void hold(BookingId booking) {
    pass(HOLD, booking);
  }

  void offer(BookingId offer) {
    pass(OFFER, offer);
  }

  private void pass(String sql, BookingId id) {
    Again.whenLost(() -> database.sql(sql).param("id", id.value()).update());
  }
}
