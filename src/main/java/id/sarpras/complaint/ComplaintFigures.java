package id.sarpras.complaint;

import id.sarpras.complaint.store.FigureStore;
import id.sarpras.identity.Officer;
import id.sarpras.shared.Period;
import id.sarpras.shared.UnitId;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;

/// Figures of the register. Those for an officer count what the officer may see; those for the
/// public count all, and tell of confidential cases no more than that there are some.
@Component
public class ComplaintFigures {

  private final FigureStore store;
  private final Secrecy secrecy;
  private final InstantSource clock;

  ComplaintFigures(FigureStore store, Secrecy secrecy, InstantSource clock) {
    this.store = store;
    this.secrecy = secrecy;
    this.clock = clock;
  }

  /// What was received in a period and the officer may see: in all, and by channel, class, team and
  /// result.
  public List<ComplaintCount> of(Officer officer, Period received) {
    return store.of(secrecy.sight(officer), received, clock.instant());
  }

  /// What was received in a period: in all, and by channel and class where a case is not
  /// confidential.
  public List<ComplaintCount> open(UnitId unit, Period received) {
    return store.open(unit, received, clock.instant());
  }
}
