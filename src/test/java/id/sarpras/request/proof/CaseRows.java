package id.sarpras.request.proof;

import static org.assertj.core.api.Assertions.assertThat;

import id.sarpras.request.RequestId;
import id.sarpras.schedule.BookingId;
import id.sarpras.shared.UnitId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What must be true of the rows of some cases, whatever was done to them. Each law is a statement
/// that finds what breaks it.
record CaseRows(JdbcClient database, UnitId unit, Collection<RequestId> cases) {

  /// What the bookings ask for, what the offers ask for, and what stands in the schedule.
  private static final String GROUND =
      """
      WITH wanted AS (
        SELECT b.id, b.state, b.needed, i.facility_id, i.quantity
        FROM booking b JOIN booking_item i ON (i.unit_id, i.booking_id) = (b.unit_id, b.id)
        WHERE b.unit_id = :unit AND b.request_id = ANY(:cases)
        UNION ALL
        SELECT o.id, 'OFFERED ' || o.state, o.needed, i.facility_id, i.quantity
        FROM offer o JOIN offer_item i ON (i.unit_id, i.offer_id) = (o.unit_id, o.id)
        WHERE o.unit_id = :unit AND o.request_id = ANY(:cases)
      ), due AS (
        SELECT w.id, w.state, s.space_id AS thing, 1 AS quantity, w.needed
        FROM wanted w JOIN facility_space s ON (s.unit_id, s.facility_id) = (:unit, w.facility_id)
        UNION ALL
        SELECT w.id, w.state, w.facility_id, w.quantity, w.needed
        FROM wanted w WHERE NOT EXISTS (SELECT FROM facility_space s WHERE s.facility_id = w.facility_id)
      ), stands AS (
        SELECT booking_id AS id, kind, expires_at > :now AS living, space_id AS thing, 1 AS quantity, used
        FROM occupancy WHERE unit_id = :unit
        UNION ALL
        SELECT booking_id, kind, expires_at > :now, facility_id, quantity, used FROM stock_use WHERE unit_id = :unit
      ), mine AS (
        SELECT s.* FROM stands s WHERE s.id IN (SELECT id FROM wanted)
      )
      """;

  private static final Map<String, String> LAWS = new LinkedHashMap<>();

