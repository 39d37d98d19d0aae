package id.sarpras.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.OnStartup;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/// Work outside the request: jobs lie in the database, written in the transaction of the deed that
/// needs them, and any node may do them. Every bean that is a [Task] is a job; a recurring one
/// starts by itself.
@Configuration
class JobsConfiguration {

  /// Writes jobs down. It knows none of them, so that a job may use what writes jobs itself.
  @Bean
  @Primary
  SchedulerClient jobs(DataSource database) {
    return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database)).build();
  }

  @Bean(destroyMethod = "")
  Scheduler scheduler(
      DataSource database,
      List<Task<?>> tasks,
      InstantSource clock,
      @Value("${sarpras.jobs.poll}") Duration poll) {
    var once = new ArrayList<Task<?>>(tasks);
    once.removeIf(RecurringTask.class::isInstance);
    var recurring = tasks.stream().filter(RecurringTask.class::isInstance).toList();
    return Scheduler.create(new TransactionAwareDataSourceProxy(database), once)
        .startTasks(starting(recurring))
        .clock(clock::instant)
        .pollingInterval(poll)
        .threads(2)
        .shutdownMaxWait(Duration.ofSeconds(10))
        .build();
  }

  /// Works while the program does.
  @Bean
  SmartLifecycle working(Scheduler scheduler) {
    return new SmartLifecycle() {
      private volatile boolean running;

      @Override
      public void start() {
        scheduler.start();
        running = true;
      }

      @Override
      public void stop() {
        scheduler.stop();
        running = false;
      }

      @Override
      public boolean isRunning() {
        return running;
      }
    };
  }

  @SuppressWarnings("unchecked")
  private static <T extends Task<?> & OnStartup> List<T> starting(List<Task<?>> recurring) {
    return (List<T>) (List<?>) recurring;
  }
}
