package id.sarpras.identity.store;

import id.sarpras.identity.Deputy;
import id.sarpras.identity.Officer;
import id.sarpras.identity.OfficerId;
import id.sarpras.identity.Role;
import id.sarpras.shared.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Officers, their roles and their deputies in the database.
@Component
public class OfficerStore {

  private static final String OFFICERS =
      """
      SELECT o.unit_id, o.id, o.username, o.name, o.position, o.active,
             array(SELECT r.role FROM officer_role r
                   WHERE (r.unit_id, r.officer_id) = (o.unit_id, o.id) ORDER BY r.role) AS roles
      FROM officer o
      """;
  private static final String FIND = OFFICERS + "WHERE o.unit_id = :unit AND o.id = :id";
  private static final String ALL = OFFICERS + "WHERE o.unit_id = :unit ORDER BY lower(o.name)";
  private static final String BY_USERNAME = OFFICERS + "WHERE o.username = :username";
  private static final String ADD =
      """
      INSERT INTO officer (unit_id, id, username, name, position, password_hash, active)
      VALUES (:unit, :id, :username, :name, :position, '', true)
      ON CONFLICT (username) DO NOTHING
      """;
  private static final String CHANGE =
      """
      UPDATE officer SET name = :name, position = :position, active = :active
      WHERE unit_id = :unit AND id = :id
      """;
  private static final String FORGET_ROLES =
      "DELETE FROM officer_role WHERE unit_id = :unit AND officer_id = :id";
  private static final String ADD_ROLE =
      "INSERT INTO officer_role (unit_id, officer_id, role) VALUES (:unit, :id, :role)";
  private static final String DEPUTIES =
      """
      SELECT id, absent_id, deputy_id, first_day, last_day FROM deputy
      WHERE unit_id = :unit ORDER BY first_day DESC, id
      """;
  private static final String ADD_DEPUTY =
      """
      INSERT INTO deputy (unit_id, id, absent_id, deputy_id, first_day, last_day)
      VALUES (:unit, :id, :absent, :deputy, :first, :last)
      """;
  private static final String REMOVE_DEPUTY =
      "DELETE FROM deputy WHERE unit_id = :unit AND id = :id";
  private static final String PASSWORD =
      "SELECT password_hash FROM officer WHERE unit_id = :unit AND id = :id";
  private static final String SET_PASSWORD =
      "UPDATE officer SET password_hash = :hash WHERE unit_id = :unit AND id = :id";

  private final JdbcClient jdbc;

  OfficerStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Officer> find(UnitId unit, OfficerId id) {
    return one(FIND, unit, id).query(OfficerStore::officer).optional();
  }

  public Optional<Officer> byUsername(String username) {
    return jdbc.sql(BY_USERNAME)
        .param("username", username)
        .query(OfficerStore::officer)
        .optional();
  }

  public List<Officer> all(UnitId unit) {
    return jdbc.sql(ALL).param("unit", unit.value()).query(OfficerStore::officer).list();
  }

  /// False where the user name is taken.
  public boolean add(Officer officer) {
    boolean added =
        one(ADD, officer.unit(), officer.id())
                .param("username", officer.username())
                .param("name", officer.name())
                .param("position", officer.position())
                .update()
            == 1;
    if (added) {
      addRoles(officer);
    }
    return added;
  }

  public void change(Officer officer) {
    one(CHANGE, officer.unit(), officer.id())
        .param("name", officer.name())
        .param("position", officer.position())
        .param("active", officer.active())
        .update();
    one(FORGET_ROLES, officer.unit(), officer.id()).update();
    addRoles(officer);
  }

  public String passwordHash(Officer officer) {
    return one(PASSWORD, officer.unit(), officer.id()).query(String.class).single();
  }

  public void setPasswordHash(Officer officer, String hash) {
    one(SET_PASSWORD, officer.unit(), officer.id()).param("hash", hash).update();
  }

  public List<Deputy> deputies(UnitId unit) {
    Map<OfficerId, Officer> officers =
        all(unit).stream().collect(Collectors.toMap(Officer::id, Function.identity()));
    return jdbc.sql(DEPUTIES)
        .param("unit", unit.value())
        .query((rs, index) -> deputy(rs, officers))
        .list();
  }

  public void add(Deputy deputy) {
    jdbc.sql(ADD_DEPUTY)
        .param("unit", deputy.absent().unit().value())
        .param("id", deputy.id())
        .param("absent", deputy.absent().id().value())
        .param("deputy", deputy.acting().id().value())
        .param("first", deputy.firstDay())
        .param("last", deputy.lastDay())
        .update();
  }

  public void remove(Deputy deputy) {
    jdbc.sql(REMOVE_DEPUTY)
        .param("unit", deputy.absent().unit().value())
        .param("id", deputy.id())
        .update();
  }

  private void addRoles(Officer officer) {
    officer
        .roles()
        .forEach(
            role ->
                one(ADD_ROLE, officer.unit(), officer.id()).param("role", role.name()).update());
  }

  private JdbcClient.StatementSpec one(String sql, UnitId unit, OfficerId id) {
    return jdbc.sql(sql).param("unit", unit.value()).param("id", id.value());
  }

  private static Officer officer(ResultSet rs, int index) throws SQLException {
    Set<Role> roles =
        Arrays.stream((String[]) rs.getArray("roles").getArray())
            .map(Role::valueOf)
            .collect(Collectors.toUnmodifiableSet());
    return new Officer(
        new UnitId(rs.getObject("unit_id", UUID.class)),
        new OfficerId(rs.getObject("id", UUID.class)),
        rs.getString("username"),
        rs.getString("name"),
        rs.getString("position"),
        roles,
        rs.getBoolean("active"));
  }

  private static Deputy deputy(ResultSet rs, Map<OfficerId, Officer> officers) throws SQLException {
    return new Deputy(
        rs.getObject("id", UUID.class),
        known(officers, rs.getObject("absent_id", UUID.class)),
        known(officers, rs.getObject("deputy_id", UUID.class)),
        rs.getObject("first_day", LocalDate.class),
        rs.getObject("last_day", LocalDate.class));
  }

  private static Officer known(Map<OfficerId, Officer> officers, UUID id) {
    Officer officer = officers.get(new OfficerId(id));
    if (officer == null) {
      throw new IllegalStateException("A deputyship of an officer who is not there: " + id);
    }
    return officer;
  }
}
