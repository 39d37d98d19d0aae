package id.sarpras.request.store;

import id.sarpras.facility.Layout;
import id.sarpras.request.Item;
import id.sarpras.request.Offer;
import id.sarpras.request.OfferReason;
import id.sarpras.request.OfferState;
import id.sarpras.request.RequestId;
import id.sarpras.schedule.BookingId;
import id.sarpras.shared.Period;
import id.sarpras.shared.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is offered, in the database. An offer is moved on from open only, and once.
@Component
public class OfferStore {

  private static final String ADD =
      """
      INSERT INTO offer (unit_id, id, request_id, booking_id, reason, state, needed, made_at, until)
      VALUES (:unit, :id, :request, :instead, :reason, :state, tstzrange(:from, :end), :at, :until)
      """;
  private static final String ADD_ITEM =
      """
      INSERT INTO offer_item (unit_id, offer_id, place, facility_id, quantity, layout, driver)
      VALUES (:unit, :id, :place, :facility, :quantity, :layout, :driver)
      """;
  private static final String ROWS =
      """
      SELECT o.id, o.request_id, o.booking_id, o.reason, o.state, lower(o.needed) AS needed_from,
             upper(o.needed) AS needed_until, o.made_at, o.until,
             (SELECT string_agg(concat_ws(' ', i.facility_id, i.quantity, i.driver, i.layout), ',' ORDER BY i.place)
              FROM offer_item i WHERE (i.unit_id, i.offer_id) = (o.unit_id, o.id)) AS items
      FROM offer o WHERE o.unit_id = :unit
      """;
  private static final String OF_REQUEST =
      ROWS + " AND o.request_id = :request ORDER BY o.made_at, o.id";
  private static final String FIND = ROWS + " AND o.id = :id";
  private static final String EXPIRED =
      ROWS + " AND o.state = 'OPEN' AND o.until <= :now ORDER BY o.until LIMIT 500";
  private static final String MOVE =
      "UPDATE offer SET state = :to WHERE unit_id = :unit AND id = :id AND state = 'OPEN'";

  private final JdbcClient jdbc;

  OfferStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Adds an offer; the database refuses a second open one from the waiting list for one booking.
  public void add(UnitId unit, Offer offer) {
    at(ADD, unit, offer.id())
        .param("request", offer.request().value())
        .param("instead", offer.instead().value())
        .param("reason", offer.reason().name())
        .param("state", offer.state().name())
        .param("from", Timestamp.from(offer.period().start()))
        .param("end", Timestamp.from(offer.period().end()))
        .param("at", Timestamp.from(offer.madeAt()))
        .param("until", Timestamp.from(offer.until()))
        .update();
    int place = 0;
    for (Item item : offer.items()) {
      place++;
      at(ADD_ITEM, unit, offer.id())
          .param("place", place)
          .param("facility", item.facility().value())
          .param("quantity", item.quantity())
          .param("layout", item.layout().map(Layout::name).orElse(""))
          .param("driver", item.driver())
          .update();
    }
  }

  /// All that was ever offered for a request, in its order.
  public List<Offer> of(UnitId unit, RequestId request) {
    return jdbc.sql(OF_REQUEST)
        .param("unit", unit.value())
        .param("request", request.value())
        .query(OfferStore::offer)
        .list();
  }

  public Optional<Offer> find(UnitId unit, BookingId id) {
    return at(FIND, unit, id).query(OfferStore::offer).optional();
  }

  /// What nobody accepted in time, some hundred at a time.
  public List<Offer> expired(UnitId unit, Instant now) {
    return jdbc.sql(EXPIRED)
        .param("unit", unit.value())
        .param("now", Timestamp.from(now))
        .query(OfferStore::offer)
        .list();
  }

  /// Ends an open offer; false where it has ended before.
  public boolean end(UnitId unit, BookingId id, OfferState to) {
    return at(MOVE, unit, id).param("to", to.name()).update() == 1;
  }

  private JdbcClient.StatementSpec at(String sql, UnitId unit, BookingId id) {
    return jdbc.sql(sql).param("unit", unit.value()).param("id", id.value());
  }

  private static Offer offer(ResultSet rs, int index) throws SQLException {
    return new Offer(
        new BookingId(rs.getObject("id", UUID.class)),
        new RequestId(rs.getObject("request_id", UUID.class)),
        new BookingId(rs.getObject("booking_id", UUID.class)),
        OfferReason.valueOf(rs.getString("reason")),
        OfferState.valueOf(rs.getString("state")),
        Stream.of(rs.getString("items").split(",")).map(BookingStore::item).toList(),
        new Period(
            rs.getTimestamp("needed_from").toInstant(),
            rs.getTimestamp("needed_until").toInstant()),
        rs.getTimestamp("made_at").toInstant(),
        rs.getTimestamp("until").toInstant());
  }
}
