package id.sarpras.facility.store;

import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.facility.LendingRules;
import id.sarpras.facility.Opening;
import id.sarpras.facility.SpaceId;
import id.sarpras.shared.UnitId;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Facilities in the database.
@Component
public class FacilityStore {

  private static final String ALL =
      """
      SELECT f.id, f.kind, f.name, f.building, f.capacity, f.stock, f.lent, f.driver, f.horizon_days, f.pending,
             extract(epoch FROM f.turn_round)::bigint AS turn_round, extract(epoch FROM f.notice)::bigint AS notice,
             extract(epoch FROM f.longest)::bigint AS longest, extract(epoch FROM f.held_for)::bigint AS held_for,
             extract(epoch FROM f.grace)::bigint AS grace, k.officer_id AS keeper,
             array(SELECT e.fitting FROM facility_fitting e
                   WHERE (e.unit_id, e.facility_id) = (f.unit_id, f.id)) AS fittings,
             array(SELECT l.layout || ' ' || l.people FROM facility_layout l
                   WHERE (l.unit_id, l.facility_id) = (f.unit_id, f.id)) AS layouts,
             array(SELECT o.day_of_week || ' ' || o.opens || ' ' || o.closes FROM facility_opening o
                   WHERE (o.unit_id, o.facility_id) = (f.unit_id, f.id)) AS openings,
             array(SELECT concat_ws('|', d.day, coalesce(d.opens || ' ' || d.closes, ''), d.reason) FROM facility_day d
                   WHERE (d.unit_id, d.facility_id) = (f.unit_id, f.id)) AS days,
             array(SELECT s.space_id FROM facility_space s
                   WHERE (s.unit_id, s.facility_id) = (f.unit_id, f.id) ORDER BY s.space_id) AS spaces
      FROM facility f
      LEFT JOIN facility_keeper k ON (k.unit_id, k.facility_id) = (f.unit_id, f.id)
      WHERE f.unit_id = :unit
      ORDER BY lower(f.name)
      """;
  private static final String VERSION =
      """
      SELECT version FROM facility_version
      WHERE unit_id = :unit AND changed_by IS DISTINCT FROM pg_current_xact_id_if_assigned()
      """;
  private static final String ADD =
      """
      INSERT INTO facility (unit_id, id, kind, name, building, capacity, stock, lent, driver, turn_round, notice,
                            horizon_days, longest, pending, held_for, grace)
      VALUES (:unit, :id, :kind, :name, :building, :capacity, :stock, :lent, :driver, make_interval(secs => :turnRound),
              make_interval(secs => :notice), :horizon, make_interval(secs => :longest), :pending,
              make_interval(secs => :heldFor), make_interval(secs => :grace))
      ON CONFLICT (unit_id, lower(name)) DO NOTHING
      """;
  private static final String CHANGE =
      """
      UPDATE facility SET name = :name, building = :building, capacity = :capacity, stock = :stock, lent = :lent,
        driver = :driver, turn_round = make_interval(secs => :turnRound), notice = make_interval(secs => :notice),
        horizon_days = :horizon, longest = make_interval(secs => :longest), pending = :pending,
        held_for = make_interval(secs => :heldFor), grace = make_interval(secs => :grace)
      WHERE unit_id = :unit AND id = :id AND kind = :kind
        AND NOT EXISTS (SELECT FROM facility o
                        WHERE o.unit_id = :unit AND lower(o.name) = lower(:name) AND o.id <> :id)
      """;
  private static final String ADD_SPACE =
      "INSERT INTO space (unit_id, id) VALUES (:unit, :space) ON CONFLICT DO NOTHING";
  private static final String STAND_ON =
      "INSERT INTO facility_space (unit_id, facility_id, space_id) VALUES (:unit, :id, :space)";
  private static final String LEAVE =
      "DELETE FROM facility_space WHERE unit_id = :unit AND facility_id = :id";
  private static final String LOCK =
      "SELECT id FROM facility WHERE unit_id = :unit AND id = :id FOR NO KEY UPDATE";
  private static final String GIVE_UP_NAME =
      "UPDATE facility SET name = id::text WHERE unit_id = :unit AND id = :id";
  private static final List<String> FORGET =
      Stream.of("opening", "day", "fitting", "layout", "keeper")
          .map(
              part ->
                  "DELETE FROM facility_" + part + " WHERE unit_id = :unit AND facility_id = :id")
          .toList();
  private static final String ADD_OPENING =
      """
      INSERT INTO facility_opening (unit_id, facility_id, day_of_week, opens, closes)
      VALUES (:unit, :id, :day, :opens, :closes)
      """;
  private static final String ADD_DAY =
      """
      INSERT INTO facility_day (unit_id, facility_id, day, opens, closes, reason)
      VALUES (:unit, :id, :day, :opens, :closes, :reason)
      """;
  private static final String ADD_FITTING =
      "INSERT INTO facility_fitting (unit_id, facility_id, fitting) VALUES (:unit, :id, :fitting)";
  private static final String ADD_LAYOUT =
      "INSERT INTO facility_layout (unit_id, facility_id, layout, people) VALUES (:unit, :id, :layout, :people)";
  private static final String ADD_KEEPER =
      "INSERT INTO facility_keeper (unit_id, facility_id, officer_id) VALUES (:unit, :id, :keeper)";

