package id.sarpras.closure.store;

import id.sarpras.closure.ClosedItem;
import id.sarpras.closure.Closure;
import id.sarpras.closure.ClosureDate;
import id.sarpras.closure.DateState;
import id.sarpras.closure.Reason;
import id.sarpras.facility.FacilityId;
import id.sarpras.identity.OfficerId;
import id.sarpras.schedule.BookingId;
import id.sarpras.shared.Period;
import id.sarpras.shared.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Closures in the database.
@Component
public class ClosureStore {

  private static final String ADD =
      """
      INSERT INTO closure (unit_id, id, reason, details, rule, officer_id, officer_name, at)
      VALUES (:unit, :id, :reason, :details, :rule, :officer, :name, :at)
      """;
  private static final String ADD_ITEM =
      """
      INSERT INTO closure_item (unit_id, closure_id, facility_id, quantity) VALUES (:unit, :id, :facility, :quantity)
      """;
  private static final String ADD_DATE =
      """
      INSERT INTO closure_date (unit_id, id, closure_id, during, state)
      VALUES (:unit, :date, :id, tstzrange(:from, :until), :state)
      """;
  private static final String ROWS =
      """
      SELECT c.*, array(SELECT i.facility_id || ' ' || i.quantity FROM closure_item i
                        WHERE (i.unit_id, i.closure_id) = (c.unit_id, c.id) ORDER BY i.facility_id) AS items
      FROM closure c WHERE c.unit_id = :unit
      """;
  private static final String FIND = ROWS + " AND c.id = :id";
  private static final String TO_SHOW =
      ROWS
          + """
           AND (EXISTS (SELECT FROM closure_date d WHERE (d.unit_id, d.closure_id) = (c.unit_id, c.id)
                          AND d.state <> 'LIFTED' AND upper(d.during) > :now)
                OR c.id IN (SELECT id FROM closure WHERE unit_id = :unit ORDER BY id DESC LIMIT 100))
          ORDER BY c.id DESC
          """;
  private static final String DATES =
      """
      SELECT d.id, d.closure_id, d.state, lower(d.during) AS from_at, upper(d.during) AS until_at,
             array(SELECT h.booking_id FROM closure_hit h
                   WHERE (h.unit_id, h.date_id) = (d.unit_id, d.id) ORDER BY h.booking_id) AS hits
      FROM closure_date d WHERE d.unit_id = :unit AND d.closure_id = ANY(:closures) ORDER BY lower(d.during), d.id
      """;
  private static final String HIT_BY =
      """
      SELECT d.closure_id FROM closure_hit h JOIN closure_date d ON (d.unit_id, d.id) = (h.unit_id, h.date_id)
      WHERE h.unit_id = :unit AND h.booking_id = :booking AND d.state = 'PLANNED'
      """;
  private static final String PLANNED =
      """
      SELECT DISTINCT closure_id FROM closure_date
      WHERE unit_id = :unit AND state = 'PLANNED' AND upper(during) > :now
      """;
  private static final String DURING =
      """
      SELECT DISTINCT closure_id FROM closure_date
      WHERE unit_id = :unit AND state <> 'LIFTED' AND during && tstzrange(:from, :until)
      """;
  private static final String FORGET_HITS =
      "DELETE FROM closure_hit WHERE unit_id = :unit AND date_id = :date";
  private static final String ADD_HIT =
      "INSERT INTO closure_hit (unit_id, date_id, booking_id) VALUES (:unit, :date, :booking)";
  private static final String SET_STATE =
      """
      UPDATE closure_date SET state = :state WHERE unit_id = :unit AND id = :date AND state <> 'LIFTED'
      """;
  private static final String WAITING =
      """
      FROM closure_hit h
      JOIN closure_date d ON (d.unit_id, d.id) = (h.unit_id, h.date_id)
      JOIN booking b ON (b.unit_id, b.id) = (h.unit_id, h.booking_id)
      WHERE h.unit_id = :unit AND d.state = 'PLANNED' AND upper(d.during) > :now AND b.state IN ('PENDING', 'BOOKED')
        AND d.closure_id = ANY(:closures)
      """;
  private static final String HITS = "SELECT count(DISTINCT h.booking_id) " + WAITING;
  private static final String HITS_OF_EACH =
      "SELECT d.closure_id, count(DISTINCT h.booking_id) " + WAITING + "GROUP BY d.closure_id";

  private final JdbcClient jdbc;

  ClosureStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void add(UnitId unit, Closure closure, OfficerId officer) {
    at(ADD, unit, closure.id())
        .param("reason", closure.reason().name())
        .param("details", closure.details())
        .param("rule", closure.rule())
        .param("officer", officer.value())
        .param("name", closure.by())
        .param("at", Timestamp.from(closure.at()))
        .update();
    for (ClosedItem item : closure.items()) {
      at(ADD_ITEM, unit, closure.id())
          .param("facility", item.facility().value())
          .param("quantity", item.quantity())
          .update();
    }
    for (ClosureDate date : closure.dates()) {
      at(ADD_DATE, unit, closure.id())
          .param("date", date.id().value())
          .param("from", Timestamp.from(date.during().start()))
          .param("until", Timestamp.from(date.during().end()))
          .param("state", date.state().name())
          .update();
    }
  }

  public Optional<Closure> find(UnitId unit, UUID id) {
    return whole(unit, at(FIND, unit, id).query(Row::of).list()).stream().findFirst();
  }

