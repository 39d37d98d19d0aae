package id.sarpras.schedule.job;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import id.sarpras.schedule.SelfCheck;
import id.sarpras.standard.Standards;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Every night, on one of the nodes.
@Configuration
class SelfCheckTask {

  @Bean
  RecurringTask<Void> checkEveryNight(SelfCheck check, Standards standards) {
    return Tasks.recurring("self-check", Schedules.daily(ZoneOffset.UTC, LocalTime.of(18, 15)))
        .execute((instance, context) -> standards.units().forEach(unit -> check.look(unit.id())));
  }
}