  static {
    LAWS.put(
        "what is booked has all its rows",
        """
        SELECT id, thing, quantity, needed FROM due WHERE state IN ('BOOKED', 'IN_USE')
        EXCEPT ALL SELECT id, thing, quantity, used FROM mine WHERE kind = 'BOOKING'
        """);
    LAWS.put(
        "rows are booked for nobody else",
        """
        SELECT id, thing, quantity, used FROM mine WHERE kind = 'BOOKING'
        EXCEPT ALL SELECT id, thing, quantity, needed FROM due WHERE state IN ('BOOKED', 'IN_USE')
        """);
    LAWS.put(
        "what is held is held for somebody who still asks for just that, and once",
        """
        SELECT left_over.*, (SELECT string_agg(w.state || ' ' || w.needed, ', ') FROM wanted w WHERE w.id = left_over.id) AS asked
        FROM (SELECT id, thing, quantity, used FROM mine WHERE kind = 'HOLD'
              EXCEPT ALL
              SELECT id, thing, quantity, needed FROM due WHERE state IN ('PENDING', 'OFFERED OPEN')) left_over
        """);
    LAWS.put(
        "what is held is held wholly",
        """
        SELECT id, thing FROM due
        WHERE state IN ('PENDING', 'OFFERED OPEN') AND id IN (SELECT id FROM mine WHERE kind = 'HOLD' AND living)
        EXCEPT ALL SELECT id, thing FROM mine WHERE kind = 'HOLD' AND living
        """);
    LAWS.put(
        "what is offered is held",
        """
        SELECT o.id FROM offer o
        WHERE o.unit_id = :unit AND o.request_id = ANY(:cases) AND o.state = 'OPEN' AND o.until > :now
          AND NOT EXISTS (SELECT FROM mine WHERE mine.id = o.id AND living)
        """);
    LAWS.put(
        "an undecided case has an undecided booking, and no other case has one",
        """
        SELECT r.id, r.state FROM facility_request r
        WHERE r.unit_id = :unit AND r.id = ANY(:cases)
          AND (r.state IN ('RECEIVED', 'INCOMPLETE', 'VERIFIED'))
              <> EXISTS (SELECT FROM booking b WHERE b.request_id = r.id AND b.state = 'PENDING')
        """);
    LAWS.put(
        "an approved case has a booking, and no other case has one",
        """
        SELECT r.id, r.state FROM facility_request r
        WHERE r.unit_id = :unit AND r.id = ANY(:cases)
          AND (r.state IN ('APPROVED', 'CLOSED'))
              <> EXISTS (SELECT FROM booking b
                         WHERE b.request_id = r.id AND b.state IN ('BOOKED', 'IN_USE', 'RETURNED', 'NO_SHOW'))
        """);
    LAWS.put(
        "nobody is offered the same twice",
        """
        SELECT booking_id FROM offer
        WHERE unit_id = :unit AND request_id = ANY(:cases) AND reason = 'WAITING' AND state = 'OPEN'
        GROUP BY booking_id HAVING count(*) > 1
        """);
    LAWS.put(
        "instead of one booking the guest has one other",
        """
        SELECT o.booking_id FROM offer o JOIN booking b ON (b.unit_id, b.id) = (o.unit_id, o.id)
        WHERE o.unit_id = :unit AND o.request_id = ANY(:cases) AND o.state = 'ACCEPTED'
          AND b.state IN ('PENDING', 'BOOKED')
        GROUP BY o.booking_id HAVING count(*) > 1
        """);
    LAWS.put(
        "whoever waits has not got it",
        """
        SELECT w.booking_id FROM waiting w JOIN booking b ON (b.unit_id, b.id) = (w.unit_id, w.booking_id)
        WHERE w.unit_id = :unit AND b.request_id = ANY(:cases) AND b.state NOT IN ('PENDING', 'REFUSED', 'DISPLACED')
        """);
    LAWS.put(
        "each decision is told by one letter at least",
        """
        SELECT r.id FROM facility_request r
        WHERE r.unit_id = :unit AND r.id = ANY(:cases) AND r.state = 'APPROVED'
          AND NOT EXISTS (SELECT FROM outgoing_letter l WHERE (l.unit_id, l.subject_id) = (:unit, r.id))
        """);
    LAWS.put(
        "the numbers of the letters have no gap",
        """
        SELECT year FROM (SELECT year, split_part(number, '/', 2)::int AS n FROM outgoing_letter WHERE unit_id = :unit) l
        GROUP BY year HAVING max(n) <> count(*) OR count(DISTINCT n) <> count(*)
        """);
    LAWS.put(
        "the references of the cases have no gap",
        """
        SELECT year FROM (SELECT split_part(reference, '-', 2) AS year, split_part(reference, '-', 3)::int AS n
                          FROM facility_request WHERE unit_id = :unit) r
        GROUP BY year HAVING max(n) <> count(*) OR count(DISTINCT n) <> count(*)
        """);
  }

  void holdAtOnce(Instant now) {
    LAWS.forEach((law, sql) -> assertThat(broken(sql, now)).as(law).isEmpty());
  }

  private List<Map<String, Object>> broken(String sql, Instant now) {
    return database
        .sql(GROUND + sql)
        .param("unit", unit.value())
        .param("cases", cases.stream().map(RequestId::value).toArray(UUID[]::new))
        .param("now", Timestamp.from(now))
        .query()
        .listOfRows();
  }

  /// What was acknowledged to a guest or an officer is there.
  void have(Collection<BookingId> accepted, int approved) {
    assertThat(ids("SELECT id FROM facility_request WHERE unit_id = :unit AND id = ANY(:cases)"))
        .as("cases that were taken in")
        .hasSameSizeAs(cases);
    assertThat(
            ids(
                "SELECT id FROM offer WHERE unit_id = :unit AND request_id = ANY(:cases) AND state = 'ACCEPTED'"))
        .as("offers that were accepted")
        .containsAll(accepted.stream().map(BookingId::value).toList());
    assertThat(
            ids(
                "SELECT request_id FROM disposition WHERE unit_id = :unit AND request_id = ANY(:cases) AND outcome = 'APPROVED'"))
        .as("approvals")
        .hasSize(approved);
  }

  private List<UUID> ids(String sql) {
    return database
        .sql(sql)
        .param("unit", unit.value())
        .param("cases", cases.stream().map(RequestId::value).toArray(UUID[]::new))
        .query(UUID.class)
        .list();
  }
}
