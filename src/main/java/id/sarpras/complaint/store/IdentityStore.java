package id.sarpras.complaint.store;

import id.sarpras.complaint.ComplaintId;
import id.sarpras.complaint.Opening;
import id.sarpras.identity.OfficerId;
import id.sarpras.shared.Ids;
import id.sarpras.shared.UnitId;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Sealed identities, the marks by which they are found, and who opened them.
@Component
public class IdentityStore {

  /// A seal as it lies there.
  public record Sealed(UnitId unit, ComplaintId complaint, byte[] content) {}

  private static final String PUT =
      """
      INSERT INTO complainant (unit_id, complaint_id, sealed, key_version)
      VALUES (:unit, :complaint, :sealed, :version)
      ON CONFLICT (unit_id, complaint_id) DO UPDATE SET sealed = :sealed, key_version = :version
      """;
  private static final String FIND =
      "SELECT sealed FROM complainant WHERE unit_id = :unit AND complaint_id = :complaint";
  private static final String UNMARK =
      "DELETE FROM complainant_mark WHERE unit_id = :unit AND complaint_id = :complaint";
  private static final String MARK =
      """
      INSERT INTO complainant_mark (unit_id, mark, complaint_id) VALUES (:unit, :mark, :complaint)
      ON CONFLICT DO NOTHING
      """;
  private static final String HAS_MARK =
      """
      SELECT EXISTS (SELECT FROM complainant_mark
                     WHERE unit_id = :unit AND mark = :mark AND complaint_id = :complaint)
      """;
  private static final String OLD =
      """
      SELECT unit_id, complaint_id, sealed FROM complainant
      WHERE key_version < :newest ORDER BY unit_id, complaint_id LIMIT :most FOR UPDATE SKIP LOCKED
      """;
  private static final String COUNT_OLD =
      "SELECT count(*) FROM complainant WHERE key_version < :newest";
  private static final String OPENED =
      """
      INSERT INTO identity_opening (unit_id, id, complaint_id, officer_id, position, reason, at)
      VALUES (:unit, :id, :complaint, :officer, :position, :reason, :at)
      """;
  private static final String OPENINGS =
      """
      SELECT o.officer_id, f.name, o.position, o.reason, o.at
      FROM identity_opening o JOIN officer f ON (f.unit_id, f.id) = (o.unit_id, o.officer_id)
      WHERE o.unit_id = :unit AND o.complaint_id = :complaint ORDER BY o.id
      """;

  private final JdbcClient jdbc;

  IdentityStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void put(UnitId unit, ComplaintId complaint, byte[] sealed, int version) {
    of(PUT, unit, complaint).param("sealed", sealed).param("version", version).update();
  }

  public Optional<byte[]> find(UnitId unit, ComplaintId complaint) {
    return of(FIND, unit, complaint).query(byte[].class).optional();
  }

  /// Replaces the marks of a complainant.
  public void mark(UnitId unit, ComplaintId complaint, Collection<byte[]> marks) {
    of(UNMARK, unit, complaint).update();
    marks.forEach(mark -> of(MARK, unit, complaint).param("mark", mark).update());
  }

  public boolean hasMark(UnitId unit, ComplaintId complaint, byte[] mark) {
    return of(HAS_MARK, unit, complaint).param("mark", mark).query(Boolean.class).single();
  }

  /// Some of those that are sealed under an older key, held until the transaction is over.
  public List<Sealed> older(int newest, int most) {
    return jdbc.sql(OLD)
        .param("newest", newest)
        .param("most", most)
        .query(
            (rs, index) ->
                new Sealed(
                    new UnitId(rs.getObject("unit_id", UUID.class)),
                    new ComplaintId(rs.getObject("complaint_id", UUID.class)),
                    rs.getBytes("sealed")))
        .list();
  }

  public int countOlder(int newest) {
    return jdbc.sql(COUNT_OLD).param("newest", newest).query(Integer.class).single();
  }

  public void opened(UnitId unit, ComplaintId complaint, Opening opening) {
    of(OPENED, unit, complaint)
        .param("id", Ids.next())
        .param("officer", opening.officer().value())
        .param("position", opening.position())
        .param("reason", opening.reason())
        .param("at", Timestamp.from(opening.at()))
        .update();
  }

  /// Every opening, the first first.
  public List<Opening> openings(UnitId unit, ComplaintId complaint) {
    return of(OPENINGS, unit, complaint)
        .query(
            (rs, index) ->
                new Opening(
                    new OfficerId(rs.getObject("officer_id", UUID.class)),
                    rs.getString("name"),
                    rs.getString("position"),
                    rs.getString("reason"),
                    rs.getTimestamp("at").toInstant()))
        .list();
  }

  private JdbcClient.StatementSpec of(String sql, UnitId unit, ComplaintId complaint) {
    return jdbc.sql(sql).param("unit", unit.value()).param("complaint", complaint.value());
  }
}
