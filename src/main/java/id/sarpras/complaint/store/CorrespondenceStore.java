package id.sarpras.complaint.store;

import id.sarpras.complaint.ComplaintId;
import id.sarpras.shared.Ids;
import id.sarpras.shared.UnitId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The ids of the mails of each case, sealed, and the marks by which they are found.
@Component
public class CorrespondenceStore {

  /// A seal as it lies there.
  public record Sealed(UnitId unit, UUID id, ComplaintId complaint, byte[] content) {}

  private static final String ADD =
      """
      INSERT INTO complaint_mail (unit_id, id, complaint_id, mark, sealed, key_version)
      VALUES (:unit, :id, :complaint, :mark, :sealed, :version)
      """;
  private static final String BY_MARK =
      """
      SELECT complaint_id FROM complaint_mail WHERE unit_id = :unit AND mark = :mark
      ORDER BY id DESC LIMIT 20
      """;
  private static final String SEALED =
      """
      SELECT sealed FROM complaint_mail WHERE unit_id = :unit AND complaint_id = :complaint ORDER BY id
      """;
  private static final String OLDER =
      """
      SELECT unit_id, id, complaint_id, sealed FROM complaint_mail
      WHERE key_version < :newest ORDER BY unit_id, id LIMIT :most FOR UPDATE SKIP LOCKED
      """;
  private static final String PUT =
      """
      UPDATE complaint_mail SET sealed = :sealed, key_version = :version WHERE unit_id = :unit AND id = :id
      """;

  private final JdbcClient jdbc;

  CorrespondenceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void add(UnitId unit, ComplaintId complaint, byte[] mark, byte[] sealed, int version) {
    jdbc.sql(ADD)
        .param("unit", unit.value())
        .param("id", Ids.next())
        .param("complaint", complaint.value())
        .param("mark", mark)
        .param("sealed", sealed)
        .param("version", version)
        .update();
  }

  /// The cases in which a mail is known, the newest first.
  public List<ComplaintId> byMark(UnitId unit, byte[] mark) {
    return jdbc
        .sql(BY_MARK)
        .param("unit", unit.value())
        .param("mark", mark)
        .query(UUID.class)
        .list()
        .stream()
        .map(ComplaintId::new)
        .toList();
  }

  /// The mails of a case in the order in which they came.
  public List<byte[]> sealed(UnitId unit, ComplaintId complaint) {
    return jdbc.sql(SEALED)
        .param("unit", unit.value())
        .param("complaint", complaint.value())
        .query(byte[].class)
        .list();
  }

  /// Some of those that are sealed under an older key, held until the transaction is over.
  public List<Sealed> older(int newest, int most) {
    return jdbc.sql(OLDER)
        .param("newest", newest)
        .param("most", most)
        .query(
            (rs, index) ->
                new Sealed(
                    new UnitId(rs.getObject("unit_id", UUID.class)),
                    rs.getObject("id", UUID.class),
                    new ComplaintId(rs.getObject("complaint_id", UUID.class)),
                    rs.getBytes("sealed")))
        .list();
  }

  public void put(UnitId unit, UUID id, byte[] sealed, int version) {
    jdbc.sql(PUT)
        .param("unit", unit.value())
        .param("id", id)
        .param("sealed", sealed)
        .param("version", version)
        .update();
  }
}
