package id.sarpras.whatsapp;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import id.sarpras.shared.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What is done with WhatsApp outside of pages. What Meta delivered is never given up; it waits,
/// and is seen to fail on the page of jobs.
@Configuration
@EnableConfigurationProperties(WhatsAppSettings.class)
class WhatsAppTasks {

  /// How long after the first, second, … failure of ours the next try comes; the last again and
  /// again.
  private static final List<Duration> DELAYS =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(1),
          Duration.ofMinutes(10),
          Duration.ofHours(1),
          Duration.ofHours(6));

  private static final TaskDescriptor<Void> HEAR = TaskDescriptor.of("hear-whatsapp");
  private static final TaskDescriptor<Void> FETCH = TaskDescriptor.of("fetch-whatsapp-file");
  private static final TaskDescriptor<Void> SEND = TaskDescriptor.of("send-whatsapp");

  /// The job of one thing that Meta delivered.
  static TaskInstance.Builder<Void> hear(UnitId unit, UUID event) {
    return HEAR.instance(unit.value() + "/" + event);
  }

  /// The job of the file of one message.
  static TaskInstance.Builder<Void> fetch(UnitId unit, UUID event) {
    return FETCH.instance(unit.value() + "/" + event);
  }

  /// The job of one notice.
  static TaskInstance.Builder<Void> send(UnitId unit, UUID notice) {
    return SEND.instance(unit.value() + "/" + notice);
  }

  @Bean
  Task<Void> hearWhatsApp(Sorting sorting) {
    return Tasks.oneTime(HEAR)
        .onFailure(WhatsAppTasks::later)
        .execute((instance, context) -> sorting.work(unit(instance), id(instance)));
  }

  @Bean
  Task<Void> fetchWhatsAppFile(Fetching fetching) {
    return Tasks.custom(FETCH)
        .onFailure(WhatsAppTasks::later)
        .execute((instance, context) -> next(fetching.fetch(unit(instance), id(instance))));
  }

  @Bean
  Task<Void> sendWhatsApp(Messenger messenger) {
    return Tasks.custom(SEND)
        .onFailure(WhatsAppTasks::later)
        .execute((instance, context) -> next(messenger.send(unit(instance), id(instance))));
  }

  private static CompletionHandler<Void> next(Optional<Instant> at) {
    return (done, job) -> at.ifPresentOrElse(when -> job.reschedule(done, when), job::remove);
  }

  private static void later(ExecutionComplete failed, ExecutionOperations<Void> job) {
    int failures = failed.getExecution().consecutiveFailures;
    job.reschedule(
        failed, failed.getTimeDone().plus(DELAYS.get(Math.min(failures, DELAYS.size() - 1))));
  }

  private static UnitId unit(TaskInstance<Void> instance) {
    return new UnitId(UUID.fromString(instance.getId().split("/")[0]));
  }

  private static UUID id(TaskInstance<Void> instance) {
    return UUID.fromString(instance.getId().split("/")[1]);
  }
}