  private final JdbcClient jdbc;

  FacilityStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// How often anything changed about what a unit lends; empty before the first time, and in a
  /// transaction that changes something: what it sees may never come to be.
  public Optional<Long> version(UnitId unit) {
    return jdbc.sql(VERSION).param("unit", unit.value()).query(Long.class).optional();
  }

  public List<Facility> all(UnitId unit) {
    return jdbc.sql(ALL).param("unit", unit.value()).query(FacilityRow::read).list();
  }

  public boolean add(UnitId unit, Facility facility) {
    if (write(ADD, unit, facility) == 0) {
      return false;
    }
    stand(unit, facility);
    addParts(unit, facility);
    return true;
  }

  public boolean change(UnitId unit, Facility facility) {
    if (write(CHANGE, unit, facility) == 0) {
      return false;
    }
    FORGET.forEach(forget -> of(forget, unit, facility).update());
    addParts(unit, facility);
    return true;
  }

  public void addSpaces(UnitId unit, List<SpaceId> spaces) {
    spaces.forEach(
        space ->
            jdbc.sql(ADD_SPACE).param("unit", unit.value()).param("space", space.value()).update());
  }

  /// Lets it stand on its spaces from now on, and on no others.
  public void stand(UnitId unit, Facility facility) {
    of(LEAVE, unit, facility).update();
    addSpaces(unit, facility.spaces());
    facility
        .spaces()
        .forEach(space -> of(STAND_ON, unit, facility).param("space", space.value()).update());
  }

  /// Lets others have its name until it gets another in the same transaction.
  public void giveUpName(UnitId unit, FacilityId id) {
    jdbc.sql(GIVE_UP_NAME).param("unit", unit.value()).param("id", id.value()).update();
  }

  /// Waits until nobody else changes it, and lets nobody else until the end of the transaction.
  public void lock(UnitId unit, FacilityId id) {
    jdbc.sql(LOCK).param("unit", unit.value()).param("id", id.value()).query(UUID.class).list();
  }

  private int write(String sql, UnitId unit, Facility facility) {
    LendingRules rules = facility.rules();
    return of(sql, unit, facility)
        .param("kind", facility.kind().name())
        .param("name", facility.name())
        .param("building", facility.building())
        .param("capacity", facility.capacity())
        .param("stock", facility.stock())
        .param("lent", facility.lent())
        .param("driver", facility.driver())
        .param("turnRound", rules.turnRound().toSeconds())
        .param("notice", rules.notice().toSeconds())
        .param("horizon", rules.horizonDays())
        .param("longest", rules.longest().toSeconds())
        .param("pending", rules.pending().name())
        .param("heldFor", rules.heldFor().toSeconds())
        .param("grace", rules.grace().toSeconds())
        .update();
  }

  private void addParts(UnitId unit, Facility facility) {
    facility
        .hours()
        .week()
        .forEach(
            (day, opening) ->
                of(ADD_OPENING, unit, facility)
                    .param("day", day.getValue())
                    .param("opens", opening.opens())
                    .param("closes", opening.closes())
                    .update());
    facility
        .hours()
        .days()
        .forEach(
            (day, special) ->
                of(ADD_DAY, unit, facility)
                    .param("day", day)
                    .param("opens", special.opening().map(Opening::opens).orElse(null), Types.TIME)
                    .param(
                        "closes", special.opening().map(Opening::closes).orElse(null), Types.TIME)
                    .param("reason", special.reason())
                    .update());
    facility
        .fittings()
        .forEach(item -> of(ADD_FITTING, unit, facility).param("fitting", item.name()).update());
    facility
        .layouts()
        .forEach(
            (layout, people) ->
                of(ADD_LAYOUT, unit, facility)
                    .param("layout", layout.name())
                    .param("people", people)
                    .update());
    facility
        .keeper()
        .ifPresent(
            officer -> of(ADD_KEEPER, unit, facility).param("keeper", officer.value()).update());
  }

  private JdbcClient.StatementSpec of(String sql, UnitId unit, Facility facility) {
    return jdbc.sql(sql).param("unit", unit.value()).param("id", facility.id().value());
  }
}
