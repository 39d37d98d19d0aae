package id.sarpras.notification.job;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import id.sarpras.notification.Channel;
import id.sarpras.notification.Courier;
import id.sarpras.shared.UnitId;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Carries notices by e-mail.
@Component
public class MailCourier implements Courier {

  private final SchedulerClient jobs;
  private final InstantSource clock;

  MailCourier(SchedulerClient jobs, InstantSource clock) {
    this.jobs = jobs;
    this.clock = clock;
  }

  @Override
  public Channel channel() {
    return Channel.EMAIL;
  }

  @Override
  public boolean isReady() {
    return true;
  }

  @Override
  public void take(UnitId unit, UUID notice) {
    jobs.scheduleIfNotExists(MailTask.of(unit, notice).scheduledTo(clock.instant()));
  }
}
