package id.sarpras.mailbox.store;

import id.sarpras.mailbox.Health;
import id.sarpras.shared.UnitId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How the mailbox is, for everybody on whichever node.
@Component
public class HealthStore {

  private static final String WELL =
      """
      INSERT INTO mailbox_health (unit_id, read_at, detail) VALUES (:unit, :at, '')
      ON CONFLICT (unit_id) DO UPDATE SET read_at = :at, failing_since = NULL, detail = ''
      """;
  private static final String FAILING =
      """
      INSERT INTO mailbox_health AS h (unit_id, failing_since, detail) VALUES (:unit, :at, :detail)
      ON CONFLICT (unit_id) DO UPDATE SET failing_since = coalesce(h.failing_since, :at), detail = :detail
      """;
  private static final String FIND =
      "SELECT read_at, failing_since, detail FROM mailbox_health WHERE unit_id = :unit";

  private final JdbcClient jdbc;

  HealthStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void well(UnitId unit, Instant at) {
    jdbc.sql(WELL).param("unit", unit.value()).param("at", Timestamp.from(at)).update();
  }

  public void failing(UnitId unit, Instant at, String detail) {
    jdbc.sql(FAILING)
        .param("unit", unit.value())
        .param("at", Timestamp.from(at))
        .param("detail", detail)
        .update();
  }

  public Optional<Health> find(UnitId unit) {
    return jdbc.sql(FIND)
        .param("unit", unit.value())
        .query(
            (rs, index) ->
                new Health(
                    instant(rs.getTimestamp("read_at")),
                    instant(rs.getTimestamp("failing_since")),
                    rs.getString("detail")))
        .optional();
  }

  private static Optional<Instant> instant(@Nullable Timestamp at) {
    return Optional.ofNullable(at).map(Timestamp::toInstant);
  }
}
