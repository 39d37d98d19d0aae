package id.sarpras.request.job;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import id.sarpras.request.FreedJob;
import id.sarpras.request.Holds;
import id.sarpras.request.Offers;
import id.sarpras.request.WaitingList;
import id.sarpras.shared.UnitId;
import id.sarpras.standard.Standards;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What is done for all requests again and again.
@Configuration
class RequestTasks {

  /// Every minute, on one of the nodes: holds that end soon, and holds and offers that have lapsed.
  @Bean
  RecurringTask<Void> watchHolds(
      Holds holds,
      Offers offers,
      Standards standards,
      @Value("${sarpras.holds.every}") Duration every) {
    return Tasks.recurring("watch-holds", FixedDelay.of(every))
        .execute(
            (instance, context) ->
                standards
                    .units()
                    .forEach(
                        unit -> {
                          holds.sweep(unit.id());
                          offers.sweep(unit.id());
                        }));
  }

  /// When something has become free: whoever waits first is offered it.
  @Bean
  Task<Void> offerFreed(WaitingList list) {
    return Tasks.oneTime(FreedJob.TASK)
        .execute((instance, context) -> list.offer(unit(instance.getId())));
  }

  private static UnitId unit(String job) {
    return new UnitId(UUID.fromString(job.split("/")[0]));
  }
}
