package id.sarpras.schedule.proof;

import static java.util.Objects.requireNonNull;

import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.facility.Halls;
import id.sarpras.schedule.Blocks;
import id.sarpras.schedule.GivingBack;
import id.sarpras.schedule.GivingOut;
import id.sarpras.schedule.Schedule;
import id.sarpras.schedule.ScheduleComponents;
import id.sarpras.schedule.SelfCheck;
import id.sarpras.shared.UnitId;
import id.sarpras.testing.TestDatabase;
import id.sarpras.testing.TestHouse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.springframework.transaction.support.TransactionOperations;

/// One program that works on the schedule, with connections of its own. All nodes of a trial look
/// at one clock.
final class Node implements AutoCloseable {

  private final TestHouse house;
  private final UnitId unit;
  private final SharedClock clock;

  private Node(TestHouse house, UnitId unit, SharedClock clock) {
    this.house = house;
    this.unit = unit;
    this.clock = clock;
  }

  /// With a unit of its own.
  static Node first(TestDatabase database, SharedClock clock) {
    TestHouse house = house(database, clock);
    return new Node(house, house.unit(), clock);
  }

  /// Another one for a unit that is there.
  static Node of(TestDatabase connections, UnitId unit, SharedClock clock) {
    return new Node(house(connections, clock), unit, clock);
  }

  private static TestHouse house(TestDatabase database, SharedClock clock) {
    return new TestHouse(database, clock, ScheduleComponents.all());
  }

  UnitId unit() {
    return unit;
  }

  Schedule schedule() {
    return house.get(Schedule.class);
  }

  Blocks blocks() {
    return house.get(Blocks.class);
  }

  GivingBack giving() {
    return house.get(GivingBack.class);
  }

  GivingOut out() {
    return house.get(GivingOut.class);
  }

  /// Does something in one transaction that ends with nothing done where it says no.
  boolean wholly(BooleanSupplier deed) {
    return requireNonNull(
        house
            .get(TransactionOperations.class)
            .execute(
                transaction -> {
                  boolean done = deed.getAsBoolean();
                  if (!done) {
                    transaction.setRollbackOnly();
                  }
                  return done;
                }));
  }

  Halls halls() {
    return house.get(Halls.class);
  }

  Facilities facilities() {
    return house.get(Facilities.class);
  }

  SelfCheck selfCheck() {
    return house.get(SelfCheck.class);
  }

  /// What there is now.
  Map<FacilityId, Facility> known() {
    return facilities().byId(unit);
  }

  List<Facility> lent() {
    return facilities().all(unit).stream().filter(Facility::lent).toList();
  }

  SharedClock clock() {
    return clock;
  }

  Instant now() {
    return clock.instant();
  }

  @Override
  public void close() {
    house.close();
  }
}
