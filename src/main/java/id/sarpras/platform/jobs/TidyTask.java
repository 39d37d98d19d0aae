package id.sarpras.platform.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import id.sarpras.api.IdempotencyKeys;
import id.sarpras.identity.Passwords;
import id.sarpras.letter.Scans;
import id.sarpras.request.Drafts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Each night: what nobody finished or claimed within a week is thrown away, and the answers to
/// calls that no machine sends again.
@Configuration
class TidyTask {

  private static final Duration KEPT = Duration.ofDays(7);

  @Bean
  RecurringTask<Void> tidy(
      Drafts drafts, Scans scans, Passwords passwords, IdempotencyKeys keys, InstantSource clock) {
    return Tasks.recurring("tidy", Schedules.daily(ZoneOffset.UTC, LocalTime.of(19, 30)))
        .execute(
            (instance, context) -> {
              Instant before = clock.instant().minus(KEPT);
              drafts.tidy(before);
              scans.tidy(before);
              passwords.tidy(before);
              keys.tidy();
            });
  }
}
