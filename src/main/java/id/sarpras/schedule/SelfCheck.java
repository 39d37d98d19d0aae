package id.sarpras.schedule;

import id.sarpras.schedule.store.SelfCheckStore;
import id.sarpras.shared.UnitId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Looks over the whole schedule for what must never be there: two that have the same space at the
/// same time, or more equipment away than there is. It counts without the help of the constraint
/// that should keep it from happening.
@Component
public class SelfCheck {

  private static final Logger LOG = LoggerFactory.getLogger(SelfCheck.class);

  /// What a look found.
  ///
  /// @param lookedAt how many rows of the schedule there were
  /// @param found how many of them collide with another
  public record Finding(Instant at, long lookedAt, long found) {}

  private final SelfCheckStore store;
  private final InstantSource clock;

  SelfCheck(SelfCheckStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /// Looks at everything that a unit lends and writes down what it found.
  @Transactional
  public Finding look(UnitId unit) {
    var finding =
        new Finding(
            clock.instant(), store.rows(unit), store.overlaps(unit) + store.overdrawn(unit));
    store.keep(unit, finding);
    if (finding.found() > 0) {
      LOG.error("The schedule of unit {} lends {} things twice", unit.value(), finding.found());
    }
    return finding;
  }

  /// What the last look found; empty before the first.
  public Optional<Finding> last(UnitId unit) {
    return store.last(unit);
  }
}
