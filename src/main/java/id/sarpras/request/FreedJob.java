package id.sarpras.request;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import id.sarpras.request.store.WaitingStore;
import id.sarpras.schedule.Freed;
import id.sarpras.shared.UnitId;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Writes the job that offers what has become free, in the transaction in which it does. Where
/// nobody waits there is none.
@Component
public class FreedJob {

  public static final TaskDescriptor<Void> TASK = TaskDescriptor.of("offer-freed");

  private final WaitingStore waiting;
  private final SchedulerClient jobs;
  private final InstantSource clock;

  FreedJob(WaitingStore waiting, SchedulerClient jobs, InstantSource clock) {
    this.waiting = waiting;
    this.jobs = jobs;
    this.clock = clock;
  }

  @EventListener
  public void freed(Freed freed) {
    if (waiting.isAnybodyThere(freed.unit())) {
      write(freed.unit(), freed.by().value());
    }
  }

  /// @param by what it is that became free, or who began to wait
  void write(UnitId unit, UUID by) {
    jobs.scheduleIfNotExists(
        TASK.instance(unit.value() + "/" + by + "/" + clock.instant().toEpochMilli())
            .scheduledTo(clock.instant()));
  }
}
