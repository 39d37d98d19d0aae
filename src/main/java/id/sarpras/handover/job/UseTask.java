package id.sarpras.handover.job;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import id.sarpras.handover.Sweep;
import id.sarpras.standard.Standards;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Every minute, on one of the nodes.
@Configuration
class UseTask {

  private static final Duration EVERY = Duration.ofMinutes(1);

  @Bean
  RecurringTask<Void> watchUses(Sweep sweep, Standards standards) {
    return Tasks.recurring("watch-uses", FixedDelay.of(EVERY))
        .execute((instance, context) -> standards.units().forEach(sweep::of));
  }
}
