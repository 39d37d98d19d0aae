package id.sarpras.request.store;

import id.sarpras.facility.FacilityId;
import id.sarpras.facility.Layout;
import id.sarpras.request.Booking;
import id.sarpras.request.BookingState;
import id.sarpras.request.Item;
import id.sarpras.request.RequestId;
import id.sarpras.schedule.BookingId;
import id.sarpras.shared.Period;
import id.sarpras.shared.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The bookings of requests in the database. A change names the state that it was made on.
@Component
public class BookingStore {

  private static final String ADD =
      """
      INSERT INTO booking (unit_id, id, request_id, number, needed, state)
      SELECT :unit, id, :request, number, tstzrange(start, stop), state
      FROM unnest(:ids::uuid[], :numbers::int[], :starts::timestamptz[], :ends::timestamptz[], :states::text[])
           AS b (id, number, start, stop, state)
      """;
  private static final String ADD_ITEMS =
      """
      INSERT INTO booking_item (unit_id, booking_id, place, facility_id, quantity, layout, driver)
      SELECT :unit, booking, place, facility, quantity, layout, driver
      FROM unnest(:bookings::uuid[], :places::int[], :facilities::uuid[], :quantities::int[], :layouts::text[],
                  :drivers::boolean[])
           AS i (booking, place, facility, quantity, layout, driver)
      """;

  /// The bookings of a request `r` as one column, so that a list of cases is one query.
  static final String OF_REQUEST =
      """
      array(SELECT concat_ws('|', b.id, b.number, (extract(epoch FROM lower(b.needed)) * 1000000)::bigint,
                             (extract(epoch FROM upper(b.needed)) * 1000000)::bigint, b.state,
                             (SELECT string_agg(concat_ws(' ', i.facility_id, i.quantity, i.driver, i.layout), ','
                                                ORDER BY i.place)
                              FROM booking_item i WHERE (i.unit_id, i.booking_id) = (b.unit_id, b.id)))
            FROM booking b WHERE (b.unit_id, b.request_id) = (r.unit_id, r.id) ORDER BY b.number) AS bookings
      """;

  private static final String REQUEST_OF =
      "SELECT request_id FROM booking WHERE unit_id = :unit AND id = :id";
  private static final String PENDING_AROUND =
      """
      SELECT DISTINCT b.id FROM booking b JOIN booking_item i ON (i.unit_id, i.booking_id) = (b.unit_id, b.id)
      WHERE b.unit_id = :unit AND b.state = 'PENDING' AND b.needed && tstzrange(:from, :until)
        AND i.facility_id = ANY(:facilities)
      ORDER BY b.id
      """;
  private static final String MOVE =
      "UPDATE booking SET state = :to WHERE unit_id = :unit AND id = :id AND state = :from";
  private static final String CHANGE =
      """
      UPDATE booking SET needed = tstzrange(:from, :until)
      WHERE unit_id = :unit AND id = :id AND state = :state
      """;
  private static final String FORGET_ITEMS =
      "DELETE FROM booking_item WHERE unit_id = :unit AND booking_id = :id";

  private final JdbcClient jdbc;

  BookingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Adds all bookings of a request, in as many statements as there would be for one.
  public void add(UnitId unit, RequestId request, List<Booking> bookings) {
    jdbc.sql(ADD)
        .param("unit", unit.value())
        .param("request", request.value())
        .param("ids", each(bookings, Booking::id, BookingId::value))
        .param("numbers", each(bookings, Booking::number, Function.identity()))
        .param("starts", each(bookings, Booking::period, Period::start))
        .param("ends", each(bookings, Booking::period, Period::end))
        .param("states", each(bookings, Booking::state, BookingState::name))
        .update();
    addItems(unit, bookings);
  }

  /// The request that a booking belongs to.
  public Optional<RequestId> requestOf(UnitId unit, BookingId booking) {
    return at(REQUEST_OF, unit, booking).query(UUID.class).optional().map(RequestId::new);
  }

