package id.sarpras.audit;

import id.sarpras.shared.Actor;
import id.sarpras.shared.Happened;
import id.sarpras.shared.Ids;
import id.sarpras.shared.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/// The audit in the database, which takes new rows and nothing else.
@Component
class AuditStore {

  private static final String ADD =
      """
      INSERT INTO audit_entry
        (unit_id, id, subject_id, action, actor_kind, actor_id, actor_name, actor_token, at, details)
      VALUES (:unit, :id, :subject, :action, :kind, :actor, :name, :token, :at, :details::jsonb)
      """;
  private static final String OF =
      "SELECT * FROM audit_entry WHERE unit_id = :unit AND subject_id = :subject ORDER BY id";

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  AuditStore(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void add(Happened deed) {
    var row =
        jdbc.sql(ADD)
            .param("unit", deed.unit().value())
            .param("id", Ids.next())
            .param("subject", deed.subject())
            .param("action", deed.action())
            .param("at", Timestamp.from(deed.at()))
            .param("details", json.writeValueAsString(deed.details()));
    switch (deed.actor()) {
      case Actor.Officer(var id, var name, var token) ->
          add(row.param("kind", "OFFICER").param("actor", id), name, token);
      case Actor.Guest() -> add(row.param("kind", "GUEST").param("actor", null), "", "");
      case Actor.Program() -> add(row.param("kind", "PROGRAM").param("actor", null), "", "");
    }
  }

  private static void add(JdbcClient.StatementSpec row, String name, String token) {
    row.param("name", name).param("token", token).update();
  }

  List<Happened> of(UnitId unit, UUID subject) {
    return jdbc.sql(OF)
        .param("unit", unit.value())
        .param("subject", subject)
        .query(this::deed)
        .list();
  }

  private Happened deed(ResultSet rs, int index) throws SQLException {
    return new Happened(
        new UnitId(rs.getObject("unit_id", UUID.class)),
        rs.getObject("subject_id", UUID.class),
        rs.getString("action"),
        actor(rs),
        rs.getTimestamp("at").toInstant(),
        json.readValue(rs.getString("details"), new TypeReference<Map<String, String>>() {}));
  }

  private static Actor actor(ResultSet rs) throws SQLException {
    return switch (rs.getString("actor_kind")) {
      case "OFFICER" ->
          new Actor.Officer(
              rs.getObject("actor_id", UUID.class),
              rs.getString("actor_name"),
              rs.getString("actor_token"));
      case "GUEST" -> new Actor.Guest();
      default -> new Actor.Program();
    };
  }
}
