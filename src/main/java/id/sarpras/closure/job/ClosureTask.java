package id.sarpras.closure.job;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import id.sarpras.closure.Closures;
import id.sarpras.standard.ServiceUnit;
import id.sarpras.standard.Standards;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Every few minutes, on one of the nodes: closures whose last hindrance lapsed by itself.
@Configuration
class ClosureTask {

  private static final Duration EVERY = Duration.ofMinutes(5);

  @Bean
  RecurringTask<Void> watchClosures(Closures closures, Standards standards) {
    return Tasks.recurring("watch-closures", FixedDelay.of(EVERY))
        .execute(
            (instance, context) -> {
              for (ServiceUnit unit : standards.units()) {
                closures.planned(unit.id()).forEach(id -> closures.lookAgain(unit.id(), id));
              }
            });
  }
}
