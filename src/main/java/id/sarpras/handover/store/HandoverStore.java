package id.sarpras.handover.store;

import id.sarpras.facility.FacilityId;
import id.sarpras.handover.Condition;
import id.sarpras.handover.Fuel;
import id.sarpras.handover.Handover;
import id.sarpras.handover.Odometer;
import id.sarpras.handover.Reading;
import id.sarpras.handover.Way;
import id.sarpras.identity.OfficerId;
import id.sarpras.schedule.BookingId;
import id.sarpras.shared.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What changed hands, in the database.
@Component
public class HandoverStore {

  private static final String ADD =
      """
      INSERT INTO handover (unit_id, id, booking_id, facility_id, way, quantity, good, remarks, odometer, fuel, person,
                            officer_id, officer_name, at)
      VALUES (:unit, :id, :booking, :facility, :way, :quantity, :good, :remarks, :odometer, :fuel, :person,
              :officer, :name, :at)
      """;
  private static final String OF =
      """
      SELECT h.*, array(SELECT p.scan_id FROM use_photo p
                        WHERE (p.unit_id, p.record_id) = (h.unit_id, h.id) ORDER BY p.place) AS photos
      FROM handover h WHERE h.unit_id = :unit AND h.booking_id = ANY(:bookings) ORDER BY h.id
      """;
  private static final String LAST_ODOMETER =
      """
      SELECT odometer, at FROM handover
      WHERE unit_id = :unit AND facility_id = :facility AND odometer IS NOT NULL ORDER BY at DESC, id DESC LIMIT 1
      """;
  private static final String ODOMETER_BEFORE =
      """
      SELECT odometer, at FROM handover
      WHERE unit_id = :unit AND facility_id = :facility AND odometer IS NOT NULL AND (at, id) < (:at, :id)
      ORDER BY at DESC, id DESC LIMIT 1
      """;
  private static final String ODOMETER_AFTER =
      """
      SELECT odometer, at FROM handover
      WHERE unit_id = :unit AND facility_id = :facility AND odometer IS NOT NULL AND (at, id) > (:at, :id)
      ORDER BY at, id LIMIT 1
      """;
  private static final String REREAD =
      "UPDATE handover SET odometer = :odometer WHERE unit_id = :unit AND id = :id";

  private final JdbcClient jdbc;
  private final UsePhotoStore photos;

  HandoverStore(JdbcClient jdbc, UsePhotoStore photos) {
    this.jdbc = jdbc;
    this.photos = photos;
  }

  public void add(UnitId unit, Handover handover, OfficerId officer) {
    OptionalInt odometer = handover.reading().odometer();
    jdbc.sql(ADD)
        .param("unit", unit.value())
        .param("id", handover.id())
        .param("booking", handover.booking().value())
        .param("facility", handover.facility().value())
        .param("way", handover.way().name())
        .param("quantity", handover.quantity())
        .param("good", handover.condition().good())
        .param("remarks", handover.condition().remarks())
        .param("odometer", odometer.isPresent() ? odometer.getAsInt() : null, Types.INTEGER)
        .param("fuel", handover.reading().fuel().map(Fuel::name).orElse(""))
        .param("person", handover.person())
        .param("officer", officer.value())
        .param("name", handover.officer())
        .param("at", Timestamp.from(handover.at()))
        .update();
    photos.add(unit, handover.id(), handover.photos());
  }

  /// What changed hands for each of some bookings, in its order; a booking without any is missing.
  public Map<BookingId, List<Handover>> of(UnitId unit, Collection<BookingId> bookings) {
    return jdbc
        .sql(OF)
        .param("unit", unit.value())
        .param("bookings", bookings.stream().map(BookingId::value).toArray(UUID[]::new))
        .query(HandoverStore::handover)
        .list()
        .stream()
        .collect(Collectors.groupingBy(Handover::booking));
  }

  /// What a vehicle's odometer showed the last time.
  public Optional<Odometer> lastOdometer(UnitId unit, FacilityId facility) {
    return odometer(jdbc.sql(LAST_ODOMETER), unit, facility);
  }

  /// What it showed the last time before it was read for this.
  public Optional<Odometer> odometerBefore(UnitId unit, Handover handover) {
    return odometer(beside(ODOMETER_BEFORE, handover), unit, handover.facility());
  }

  /// What it showed when it was read the next time.
  public Optional<Odometer> odometerAfter(UnitId unit, Handover handover) {
    return odometer(beside(ODOMETER_AFTER, handover), unit, handover.facility());
  }

  /// Puts right what was read.
  public void reread(UnitId unit, UUID handover, int kilometres) {
    jdbc.sql(REREAD)
        .param("unit", unit.value())
        .param("id", handover)
        .param("odometer", kilometres)
        .update();
  }

  private JdbcClient.StatementSpec beside(String sql, Handover handover) {
    return jdbc.sql(sql).param("at", Timestamp.from(handover.at())).param("id", handover.id());
  }

  private static Optional<Odometer> odometer(
      JdbcClient.StatementSpec statement, UnitId unit, FacilityId facility) {
    return statement
        .param("unit", unit.value())
        .param("facility", facility.value())
        .query((rs, index) -> new Odometer(rs.getInt(1), rs.getTimestamp(2).toInstant()))
        .optional();
  }

  private static Handover handover(ResultSet rs, int index) throws SQLException {
    int odometer = rs.getInt("odometer");
    var read = rs.wasNull() ? OptionalInt.empty() : OptionalInt.of(odometer);
    return new Handover(
        rs.getObject("id", UUID.class),
        new BookingId(rs.getObject("booking_id", UUID.class)),
        new FacilityId(rs.getObject("facility_id", UUID.class)),
        Way.valueOf(rs.getString("way")),
        rs.getInt("quantity"),
        new Condition(rs.getBoolean("good"), rs.getString("remarks")),
        new Reading(
            read,
            Optional.of(rs.getString("fuel")).filter(fuel -> !fuel.isEmpty()).map(Fuel::valueOf)),
        rs.getString("person"),
        rs.getString("officer_name"),
        rs.getTimestamp("at").toInstant(),
        Arrays.asList((UUID[]) rs.getArray("photos").getArray()));
  }
}
