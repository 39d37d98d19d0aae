package id.sarpras.request;

import id.sarpras.promise.Tally;
import id.sarpras.request.store.RequestStore;
import id.sarpras.shared.Period;
import id.sarpras.shared.UnitId;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/// Figures of the requests. The promise is kept where the first way reached the guest in time.
@Component
public class RequestFigures {

  private final RequestStore store;
  private final InstantSource clock;

  RequestFigures(RequestStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /// What was received in a period.
  public Tally of(UnitId unit, Period received) {
    return store.tally(unit, received, clock.instant());
  }
}
