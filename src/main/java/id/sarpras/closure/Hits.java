package id.sarpras.closure;

import id.sarpras.closure.store.ClosureStore;
import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.identity.Officer;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Bookings that are in the way of closures and wait for somebody to handle them.
@Component
public class Hits {

  private final ClosureStore store;
  private final ClosureDuties duties;
  private final Facilities facilities;
  private final InstantSource clock;

  Hits(ClosureStore store, ClosureDuties duties, Facilities facilities, InstantSource clock) {
    this.store = store;
    this.duties = duties;
    this.facilities = facilities;
    this.clock = clock;
  }

  /// How many this officer may handle.
  public int waitingFor(Officer officer) {
    var planned = store.planned(officer.unit(), clock.instant());
    if (planned.isEmpty()) {
      return 0;
    }
    Set<FacilityId> theirs =
        facilities.all(officer.unit()).stream()
            .filter(duties.of(officer))
            .map(Facility::id)
            .collect(Collectors.toSet());
    return store.hits(
        officer.unit(),
        planned.stream()
            .flatMap(id -> store.find(officer.unit(), id).stream())
            .filter(
                closure ->
                    closure.items().stream().map(ClosedItem::facility).allMatch(theirs::contains))
            .map(Closure::id)
            .toList(),
        clock.instant());
  }
}
