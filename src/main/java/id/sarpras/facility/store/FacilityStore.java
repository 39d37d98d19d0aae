package id.sarpras.facility.store;

import id.sarpras.facility.Equipment;
import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.facility.Opening;
import id.sarpras.facility.SpaceId;
import id.sarpras.shared.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Rooms in the database.
@Component
public class FacilityStore {

  private static final String ALL =
      """
      SELECT f.id, f.name, f.building, f.capacity, f.lent,
             extract(epoch FROM f.turn_round)::bigint AS turn_round_seconds,
             array(SELECT e.equipment FROM facility_equipment e
                   WHERE (e.unit_id, e.facility_id) = (f.unit_id, f.id)) AS equipment,
             array(SELECT o.day_of_week || ' ' || o.opens || ' ' || o.closes FROM facility_opening o
                   WHERE (o.unit_id, o.facility_id) = (f.unit_id, f.id)) AS openings,
             array(SELECT s.space_id FROM facility_space s
                   WHERE (s.unit_id, s.facility_id) = (f.unit_id, f.id) ORDER BY s.space_id) AS spaces
      FROM facility f
      WHERE f.unit_id = :unit
      ORDER BY lower(f.name)
      """;
  private static final String ADD =
      """
      INSERT INTO facility (unit_id, id, name, building, capacity, turn_round, lent)
      VALUES (:unit, :id, :name, :building, :capacity, make_interval(secs => :turnRound), :lent)
      ON CONFLICT (unit_id, lower(name)) DO NOTHING
      """;
  private static final String CHANGE =
      """
      UPDATE facility SET name = :name, building = :building, capacity = :capacity,
        turn_round = make_interval(secs => :turnRound), lent = :lent
      WHERE unit_id = :unit AND id = :id
        AND NOT EXISTS (SELECT FROM facility o
                        WHERE o.unit_id = :unit AND lower(o.name) = lower(:name) AND o.id <> :id)
      """;
  private static final String ADD_SPACE = "INSERT INTO space (unit_id, id) VALUES (:unit, :space)";
  private static final String STAND_ON =
      "INSERT INTO facility_space (unit_id, facility_id, space_id) VALUES (:unit, :id, :space)";
  private static final String FORGET_OPENINGS =
      "DELETE FROM facility_opening WHERE unit_id = :unit AND facility_id = :id";
  private static final String ADD_OPENING =
      """
      INSERT INTO facility_opening (unit_id, facility_id, day_of_week, opens, closes)
      VALUES (:unit, :id, :day, :opens, :closes)
      """;
  private static final String FORGET_EQUIPMENT =
      "DELETE FROM facility_equipment WHERE unit_id = :unit AND facility_id = :id";
  private static final String ADD_EQUIPMENT =
      "INSERT INTO facility_equipment (unit_id, facility_id, equipment) VALUES (:unit, :id, :equipment)";

  private final JdbcClient jdbc;

  FacilityStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public List<Facility> all(UnitId unit) {
    return jdbc.sql(ALL).param("unit", unit.value()).query(FacilityStore::facility).list();
  }

  public boolean add(UnitId unit, Facility facility) {
    if (write(ADD, unit, facility) == 0) {
      return false;
    }
    for (SpaceId space : facility.spaces()) {
      jdbc.sql(ADD_SPACE).param("unit", unit.value()).param("space", space.value()).update();
      of(STAND_ON, unit, facility).param("space", space.value()).update();
    }
    addParts(unit, facility);
    return true;
  }

  public boolean change(UnitId unit, Facility facility) {
    if (write(CHANGE, unit, facility) == 0) {
      return false;
    }
    of(FORGET_OPENINGS, unit, facility).update();
    of(FORGET_EQUIPMENT, unit, facility).update();
    addParts(unit, facility);
    return true;
  }

  private int write(String sql, UnitId unit, Facility facility) {
    return of(sql, unit, facility)
        .param("name", facility.name())
        .param("building", facility.building())
        .param("capacity", facility.capacity())
        .param("turnRound", facility.turnRound().toSeconds())
        .param("lent", facility.lent())
        .update();
  }

  private void addParts(UnitId unit, Facility facility) {
    facility
        .openings()
        .forEach(
            (day, opening) ->
                of(ADD_OPENING, unit, facility)
                    .param("day", day.getValue())
                    .param("opens", opening.opens())
                    .param("closes", opening.closes())
                    .update());
    facility
        .equipment()
        .forEach(
            item -> of(ADD_EQUIPMENT, unit, facility).param("equipment", item.name()).update());
  }

  private JdbcClient.StatementSpec of(String sql, UnitId unit, Facility facility) {
    return jdbc.sql(sql).param("unit", unit.value()).param("id", facility.id().value());
  }

  private static Facility facility(ResultSet rs, int index) throws SQLException {
    return new Facility(
        new FacilityId(rs.getObject("id", UUID.class)),
        rs.getString("name"),
        rs.getString("building"),
        rs.getInt("capacity"),
        Duration.ofSeconds(rs.getLong("turn_round_seconds")),
        rs.getBoolean("lent"),
        equipment((String[]) rs.getArray("equipment").getArray()),
        openings((String[]) rs.getArray("openings").getArray()),
        Arrays.stream((UUID[]) rs.getArray("spaces").getArray()).map(SpaceId::new).toList());
  }

  private static Set<Equipment> equipment(String[] names) {
    return Arrays.stream(names)
        .map(Equipment::valueOf)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Equipment.class)));
  }

  private static Map<DayOfWeek, Opening> openings(String[] rows) {
    return Arrays.stream(rows)
        .map(row -> row.split(" "))
        .collect(
            Collectors.toUnmodifiableMap(
                row -> DayOfWeek.of(Integer.parseInt(row[0])),
                row -> new Opening(LocalTime.parse(row[1]), LocalTime.parse(row[2]))));
  }
}
