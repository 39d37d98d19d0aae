package id.sarpras.request;

import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.request.store.WaitingStore;
import id.sarpras.schedule.Freed;
import id.sarpras.schedule.Taking;
import id.sarpras.schedule.Waiters;
import id.sarpras.shared.UnitId;
import java.util.List;
import org.springframework.stereotype.Component;

/// Says to the schedule for what somebody waits.
@Component
class KnownWaiters implements Waiters {

  private final WaitingStore waiting;
  private final Facilities facilities;

  KnownWaiters(WaitingStore waiting, Facilities facilities) {
    this.waiting = waiting;
    this.facilities = facilities;
  }

  @Override
  public boolean isWaitedFor(UnitId unit, Taking taking) {
    List<FacilityId> same =
        facilities.all(unit).stream()
            .filter(other -> isSame(taking, other))
            .map(Facility::id)
            .toList();
    return waiting.isWaitedFor(unit, taking.booking(), taking.longest(), same);
  }

  @Override
  public List<Facility> wanted(Freed freed) {
    if (!waiting.isAnybodyThere(freed.unit())) {
      return List.of();
    }
    List<Facility> all = facilities.all(freed.unit());
    List<FacilityId> wanted = waiting.wantedWith(freed.unit(), freed.among(all));
    return all.stream().filter(one -> wanted.contains(one.id())).toList();
  }

  private static boolean isSame(Taking taking, Facility other) {
    return taking.lots().stream()
        .anyMatch(lot -> lot.facility().id().equals(other.id()) || lot.facility().shares(other));
  }
}
