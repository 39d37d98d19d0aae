package id.sarpras.reporting;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import id.sarpras.complaint.ComplaintFigures;
import id.sarpras.request.RequestFigures;
import id.sarpras.shared.Happened;
import id.sarpras.shared.Period;
import id.sarpras.standard.ServiceUnit;
import id.sarpras.standard.Standards;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Counts the public figures, at most once in two minutes: everybody may ask for them, and they
/// count a year. A case whose confidentiality changes is counted anew at once on the node where
/// that was done, on others within those minutes.
@Component
public class PublicFigures {

  private static final Duration FRESH = Duration.ofMinutes(2);
  private static final Set<String> SECRECY =
      Set.of("complaint.made-confidential", "complaint.made-ordinary");

  private final ComplaintFigures complaints;
  private final RequestFigures requests;
  private final InstantSource clock;
  private final LoadingCache<ServiceUnit, Published> counted =
      Caffeine.newBuilder().maximumSize(100).expireAfterWrite(FRESH).build(this::count);
  private final Standards standards;

  PublicFigures(
      ComplaintFigures complaints,
      RequestFigures requests,
      Standards standards,
      InstantSource clock) {
    this.complaints = complaints;
    this.requests = requests;
    this.standards = standards;
    this.clock = clock;
  }

  /// The figures of this house.
  public Published now() {
    return counted.get(standards.home());
  }

  @TransactionalEventListener
  void changed(Happened deed) {
    if (SECRECY.contains(deed.action())) {
      counted.invalidateAll();
    }
  }

  private Published count(ServiceUnit unit) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, unit.zone());
    return Counted.published(
        now,
        today,
        counted(unit, today.withDayOfYear(1), today),
        counted(unit, today.withDayOfMonth(1).minusMonths(11), today));
  }

  private Counted counted(ServiceUnit unit, LocalDate first, LocalDate today) {
    var period =
        new Period(
            first.atStartOfDay(unit.zone()).toInstant(),
            today.plusDays(1).atStartOfDay(unit.zone()).toInstant());
    return new Counted(first, requests.of(unit.id(), period), complaints.open(unit.id(), period));
  }
}
