package id.sarpras.mailbox.job;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import id.sarpras.mailbox.Mailbox;
import id.sarpras.mailbox.MailboxSettings;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The job that reads the mailbox, on one node at a time; with growing delays where its server is
/// not there.
@Configuration
@EnableConfigurationProperties(MailboxSettings.class)
class MailboxTask {

  static final String NAME = "read-mailbox";

  /// How long after the first, second, … failure in a row the next try comes.
  static final List<Duration> DELAYS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(2),
          Duration.ofMinutes(5),
          Duration.ofMinutes(10),
          Duration.ofMinutes(15));

  @Bean
  RecurringTask<Void> readMailbox(Mailbox mailbox, MailboxSettings settings) {
    return Tasks.recurring(NAME, Schedules.fixedDelay(settings.poll()))
        .onFailure(MailboxTask::later)
        .execute((instance, context) -> mailbox.read());
  }

  private static void later(ExecutionComplete failed, ExecutionOperations<Void> job) {
    int failures = failed.getExecution().consecutiveFailures;
    job.reschedule(
        failed, failed.getTimeDone().plus(DELAYS.get(Math.min(failures, DELAYS.size() - 1))));
  }
}
