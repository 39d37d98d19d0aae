package id.sarpras.handover.store;

import id.sarpras.facility.FacilityId;
import id.sarpras.shared.UnitId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which sheet hangs at which door, in the database.
@Component
public class DoorStore {

  private static final String PUT =
      """
      INSERT INTO door_sheet (unit_id, facility_id, sheet_id, secret_hash, since)
      VALUES (:unit, :room, :sheet, :hash, :at)
      ON CONFLICT (unit_id, facility_id)
      DO UPDATE SET sheet_id = excluded.sheet_id, secret_hash = excluded.secret_hash, since = excluded.since
      """;
  private static final String ALL =
      "SELECT facility_id, sheet_id FROM door_sheet WHERE unit_id = :unit";
  private static final String ROOM =
      "SELECT facility_id FROM door_sheet WHERE unit_id = :unit AND secret_hash = :hash";

  private final JdbcClient jdbc;

  DoorStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Puts a sheet in the place of the one that hung there.
  public void put(UnitId unit, FacilityId room, UUID sheet, byte[] hash, Instant at) {
    jdbc.sql(PUT)
        .param("unit", unit.value())
        .param("room", room.value())
        .param("sheet", sheet)
        .param("hash", hash)
        .param("at", Timestamp.from(at))
        .update();
  }

  public Map<FacilityId, UUID> all(UnitId unit) {
    record Row(FacilityId room, UUID sheet) {}
    return jdbc
        .sql(ALL)
        .param("unit", unit.value())
        .query(
            (rs, index) ->
                new Row(
                    new FacilityId(rs.getObject("facility_id", UUID.class)),
                    rs.getObject("sheet_id", UUID.class)))
        .list()
        .stream()
        .collect(Collectors.toMap(Row::room, Row::sheet));
  }

  public Optional<FacilityId> room(UnitId unit, byte[] hash) {
    return jdbc.sql(ROOM)
        .param("unit", unit.value())
        .param("hash", hash)
        .query(UUID.class)
        .optional()
        .map(FacilityId::new);
  }
}
