package id.sarpras.promise;

import id.sarpras.identity.Officer;
import id.sarpras.identity.OfficerId;
import id.sarpras.promise.store.AlertStore;
import id.sarpras.shared.UnitId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The alerts of an officer.
@Component
public class Alerts {

  private final AlertStore store;
  private final InstantSource clock;

  Alerts(AlertStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /// The newest hundred.
  public List<Alert> of(Officer officer) {
    return store.of(officer.unit(), officer.id());
  }

  /// How many the officer has not looked at.
  public int unseen(Officer officer) {
    return store.unseen(officer.unit(), officer.id());
  }

  /// The officer has looked at all of them.
  @Transactional
  public void see(Officer officer) {
    store.see(officer.unit(), officer.id(), clock.instant());
  }

  /// Takes the alerts of a case back from all who may not know of it any more.
  ///
  /// @param knowing those who keep theirs
  @Transactional
  public void takeBack(UnitId unit, UUID subject, Set<OfficerId> knowing) {
    store.takeBack(unit, subject, knowing);
  }

  /// How the officer is reached beside the screen.
  public AlertWay way(Officer officer) {
    return store
        .ways(officer.unit())
        .getOrDefault(officer.id(), new AlertWay(Optional.empty(), false));
  }

  /// Says how an officer wants to be reached.
  @Transactional
  public void setWay(Officer officer, AlertWay way) {
    store.setWay(officer.unit(), officer.id(), way);
  }
}
