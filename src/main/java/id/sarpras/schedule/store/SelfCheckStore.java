package id.sarpras.schedule.store;

import id.sarpras.schedule.SelfCheck.Finding;
import id.sarpras.shared.UnitId;
import java.sql.Timestamp;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts what collides by sorting all of it, and keeps the results.
@Component
public class SelfCheckStore {

  private static final String ROWS =
      """
      SELECT (SELECT count(*) FROM occupancy WHERE unit_id = :unit)
           + (SELECT count(*) FROM stock_use WHERE unit_id = :unit)
      """;
  private static final String OVERLAPS =
      """
      SELECT count(*) FROM (
        SELECT lower(during) AS begins,
               max(upper(during)) OVER (PARTITION BY space_id ORDER BY lower(during), id
                                        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS taken_until
        FROM occupancy WHERE unit_id = :unit) o
      WHERE begins < taken_until
      """;
  private static final String OVERDRAWN =
      """
      SELECT count(*) FROM (
        SELECT facility_id, change,
               sum(change) OVER (PARTITION BY facility_id ORDER BY at, change
                                 ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS away
        FROM (SELECT facility_id, lower(during) AS at, quantity AS change FROM stock_use WHERE unit_id = :unit
              UNION ALL
              SELECT facility_id, upper(during), -quantity FROM stock_use WHERE unit_id = :unit) c) s
      JOIN facility f ON (f.unit_id, f.id) = (:unit, s.facility_id)
      WHERE s.change > 0 AND s.away > f.stock
      """;
  private static final String KEEP =
      "INSERT INTO self_check (unit_id, at, looked_at, found) VALUES (:unit, :at, :lookedAt, :found)";
  private static final String LAST =
      """
      SELECT at, looked_at, found FROM self_check WHERE unit_id = :unit ORDER BY at DESC LIMIT 1
      """;

  private final JdbcClient jdbc;

  SelfCheckStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public long rows(UnitId unit) {
    return count(ROWS, unit);
  }

  /// How many begin while an earlier one still has the space.
  public long overlaps(UnitId unit) {
    return count(OVERLAPS, unit);
  }

  /// How many take more of something than there is.
  public long overdrawn(UnitId unit) {
    return count(OVERDRAWN, unit);
  }

  public void keep(UnitId unit, Finding finding) {
    jdbc.sql(KEEP)
        .param("unit", unit.value())
        .param("at", Timestamp.from(finding.at()))
        .param("lookedAt", finding.lookedAt())
        .param("found", finding.found())
        .update();
  }

  public Optional<Finding> last(UnitId unit) {
    return jdbc.sql(LAST)
        .param("unit", unit.value())
        .query(
            (rs, index) ->
                new Finding(
                    rs.getTimestamp("at").toInstant(),
                    rs.getLong("looked_at"),
                    rs.getLong("found")))
        .optional();
  }

  private long count(String sql, UnitId unit) {
    return jdbc.sql(sql).param("unit", unit.value()).query(Long.class).single();
  }
}
