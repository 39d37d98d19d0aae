package id.sarpras.letter.store;

import id.sarpras.letter.Scan;
import id.sarpras.shared.UnitId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Scans in the database: what is accepted is backed up with the cases.
@Component
public class ScanStore {

  private static final String ADD =
      """
      INSERT INTO scan (unit_id, id, file_name, media_type, pages, content, uploaded_at, claimed)
      VALUES (:unit, :id, :name, :type, :pages, :content, :at, false)
      """;
  private static final String FIND =
      "SELECT id, file_name, media_type, pages FROM scan WHERE unit_id = :unit AND id = :id";
  private static final String FIND_UNCLAIMED = FIND + " AND NOT claimed";
  private static final String CONTENT =
      "SELECT content FROM scan WHERE unit_id = :unit AND id = :id";
  private static final String CLAIM =
      "UPDATE scan SET claimed = true WHERE unit_id = :unit AND id = :id";
  private static final String RELEASE =
      "UPDATE scan SET claimed = false WHERE unit_id = :unit AND id = :id";
  private static final String REMOVE_UNCLAIMED =
      "DELETE FROM scan WHERE NOT claimed AND uploaded_at < :before";

  private final JdbcClient jdbc;

  ScanStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void add(UnitId unit, Scan scan, byte[] content, Instant at) {
    jdbc.sql(ADD)
        .param("unit", unit.value())
        .param("id", scan.id())
        .param("name", scan.fileName())
        .param("type", scan.mediaType())
        .param("pages", scan.pages())
        .param("content", content)
        .param("at", Timestamp.from(at))
        .update();
  }

  public Optional<Scan> find(UnitId unit, UUID id) {
    return scan(FIND, unit, id);
  }

  /// The scan where it belongs to no case yet.
  public Optional<Scan> findUnclaimed(UnitId unit, UUID id) {
    return scan(FIND_UNCLAIMED, unit, id);
  }

  private Optional<Scan> scan(String sql, UnitId unit, UUID id) {
    return jdbc.sql(sql)
        .param("unit", unit.value())
        .param("id", id)
        .query(
            (rs, index) ->
                new Scan(
                    rs.getObject("id", UUID.class),
                    rs.getString("file_name"),
                    rs.getString("media_type"),
                    rs.getInt("pages")))
        .optional();
  }

  public Optional<byte[]> content(UnitId unit, UUID id) {
    return jdbc.sql(CONTENT)
        .param("unit", unit.value())
        .param("id", id)
        .query(byte[].class)
        .optional();
  }

  public void claim(UnitId unit, UUID id) {
    jdbc.sql(CLAIM).param("unit", unit.value()).param("id", id).update();
  }

  public void release(UnitId unit, UUID id) {
    jdbc.sql(RELEASE).param("unit", unit.value()).param("id", id).update();
  }

  public int removeUnclaimed(Instant before) {
    return jdbc.sql(REMOVE_UNCLAIMED).param("before", Timestamp.from(before)).update();
  }
}
