package id.sarpras.complaint.store;

import static id.sarpras.complaint.store.ComplaintStore.VISIBLE;
import static id.sarpras.complaint.store.ComplaintStore.seen;

import id.sarpras.complaint.ComplaintCount;
import id.sarpras.complaint.Sight;
import id.sarpras.promise.Tally;
import id.sarpras.shared.Period;
import id.sarpras.shared.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts complaints by the time of their receipt, each set of figures in one pass over them.
@Component
public class FigureStore {

  private static final String RECEIVED =
      """
      FROM complaint c
      LEFT JOIN complaint_result r ON (r.unit_id, r.complaint_id) = (c.unit_id, c.id) AND r.stage = 1
      LEFT JOIN complaint_satisfaction s ON (s.unit_id, s.complaint_id) = (c.unit_id, c.id)
      LEFT JOIN complaint_team t ON (t.unit_id, t.id) = (c.unit_id, c.team_id)
      WHERE c.unit_id = :unit AND c.received_at >= :from AND c.received_at < :until
      """;
  private static final String PROMISE =
      """
      r.kept, s.mark,
      r.kept IS NULL AND c.state <> 'WITHDRAWN' AND c.due_at < coalesce(c.rests_since, :now) AS late
      """;
  private static final String COUNTS =
      """
      count(*) AS received, count(kept) AS answered, count(*) FILTER (WHERE kept) AS kept,
      count(*) FILTER (WHERE NOT kept OR late) AS missed, count(mark) AS rated, coalesce(sum(mark), 0) AS marks
      """;
  private static final String OF_OFFICER =
      """
      WITH counted AS (
        SELECT c.channel, c.class, coalesce(t.name, '') AS team,
               CASE WHEN c.state IN ('ANSWERED', 'CLOSED') THEN 'ANSWERED'
                    WHEN c.state = 'OUT_OF_SCOPE' THEN 'REFERRED'
                    WHEN c.state IN ('WITHDRAWN', 'MERGED') THEN c.state
                    ELSE 'OPEN' END AS result,
      """
          + PROMISE
          + RECEIVED
          + " AND"
          + VISIBLE
          + """
          )
          SELECT CASE grouping(channel, class, team, result)
                   WHEN 15 THEN 'ALL' WHEN 7 THEN 'CHANNEL' WHEN 11 THEN 'CLASS' WHEN 13 THEN 'TEAM' ELSE 'RESULT'
                 END AS by,
                 coalesce(channel, class, team, result, '') AS key,
          """
          + COUNTS
          + "FROM counted GROUP BY GROUPING SETS ((), (channel), (class), (team), (result)) ORDER BY by, key";
  private static final String OPEN =
      """
      WITH counted AS (
        SELECT CASE WHEN c.confidential THEN '*' ELSE c.channel END AS channel,
               CASE WHEN c.confidential THEN '*' ELSE c.class END AS class,
      """
          + PROMISE
          + RECEIVED
          + """
          )
          SELECT CASE grouping(channel, class) WHEN 3 THEN 'ALL' WHEN 1 THEN 'CHANNEL' ELSE 'CLASS' END AS by,
                 coalesce(channel, class, '') AS key,
          """
          + COUNTS
          + "FROM counted GROUP BY GROUPING SETS ((), (channel), (class)) ORDER BY by, key";

  private final JdbcClient jdbc;

  FigureStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What an officer may see, by everything.
  public List<ComplaintCount> of(Sight sight, Period received, Instant now) {
    return seen(within(OF_OFFICER, sight.unit(), received, now), sight)
        .query(FigureStore::count)
        .list();
  }

  /// Everything, by channel and class where a case is not confidential.
  public List<ComplaintCount> open(UnitId unit, Period received, Instant now) {
    return within(OPEN, unit, received, now).query(FigureStore::count).list();
  }

  private JdbcClient.StatementSpec within(String sql, UnitId unit, Period received, Instant now) {
    return jdbc.sql(sql)
        .param("unit", unit.value())
        .param("from", Timestamp.from(received.start()))
        .param("until", Timestamp.from(received.end()))
        .param("now", Timestamp.from(now));
  }

  private static ComplaintCount count(ResultSet rs, int index) throws SQLException {
    return new ComplaintCount(
        ComplaintCount.By.valueOf(rs.getString("by")),
        rs.getString("key"),
        new Tally(
            rs.getInt("received"), rs.getInt("answered"), rs.getInt("kept"), rs.getInt("missed")),
        rs.getInt("rated"),
        rs.getInt("marks"));
  }
}
