package id.sarpras.schedule.proof;

import id.sarpras.facility.Facilities;
import id.sarpras.facility.store.FacilityStore;
import id.sarpras.schedule.Schedule;
import id.sarpras.schedule.SelfCheck;
import id.sarpras.schedule.store.OccupancyStore;
import id.sarpras.schedule.store.SelfCheckStore;
import id.sarpras.schedule.store.StockStore;
import id.sarpras.shared.UnitId;
import id.sarpras.testing.TestClock;
import id.sarpras.testing.TestDatabase;
import id.sarpras.testing.TestHouse;
import java.time.Duration;
import java.time.Instant;

/// One program that works on the schedule, with connections of its own. All nodes of a trial look
/// at one clock.
final class Node implements AutoCloseable {

  private final TestHouse house;
  private final UnitId unit;
  private final TestClock clock;

  private Node(TestHouse house, UnitId unit, TestClock clock) {
    this.house = house;
    this.unit = unit;
    this.clock = clock;
  }

  static Node first(TestDatabase database, Instant now) {
    var clock = new TestClock(now);
    TestHouse house = house(database, clock);
    return new Node(house, house.unit(), clock);
  }

  /// Another one on the same database.
  Node beside(TestDatabase connections) {
    return new Node(house(connections, clock), unit, clock);
  }

  private static TestHouse house(TestDatabase database, TestClock clock) {
    return new TestHouse(
        database,
        clock,
        FacilityStore.class,
        Facilities.class,
        OccupancyStore.class,
        StockStore.class,
        SelfCheckStore.class,
        SelfCheck.class,
        Schedule.class);
  }

  UnitId unit() {
    return unit;
  }

  Schedule schedule() {
    return house.get(Schedule.class);
  }

  Facilities facilities() {
    return house.get(Facilities.class);
  }

  SelfCheck selfCheck() {
    return house.get(SelfCheck.class);
  }

  Instant now() {
    return clock.instant();
  }

  Instant tick(Duration by) {
    return clock.tick(by);
  }

  @Override
  public void close() {
    house.close();
  }
}
