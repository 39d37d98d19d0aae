package id.sarpras.complaint.store;

import id.sarpras.complaint.ComplaintId;
import id.sarpras.identity.OfficerId;
import id.sarpras.shared.UnitId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who never sees a case, and who alone sees a confidential one.
@Component
public class SecrecyStore {

  private static final String ADD_CONFLICT =
      """
      INSERT INTO complaint_conflict (unit_id, complaint_id, officer_id) VALUES (:unit, :id, :officer)
      ON CONFLICT DO NOTHING
      """;
  private static final String CONFLICTS =
      """
      SELECT complaint_id, officer_id FROM complaint_conflict
      WHERE unit_id = :unit AND complaint_id = ANY(:ids)
      """;
  private static final String ADD_NAMED =
      """
      INSERT INTO complaint_named (unit_id, complaint_id, officer_id) VALUES (:unit, :id, :officer)
      ON CONFLICT DO NOTHING
      """;
  private static final String DROP_NAMED =
      """
      DELETE FROM complaint_named WHERE unit_id = :unit AND complaint_id = :id AND officer_id = :officer
      """;
  private static final String NAMED =
      """
      SELECT complaint_id, officer_id FROM complaint_named
      WHERE unit_id = :unit AND complaint_id = ANY(:ids)
      """;

  private static final String CONFIDENTIAL_OF =
      """
      SELECT n.complaint_id FROM complaint_named n
      JOIN complaint c ON (c.unit_id, c.id) = (n.unit_id, n.complaint_id)
      WHERE n.unit_id = :unit AND n.officer_id = :officer AND c.confidential
      """;

  private final JdbcClient jdbc;

  SecrecyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// False where the officer was in conflict already.
  public boolean addConflict(UnitId unit, ComplaintId id, OfficerId officer) {
    return of(ADD_CONFLICT, unit, id, officer).update() == 1;
  }

  public void name(UnitId unit, ComplaintId id, OfficerId officer) {
    of(ADD_NAMED, unit, id, officer).update();
  }

  public void unname(UnitId unit, ComplaintId id, OfficerId officer) {
    of(DROP_NAMED, unit, id, officer).update();
  }

  /// Who never sees each of some cases.
  public Map<ComplaintId, Set<OfficerId>> conflicts(UnitId unit, Collection<ComplaintId> ids) {
    return officers(CONFLICTS, unit, ids);
  }

  /// Who is named for each of some cases.
  public Map<ComplaintId, Set<OfficerId>> named(UnitId unit, Collection<ComplaintId> ids) {
    return officers(NAMED, unit, ids);
  }

  /// The confidential cases for which an officer is named.
  public List<ComplaintId> confidentialOf(UnitId unit, OfficerId officer) {
    return jdbc.sql(CONFIDENTIAL_OF)
        .param("unit", unit.value())
        .param("officer", officer.value())
        .query((rs, index) -> new ComplaintId(rs.getObject("complaint_id", UUID.class)))
        .list();
  }

  private Map<ComplaintId, Set<OfficerId>> officers(
      String sql, UnitId unit, Collection<ComplaintId> ids) {
    return jdbc
        .sql(sql)
        .param("unit", unit.value())
        .param("ids", ids.stream().map(ComplaintId::value).toArray(UUID[]::new))
        .query(
            (rs, index) ->
                Map.entry(
                    new ComplaintId(rs.getObject("complaint_id", UUID.class)),
                    new OfficerId(rs.getObject("officer_id", UUID.class))))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
  }

  private JdbcClient.StatementSpec of(String sql, UnitId unit, ComplaintId id, OfficerId officer) {
    return jdbc.sql(sql)
        .param("unit", unit.value())
        .param("id", id.value())
        .param("officer", officer.value());
  }
}
