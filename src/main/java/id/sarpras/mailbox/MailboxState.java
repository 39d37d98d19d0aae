package id.sarpras.mailbox;

import id.sarpras.complaint.ComplaintId;
import id.sarpras.mailbox.store.HealthStore;
import id.sarpras.mailbox.store.MailStore;
import id.sarpras.shared.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// How the mailbox is, and what came through it.
@Component
public class MailboxState {

  /// After so many readings that did not come, something is wrong.
  private static final int MISSED = 20;

  private final HealthStore health;
  private final MailStore mails;
  private final MailboxSettings settings;
  private final InstantSource clock;

  MailboxState(HealthStore health, MailStore mails, MailboxSettings settings, InstantSource clock) {
    this.health = health;
    this.mails = mails;
    this.settings = settings;
    this.clock = clock;
  }

  public Health health(UnitId unit) {
    return health.find(unit).orElse(Health.UNTRIED);
  }

  /// Whether nothing was read for long, though nothing failed: the jobs do not run.
  public boolean isLate(UnitId unit) {
    Duration most = settings.poll().multipliedBy(MISSED);
    return health(unit)
        .readAt()
        .filter(read -> read.plus(most).isBefore(clock.instant()))
        .isPresent();
  }

  /// What became of the mails taken since an instant.
  public Map<MailOutcome, Integer> counts(UnitId unit, Instant from) {
    return mails.counts(unit, from);
  }

  /// The cases whose complainant wrote again by mail since an instant, the latest first.
  public List<ComplaintId> heard(UnitId unit, Instant from) {
    return mails.heard(unit, from);
  }
}
