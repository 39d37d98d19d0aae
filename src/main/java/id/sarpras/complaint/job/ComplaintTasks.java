package id.sarpras.complaint.job;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import id.sarpras.complaint.Dialogue;
import id.sarpras.complaint.Seals;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What is done for all complaints each night.
@Configuration
class ComplaintTasks {

  /// Closes what was answered and of which nothing was heard since.
  @Bean
  RecurringTask<Void> closeSilentComplaints(
      Dialogue dialogue, @Value("${sarpras.complaints.silence}") Duration silence) {
    return Tasks.recurring(
            "close-silent-complaints", Schedules.daily(ZoneOffset.UTC, LocalTime.of(19, 0)))
        .execute(
            (instance, context) -> {
              while (dialogue.closeSilent(silence) > 0) {
                // some hundred at a time
              }
            });
  }

  /// Puts the newest identity key in place of older ones, whatever lies under them.
  @Bean
  RecurringTask<Void> rewrapIdentities(List<Seals> kinds) {
    return Tasks.recurring(
            "rewrap-identities", Schedules.daily(ZoneOffset.UTC, LocalTime.of(18, 0)))
        .execute(
            (instance, context) -> {
              for (Seals kind : kinds) {
                while (kind.rewrap() > 0) {
                  // some hundred at a time
                }
              }
            });
  }
}
