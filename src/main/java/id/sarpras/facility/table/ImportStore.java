package id.sarpras.facility.table;

import id.sarpras.identity.OfficerId;
import id.sarpras.shared.UnitId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tables between their preview and their confirmation, in the database.
@Component
class ImportStore {

  /// @param seen what the facilities were like when the table was shown
  record Waiting(byte[] content, String seen) {}

  private static final String ADD =
      """
      INSERT INTO facility_import (unit_id, id, officer_id, content, seen, uploaded_at)
      VALUES (:unit, :id, :officer, :content, :seen, :at)
      """;
  private static final String FIND =
      """
      SELECT content, seen FROM facility_import WHERE unit_id = :unit AND id = :id AND officer_id = :officer
      """;
  private static final String SEE =
      "UPDATE facility_import SET seen = :seen WHERE unit_id = :unit AND id = :id";
  private static final String REMOVE =
      "DELETE FROM facility_import WHERE unit_id = :unit AND id = :id";
  private static final String REMOVE_OLD =
      "DELETE FROM facility_import WHERE uploaded_at < :before";

  /// Nothing of the facilities of a unit changes while a table is taken over.
  private static final String LOCK =
      "SELECT id FROM facility WHERE unit_id = :unit ORDER BY id FOR NO KEY UPDATE";

  private final JdbcClient jdbc;

  ImportStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(UnitId unit, UUID id, OfficerId officer, Waiting table, Instant at) {
    of(ADD, unit, id)
        .param("officer", officer.value())
        .param("content", table.content())
        .param("seen", table.seen())
        .param("at", Timestamp.from(at))
        .update();
  }

  Optional<Waiting> find(UnitId unit, UUID id, OfficerId officer) {
    return of(FIND, unit, id)
        .param("officer", officer.value())
        .query((rs, index) -> new Waiting(rs.getBytes("content"), rs.getString("seen")))
        .optional();
  }

  void see(UnitId unit, UUID id, String seen) {
    of(SEE, unit, id).param("seen", seen).update();
  }

  void remove(UnitId unit, UUID id) {
    of(REMOVE, unit, id).update();
  }

  void removeOld(Instant before) {
    jdbc.sql(REMOVE_OLD).param("before", Timestamp.from(before)).update();
  }

  void lock(UnitId unit) {
    jdbc.sql(LOCK).param("unit", unit.value()).query(UUID.class).list();
  }

  private JdbcClient.StatementSpec of(String sql, UnitId unit, UUID id) {
    return jdbc.sql(sql).param("unit", unit.value()).param("id", id);
  }
}
