package id.sarpras.request.store;

import id.sarpras.shared.UnitId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/// What guests have typed so far.
@Component
public class DraftStore {

  private static final String SAVE =
      """
      INSERT INTO request_draft (unit_id, id, fields, changed_at) VALUES (:unit, :id, :fields::jsonb, :at)
      ON CONFLICT (unit_id, id) DO UPDATE SET fields = request_draft.fields || excluded.fields, changed_at = :at
      """;
  private static final String FIND =
      "SELECT fields FROM request_draft WHERE unit_id = :unit AND id = :id";
  private static final String REMOVE =
      "DELETE FROM request_draft WHERE unit_id = :unit AND id = :id";
  private static final String REMOVE_OLD = "DELETE FROM request_draft WHERE changed_at < :before";

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  DraftStore(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /// Adds fields to a draft; what was typed on other pages stays.
  public void save(UnitId unit, UUID id, Map<String, String> fields, Instant at) {
    of(SAVE, unit, id)
        .param("fields", json.writeValueAsString(fields))
        .param("at", Timestamp.from(at))
        .update();
  }

  /// All that was typed; nothing for an unknown draft.
  public Map<String, String> find(UnitId unit, UUID id) {
    return of(FIND, unit, id)
        .query(String.class)
        .optional()
        .map(fields -> json.readValue(fields, new TypeReference<Map<String, String>>() {}))
        .orElse(Map.of());
  }

  public void remove(UnitId unit, UUID id) {
    of(REMOVE, unit, id).update();
  }

  public int removeBefore(Instant before) {
    return jdbc.sql(REMOVE_OLD).param("before", Timestamp.from(before)).update();
  }

  private JdbcClient.StatementSpec of(String sql, UnitId unit, UUID id) {
    return jdbc.sql(sql).param("unit", unit.value()).param("id", id);
  }
}
