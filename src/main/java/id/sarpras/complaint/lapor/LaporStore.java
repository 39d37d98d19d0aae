package id.sarpras.complaint.lapor;

import id.sarpras.complaint.ComplaintId;
import id.sarpras.identity.OfficerId;
import id.sarpras.shared.UnitId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Numbers of reports, and exports that wait, in the database.
@Component
class LaporStore {

  private static final String ADD =
      "INSERT INTO complaint_lapor (unit_id, number, complaint_id) VALUES (:unit, :number, :id)";
  private static final String KNOWN =
      "SELECT number FROM complaint_lapor WHERE unit_id = :unit AND number = ANY(:numbers)";
  private static final String NUMBER =
      "SELECT number FROM complaint_lapor WHERE unit_id = :unit AND complaint_id = :id";
  private static final String ADD_EXPORT =
      """
      INSERT INTO lapor_export (unit_id, id, officer_id, sealed, uploaded_at)
      VALUES (:unit, :id, :officer, :sealed, :at)
      """;
  private static final String EXPORT =
      """
      SELECT sealed FROM lapor_export WHERE unit_id = :unit AND id = :id AND officer_id = :officer
      """;
  private static final String REMOVE_EXPORT =
      "DELETE FROM lapor_export WHERE unit_id = :unit AND id = :id";
  private static final String REMOVE_OLD = "DELETE FROM lapor_export WHERE uploaded_at < :before";

  private final JdbcClient jdbc;

  LaporStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(UnitId unit, LaporNumber number, ComplaintId complaint) {
    jdbc.sql(ADD)
        .param("unit", unit.value())
        .param("number", number.value())
        .param("id", complaint.value())
        .update();
  }

  /// Those of some numbers that are in the register.
  Set<LaporNumber> known(UnitId unit, Collection<LaporNumber> numbers) {
    return new HashSet<>(
        jdbc.sql(KNOWN)
            .param("unit", unit.value())
            .param("numbers", numbers.stream().map(LaporNumber::value).toArray(String[]::new))
            .query((rs, index) -> new LaporNumber(rs.getString("number")))
            .list());
  }

  Optional<LaporNumber> number(UnitId unit, ComplaintId complaint) {
    return jdbc.sql(NUMBER)
        .param("unit", unit.value())
        .param("id", complaint.value())
        .query((rs, index) -> new LaporNumber(rs.getString("number")))
        .optional();
  }

  void addExport(UnitId unit, UUID id, OfficerId officer, byte[] sealed, Instant at) {
    jdbc.sql(ADD_EXPORT)
        .param("unit", unit.value())
        .param("id", id)
        .param("officer", officer.value())
        .param("sealed", sealed)
        .param("at", Timestamp.from(at))
        .update();
  }

  /// The export that this officer uploaded.
  Optional<byte[]> export(UnitId unit, UUID id, OfficerId officer) {
    return jdbc.sql(EXPORT)
        .param("unit", unit.value())
        .param("id", id)
        .param("officer", officer.value())
        .query(byte[].class)
        .optional();
  }

  void removeExport(UnitId unit, UUID id) {
    jdbc.sql(REMOVE_EXPORT).param("unit", unit.value()).param("id", id).update();
  }

  void removeExports(Instant before) {
    jdbc.sql(REMOVE_OLD).param("before", Timestamp.from(before)).update();
  }
}
