package id.sarpras.schedule;

import id.sarpras.facility.Facilities;
import id.sarpras.facility.Halls;
import id.sarpras.facility.store.FacilityStore;
import id.sarpras.schedule.store.OccupancyStore;
import id.sarpras.schedule.store.SelfCheckStore;
import id.sarpras.schedule.store.StockStore;

/// What it takes to write the schedule and to divide halls.
public final class ScheduleComponents {

  private ScheduleComponents() {}

  public static Class<?>[] all() {
    return new Class<?>[] {
      FacilityStore.class,
      Facilities.class,
      OccupancyStore.class,
      StockStore.class,
      SelfCheckStore.class,
      SelfCheck.class,
      Schedule.class,
      KnownCommitments.class,
      Halls.class,
      GivingOut.class,
      GivingBack.class,
      Blocks.class
    };
  }
}
