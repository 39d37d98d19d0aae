package id.sarpras.whatsapp;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import id.sarpras.notification.Channel;
import id.sarpras.notification.Courier;
import id.sarpras.shared.UnitId;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Carries notices by WhatsApp where that is set up.
@Component
class WhatsAppCourier implements Courier {

  private final WhatsAppSettings settings;
  private final SchedulerClient jobs;
  private final InstantSource clock;

  WhatsAppCourier(WhatsAppSettings settings, SchedulerClient jobs, InstantSource clock) {
    this.settings = settings;
    this.jobs = jobs;
    this.clock = clock;
  }

  @Override
  public Channel channel() {
    return Channel.WHATSAPP;
  }

  @Override
  public boolean isReady() {
    return settings.isOn();
  }

  @Override
  public void take(UnitId unit, UUID notice) {
    jobs.scheduleIfNotExists(WhatsAppTasks.send(unit, notice).scheduledTo(clock.instant()));
  }
}
