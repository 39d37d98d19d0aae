package id.sarpras.notification.job;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import id.sarpras.shared.UnitId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The job that sends the e-mail of a notice, again with growing delays where the mail server does
/// not take it.
@Configuration
class MailTask {

  /// How long after the first, second, … failed try the next one comes: given up after some four
  /// days, as RFC 5321 (4.5.4.1) advises.
  static final List<Duration> DELAYS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(6),
          Duration.ofHours(12),
          Duration.ofHours(12),
          Duration.ofHours(24),
          Duration.ofHours(24));

  private static final TaskDescriptor<Void> TASK = TaskDescriptor.of("send-mail");

  /// The job of one notice.
  static TaskInstance.Builder<Void> of(UnitId unit, UUID notice) {
    return TASK.instance(unit.value() + "/" + notice);
  }

  @Bean
  Task<Void> sendMail(Mailer mailer) {
    return Tasks.oneTime(TASK)
        .onFailure(MailTask::later)
        .execute((instance, context) -> mailer.send(unit(instance), notice(instance)));
  }

  private static void later(ExecutionComplete failed, ExecutionOperations<Void> job) {
    int failures = failed.getExecution().consecutiveFailures;
    job.reschedule(
        failed, failed.getTimeDone().plus(DELAYS.get(Math.min(failures, DELAYS.size() - 1))));
  }

  private static UnitId unit(TaskInstance<Void> instance) {
    return new UnitId(UUID.fromString(instance.getId().split("/")[0]));
  }

  private static UUID notice(TaskInstance<Void> instance) {
    return UUID.fromString(instance.getId().split("/")[1]);
  }
}
