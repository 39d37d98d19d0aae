package id.sarpras.schedule;

import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.Halls;
import id.sarpras.facility.LendingRules;
import id.sarpras.facility.Opening;
import id.sarpras.facility.OpeningHours;
import id.sarpras.facility.Upkeep;
import id.sarpras.facility.store.FacilityStore;
import id.sarpras.schedule.store.DayStore;
import id.sarpras.schedule.store.OccupancyStore;
import id.sarpras.schedule.store.SelfCheckStore;
import id.sarpras.schedule.store.StockStore;
import id.sarpras.schedule.store.TakenStore;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Ids;
import id.sarpras.shared.Period;
import id.sarpras.shared.UnitId;
import id.sarpras.testing.Locks;
import id.sarpras.testing.TestDatabase;
import id.sarpras.testing.TestHouse;
import id.sarpras.workingtime.Calendars;
import id.sarpras.workingtime.store.CalendarStore;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.springframework.transaction.support.TransactionOperations;

/// A unit with rooms and a schedule on a real database, with a clock that tests tick.
final class ScheduleHouse {

  final TestDatabase database = TestDatabase.fresh();
  final TestHouse house =
      new TestHouse(
          database,
          Instant.parse("2026-11-23T01:00:00Z"),
          FacilityStore.class,
          Facilities.class,
          OccupancyStore.class,
          StockStore.class,
          TakenStore.class,
          Schedule.class,
          SelfCheckStore.class,
          SelfCheck.class,
          Search.class,
          CalendarStore.class,
          Calendars.class,
          DayStore.class,
          Days.class,
          KnownCommitments.class,
          Upkeep.class,
          Halls.class,
          GivingBack.class,
          Blocks.class,
          Clashes.class);
  final UnitId unit = house.unit();
  final Facilities facilities = house.get(Facilities.class);
  final Schedule schedule = house.get(Schedule.class);
  final Days days = house.get(Days.class);
  final Upkeep upkeep = house.get(Upkeep.class);
  final Halls halls = house.get(Halls.class);

  Instant now() {
    return house.instant();
  }

  void tick(Duration by) {
    house.set(now().plus(by));
  }

  Facility room(Duration turnRound) {
    var room =
        Facility.room(
            "Ruang " + Ids.next(),
            "Gedung",
            50,
            Set.of(),
            OpeningHours.weekly(
                Map.of(DayOfWeek.TUESDAY, new Opening(LocalTime.of(7, 0), LocalTime.of(17, 0)))),
            LendingRules.USUAL.withTurnRound(turnRound));
    facilities.add(unit, room, new Actor.Program());
    return room;
  }

  Facility equipment(int stock) {
    var chairs =
        Facility.equipment(
            "Kursi " + Ids.next(),
            "Gudang",
            stock,
            OpeningHours.weekly(
                Map.of(DayOfWeek.TUESDAY, new Opening(LocalTime.of(7, 0), LocalTime.of(17, 0)))),
            LendingRules.USUAL);
    facilities.add(unit, chairs, new Actor.Program());
    return chairs;
  }

  /// In a transaction of its own, or in the one that is open.
  HoldOutcome hold(BookingId booking, Facility room, Period period, Instant expires) {
    return schedule.hold(unit, booking, List.of(Lot.of(room)), period, expires);
  }

  <T> T transaction(Callable<T> work) throws Exception {
    return house
        .get(TransactionOperations.class)
        .execute(
            ignored -> {
              try {
                return work.call();
              } catch (Exception broken) {
                throw new IllegalStateException(broken);
              }
            });
  }

  /// Until somebody in this database waits for another one's lock.
  void waitUntilSomebodyWaits() {
    Locks.untilSomebodyWaits(database.owner());
  }

  int rows() {
    return database.sql().sql("SELECT count(*) FROM occupancy").query(Integer.class).single();
  }

  /// Counted by looking at every pair of rows, without the constraint's help.
  int overlaps() {
    return database
        .sql()
        .sql(
            """
            SELECT count(*) FROM occupancy a JOIN occupancy b
              ON (a.unit_id, a.space_id) = (b.unit_id, b.space_id) AND a.id < b.id AND a.during && b.during
            """)
        .query(Integer.class)
        .single();
  }

  List<BookingId> bookings() {
    return database
        .sql()
        .sql("SELECT booking_id FROM occupancy WHERE expires_at = 'infinity'")
        .query(java.util.UUID.class)
        .list()
        .stream()
        .map(BookingId::new)
        .toList();
  }
}