  /// The hundred newest and all that stand, the newest first.
  public List<Closure> toShow(UnitId unit, Instant now) {
    return whole(
        unit,
        jdbc.sql(TO_SHOW)
            .param("unit", unit.value())
            .param("now", Timestamp.from(now))
            .query(Row::of)
            .list());
  }

  /// Closures of which a planned date has this booking in its way.
  public List<UUID> hitBy(UnitId unit, BookingId booking) {
    return jdbc.sql(HIT_BY)
        .param("unit", unit.value())
        .param("booking", booking.value())
        .query(UUID.class)
        .list();
  }

  /// Closures of which a date is planned and not over.
  public List<UUID> planned(UnitId unit, Instant now) {
    return jdbc.sql(PLANNED)
        .param("unit", unit.value())
        .param("now", Timestamp.from(now))
        .query(UUID.class)
        .list();
  }

  /// Closures of which a date falls into a period.
  public List<UUID> during(UnitId unit, Period period) {
    return jdbc.sql(DURING)
        .param("unit", unit.value())
        .param("from", Timestamp.from(period.start()))
        .param("until", Timestamp.from(period.end()))
        .query(UUID.class)
        .list();
  }

  /// Says who is in the way of a date; where nobody is, it is in force.
  public void put(UnitId unit, BookingId date, Collection<BookingId> hits) {
    of(FORGET_HITS, unit, date).update();
    hits.forEach(hit -> of(ADD_HIT, unit, date).param("booking", hit.value()).update());
    setState(unit, date, hits.isEmpty() ? DateState.IN_FORCE : DateState.PLANNED);
  }

  /// Lifts a date; false where it was lifted already.
  public boolean lift(UnitId unit, BookingId date) {
    of(FORGET_HITS, unit, date).update();
    return setState(unit, date, DateState.LIFTED);
  }

  /// How many bookings wait for somebody to handle them because of some closures.
  public int hits(UnitId unit, Collection<UUID> closures, Instant now) {
    return waiting(HITS, unit, closures, now).query(Integer.class).single();
  }

  /// The same for each of them that has any.
  public Map<UUID, Integer> hitsOfEach(UnitId unit, Collection<UUID> closures, Instant now) {
    var hits = new HashMap<UUID, Integer>();
    waiting(HITS_OF_EACH, unit, closures, now)
        .query(
            rs -> {
              hits.put(rs.getObject(1, UUID.class), rs.getInt(2));
            });
    return hits;
  }

  private JdbcClient.StatementSpec waiting(
      String sql, UnitId unit, Collection<UUID> closures, Instant now) {
    return jdbc.sql(sql)
        .param("unit", unit.value())
        .param("closures", closures.toArray(UUID[]::new))
        .param("now", Timestamp.from(now));
  }

  private boolean setState(UnitId unit, BookingId date, DateState state) {
    return of(SET_STATE, unit, date).param("state", state.name()).update() == 1;
  }

  private List<Closure> whole(UnitId unit, List<Row> rows) {
    record Dated(UUID closure, ClosureDate date) {}
    Map<UUID, List<ClosureDate>> dates =
        jdbc
            .sql(DATES)
            .param("unit", unit.value())
            .param("closures", rows.stream().map(Row::id).toArray(UUID[]::new))
            .query((rs, index) -> new Dated(rs.getObject("closure_id", UUID.class), date(rs)))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Dated::closure, Collectors.mapping(Dated::date, Collectors.toList())));
    return rows.stream().map(row -> row.with(dates.getOrDefault(row.id(), List.of()))).toList();
  }

  private JdbcClient.StatementSpec at(String sql, UnitId unit, UUID closure) {
    return jdbc.sql(sql).param("unit", unit.value()).param("id", closure);
  }

  private JdbcClient.StatementSpec of(String sql, UnitId unit, BookingId date) {
    return jdbc.sql(sql).param("unit", unit.value()).param("date", date.value());
  }

  private static ClosureDate date(ResultSet rs) throws SQLException {
    return new ClosureDate(
        new BookingId(rs.getObject("id", UUID.class)),
        new Period(rs.getTimestamp("from_at").toInstant(), rs.getTimestamp("until_at").toInstant()),
        DateState.valueOf(rs.getString("state")),
        Arrays.stream((UUID[]) rs.getArray("hits").getArray()).map(BookingId::new).toList());
  }

  /// A closure without its dates.
  private record Row(
      UUID id,
      Reason reason,
      String details,
      String rule,
      List<ClosedItem> items,
      String by,
      Instant at) {

    static Row of(ResultSet rs, int index) throws SQLException {
      return new Row(
          rs.getObject("id", UUID.class),
          Reason.valueOf(rs.getString("reason")),
          rs.getString("details"),
          rs.getString("rule"),
          Arrays.stream((String[]) rs.getArray("items").getArray()).map(Row::item).toList(),
          rs.getString("officer_name"),
          rs.getTimestamp("at").toInstant());
    }

    private static ClosedItem item(String row) {
      String[] parts = row.split(" ");
      return new ClosedItem(new FacilityId(UUID.fromString(parts[0])), Integer.parseInt(parts[1]));
    }

    Closure with(List<ClosureDate> dates) {
      return new Closure(id, reason, details, rule, items, by, at, dates);
    }
  }
}
