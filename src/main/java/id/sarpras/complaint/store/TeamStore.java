package id.sarpras.complaint.store;

import id.sarpras.complaint.AnswerTemplate;
import id.sarpras.complaint.Team;
import id.sarpras.identity.OfficerId;
import id.sarpras.shared.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Handling teams and the templates of answers.
@Component
public class TeamStore {

  private static final String ALL =
      """
      SELECT t.id, t.name, array_remove(array_agg(m.officer_id), NULL) AS members
      FROM complaint_team t LEFT JOIN complaint_team_member m ON (m.unit_id, m.team_id) = (t.unit_id, t.id)
      WHERE t.unit_id = :unit AND NOT t.dissolved GROUP BY t.id, t.name ORDER BY lower(t.name)
      """;
  private static final String OF =
      "SELECT team_id FROM complaint_team_member WHERE unit_id = :unit AND officer_id = :officer";
  private static final String NAME =
      "SELECT name FROM complaint_team WHERE unit_id = :unit AND id = :id";
  private static final String HOLD = NAME + " FOR KEY SHARE";
  private static final String LOCK = NAME + " FOR UPDATE";
  private static final String HAS_OPEN_CASES =
      """
      SELECT EXISTS (SELECT FROM complaint
                     WHERE unit_id = :unit AND team_id = :id AND settled_at IS NULL AND state <> 'WITHDRAWN')
      """;
  private static final String DISSOLVE =
      "UPDATE complaint_team SET dissolved = true WHERE unit_id = :unit AND id = :id";
  private static final String PUT =
      """
      INSERT INTO complaint_team (unit_id, id, name) VALUES (:unit, :id, :name)
      ON CONFLICT (unit_id, id) DO UPDATE SET name = :name
      """;
  private static final String CLEAR =
      "DELETE FROM complaint_team_member WHERE unit_id = :unit AND team_id = :id";
  private static final String JOIN =
      "INSERT INTO complaint_team_member (unit_id, team_id, officer_id) VALUES (:unit, :id, :officer)";
  private static final String TEMPLATES =
      "SELECT id, name, body FROM answer_template WHERE unit_id = :unit ORDER BY lower(name)";
  private static final String PUT_TEMPLATE =
      """
      INSERT INTO answer_template (unit_id, id, name, body) VALUES (:unit, :id, :name, :body)
      ON CONFLICT (unit_id, id) DO UPDATE SET name = :name, body = :body
      """;
  private static final String DROP_TEMPLATE =
      "DELETE FROM answer_template WHERE unit_id = :unit AND id = :id";

  private final JdbcClient jdbc;

  TeamStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public List<Team> all(UnitId unit) {
    return jdbc.sql(ALL).param("unit", unit.value()).query(TeamStore::team).list();
  }

  /// The teams an officer belongs to.
  public Set<UUID> of(UnitId unit, OfficerId officer) {
    return Set.copyOf(
        jdbc.sql(OF)
            .param("unit", unit.value())
            .param("officer", officer.value())
            .query(UUID.class)
            .list());
  }

  /// The name of a team, of one that was dissolved as well.
  public Optional<String> name(UnitId unit, UUID id) {
    return at(NAME, unit, id).query(String.class).optional();
  }

  /// Keeps a team from being dissolved until the transaction is over.
  public void hold(UnitId unit, UUID id) {
    at(HOLD, unit, id).query(String.class).optional();
  }

  /// Waits until nobody gives the team a case, and lets nobody until the transaction is over.
  public void lock(UnitId unit, UUID id) {
    at(LOCK, unit, id).query(String.class).optional();
  }

  /// Whether a team has cases that are not answered yet.
  public boolean hasOpenCases(UnitId unit, UUID id) {
    return at(HAS_OPEN_CASES, unit, id).query(Boolean.class).single();
  }

  public void dissolve(UnitId unit, UUID id) {
    at(CLEAR, unit, id).update();
    at(DISSOLVE, unit, id).update();
  }

  /// Writes a team down, new or changed.
  ///
  /// @throws org.springframework.dao.DuplicateKeyException where another has its name
  public void put(UnitId unit, Team team) {
    at(PUT, unit, team.id()).param("name", team.name()).update();
    at(CLEAR, unit, team.id()).update();
    team.members()
        .forEach(officer -> at(JOIN, unit, team.id()).param("officer", officer.value()).update());
  }

  public List<AnswerTemplate> templates(UnitId unit) {
    return jdbc.sql(TEMPLATES)
        .param("unit", unit.value())
        .query(
            (rs, index) ->
                new AnswerTemplate(
                    rs.getObject("id", UUID.class), rs.getString("name"), rs.getString("body")))
        .list();
  }

  /// Writes a template down, new or changed.
  ///
  /// @throws org.springframework.dao.DuplicateKeyException where another has its name
  public void put(UnitId unit, AnswerTemplate template) {
    at(PUT_TEMPLATE, unit, template.id())
        .param("name", template.name())
        .param("body", template.text())
        .update();
  }

  public void dropTemplate(UnitId unit, UUID id) {
    at(DROP_TEMPLATE, unit, id).update();
  }

  private JdbcClient.StatementSpec at(String sql, UnitId unit, UUID id) {
    return jdbc.sql(sql).param("unit", unit.value()).param("id", id);
  }

  private static Team team(ResultSet rs, int index) throws SQLException {
    UUID[] members = (UUID[]) rs.getArray("members").getArray();
    return new Team(
        rs.getObject("id", UUID.class),
        rs.getString("name"),
        Arrays.stream(members).map(OfficerId::new).collect(Collectors.toSet()));
  }
}