  /// Undecided bookings of some of these things at some time of a period, the oldest first.
  public List<BookingId> pendingAround(
      UnitId unit, Period period, Collection<FacilityId> facilities) {
    return jdbc
        .sql(PENDING_AROUND)
        .param("unit", unit.value())
        .param("from", Timestamp.from(period.start()))
        .param("until", Timestamp.from(period.end()))
        .param("facilities", facilities.stream().map(FacilityId::value).toArray(UUID[]::new))
        .query(UUID.class)
        .list()
        .stream()
        .map(BookingId::new)
        .toList();
  }

  /// Moves a booking on from exactly the state that the caller saw; false where it has changed
  /// since.
  public boolean move(UnitId unit, Booking seen, BookingState to) {
    return at(MOVE, unit, seen.id())
            .param("from", seen.state().name())
            .param("to", to.name())
            .update()
        == 1;
  }

  /// Another time and other things; false where the state has changed since.
  public boolean change(UnitId unit, Booking changed) {
    int rows =
        at(CHANGE, unit, changed.id())
            .param("from", Timestamp.from(changed.period().start()))
            .param("until", Timestamp.from(changed.period().end()))
            .param("state", changed.state().name())
            .update();
    if (rows == 0) {
      return false;
    }
    at(FORGET_ITEMS, unit, changed.id()).update();
    addItems(unit, List.of(changed));
    return true;
  }

  private void addItems(UnitId unit, List<Booking> bookings) {
    record Placed(BookingId booking, int place, Item item) {}
    List<Placed> all =
        bookings.stream()
            .flatMap(
                booking ->
                    IntStream.range(0, booking.items().size())
                        .mapToObj(i -> new Placed(booking.id(), i + 1, booking.items().get(i))))
            .toList();
    jdbc.sql(ADD_ITEMS)
        .param("unit", unit.value())
        .param("bookings", each(all, Placed::booking, BookingId::value))
        .param("places", each(all, Placed::place, Function.identity()))
        .param("facilities", each(all, Placed::item, item -> item.facility().value()))
        .param("quantities", each(all, Placed::item, Item::quantity))
        .param(
            "layouts", each(all, Placed::item, item -> item.layout().map(Layout::name).orElse("")))
        .param("drivers", each(all, Placed::item, Item::driver))
        .update();
  }

  /// One column of some rows, as an array that PostgreSQL reads.
  private static <R, V> String[] each(
      List<R> rows, Function<R, V> part, Function<V, ? extends Object> value) {
    return rows.stream().map(part).map(value).map(Object::toString).toArray(String[]::new);
  }

  private JdbcClient.StatementSpec at(String sql, UnitId unit, BookingId booking) {
    return jdbc.sql(sql).param("unit", unit.value()).param("id", booking.value());
  }

  /// Reads the column [#OF_REQUEST].
  static List<Booking> read(ResultSet rs) throws SQLException {
    return List.of((String[]) rs.getArray("bookings").getArray()).stream()
        .map(BookingStore::booking)
        .toList();
  }

  private static Booking booking(String row) {
    String[] parts = row.split("\\|");
    return new Booking(
        new BookingId(UUID.fromString(parts[0])),
        Integer.parseInt(parts[1]),
        new Period(instant(parts[2]), instant(parts[3])),
        BookingState.valueOf(parts[4]),
        List.of(parts[5].split(",")).stream().map(BookingStore::item).toList());
  }

  static Instant instant(String micros) {
    return Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS);
  }

  static Item item(String row) {
    String[] parts = row.split(" ", -1);
    return new Item(
        new FacilityId(UUID.fromString(parts[0])),
        Integer.parseInt(parts[1]),
        Optional.of(parts[3]).filter(layout -> !layout.isEmpty()).map(Layout::valueOf),
        parts[2].equals("t"));
  }
}
