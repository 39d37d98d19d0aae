package id.sarpras.promise.job;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import id.sarpras.promise.Watch;
import id.sarpras.standard.Standards;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Every minute, on one of the nodes: what comes near, what is late, what rests too long.
@Configuration
class WatchTask {

  @Bean
  RecurringTask<Void> watchPromises(
      Watch watch, Standards standards, @Value("${sarpras.watch.every}") Duration every) {
    return Tasks.recurring("watch", FixedDelay.of(every))
        .execute((instance, context) -> standards.units().forEach(watch::sweep));
  }
}
