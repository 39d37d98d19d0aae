package id.sarpras.mailbox.job;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import id.sarpras.mailbox.Bell;
import id.sarpras.mailbox.MailboxSettings;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Has the mailbox read at once when its bell rings.
@Component
class MailboxBell implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(MailboxBell.class);
  private static final int TRIES = 60;
  private static final Duration BETWEEN = Duration.ofMillis(500);

  private final MailboxSettings settings;
  private final SchedulerClient jobs;
  private final InstantSource clock;
  private volatile @Nullable Bell bell;

  MailboxBell(MailboxSettings settings, SchedulerClient jobs, InstantSource clock) {
    this.settings = settings;
    this.jobs = jobs;
    this.clock = clock;
  }

  @Override
  public void start() {
    if (settings.isOn()) {
      bell = Bell.hung(settings, this::ring);
    }
  }

  /// While it is being read the job cannot be moved, and that reading may have looked already.
  private void ring() {
    for (int i = 0; i < TRIES && bell != null; i++) {
      try {
        jobs.reschedule(
            TaskInstanceId.of(MailboxTask.NAME, RecurringTask.INSTANCE), clock.instant());
        return;
      } catch (RuntimeException reading) {
        LOG.debug("The mailbox is being read", reading);
      }
      if (!slept()) {
        return;
      }
    }
  }

  private static boolean slept() {
    try {
      Thread.sleep(BETWEEN);
      return true;
    } catch (InterruptedException over) {
      return false;
    }
  }

  @Override
  public void stop() {
    Bell hung = bell;
    if (hung != null) {
      hung.close();
      bell = null;
    }
  }

  @Override
  public boolean isRunning() {
    return bell != null;
  }
}
