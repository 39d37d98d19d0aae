package id.sarpras.platform.jobs;

import id.sarpras.page.Show;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// All jobs on one page: what comes next, and whether anything is stuck.
@Controller
public class JobsController {

  /// The page.
  public record JobsPage(List<Job> jobs) {}

  /// A job.
  ///
  /// @param waiting how many of its kind wait
  /// @param failing how many failed at their last try
  public record Job(String name, int waiting, int failing, Instant next, boolean stuck) {}

  private static final String JOBS =
      """
      SELECT task_name, count(*) AS waiting, count(*) FILTER (WHERE consecutive_failures > 0) AS failing,
             min(execution_time) AS next
      FROM scheduled_tasks GROUP BY task_name ORDER BY task_name
      """;
  private static final int STUCK_MINUTES = 15;

  private final JdbcClient jdbc;
  private final InstantSource clock;

  JobsController(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @GetMapping("/petugas/pekerjaan")
  View show() {
    Instant late = clock.instant().minusSeconds(60L * STUCK_MINUTES);
    List<Job> jobs =
        jdbc.sql(JOBS)
            .query(
                (rs, index) -> {
                  Instant next = rs.getTimestamp("next").toInstant();
                  return new Job(
                      rs.getString("task_name"),
                      rs.getInt("waiting"),
                      rs.getInt("failing"),
                      next,
                      next.isBefore(late));
                })
            .list();
    return Show.page("platform/jobs", new JobsPage(jobs));
  }
}
