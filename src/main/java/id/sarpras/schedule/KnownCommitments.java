package id.sarpras.schedule;

import id.sarpras.facility.Commitments;
import id.sarpras.facility.FacilityId;
import id.sarpras.facility.SpaceId;
import id.sarpras.schedule.store.OccupancyStore;
import id.sarpras.schedule.store.StockStore;
import id.sarpras.shared.UnitId;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What the schedule has promised, for those who change what there is. Each question locks what it
/// asks about, so that its answer stays true until the end of the caller's transaction.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class KnownCommitments implements Commitments {

  private final OccupancyStore spaces;
  private final StockStore stock;
  private final InstantSource clock;

  KnownCommitments(OccupancyStore spaces, StockStore stock, InstantSource clock) {
    this.spaces = spaces;
    this.stock = stock;
    this.clock = clock;
  }

  @Override
  public int mostAway(UnitId unit, FacilityId equipment) {
    stock.lineUp(unit, List.of(equipment));
    return stock.mostAway(unit, equipment, clock.instant());
  }

  @Override
  public boolean anyAhead(UnitId unit, List<SpaceId> these) {
    spaces.lineUp(unit, these);
    return spaces.anyAhead(unit, these, clock.instant());
  }

  @Override
  public void spread(UnitId unit, SpaceId space, List<SpaceId> added) {
    spaces.lineUp(unit, List.of(space));
    spaces.spread(unit, space, added, clock.instant());
  }
}
