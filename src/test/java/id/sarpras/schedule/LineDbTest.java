package id.sarpras.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import id.sarpras.facility.Facility;
import id.sarpras.facility.SpaceId;
import id.sarpras.shared.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// Whoever changes who has something waits for others in a line, not in a ring: the database has to
/// give nobody up.
class LineDbTest {

  static final Period MORNING = hours(2, 4);
  static final Period NOON = hours(5, 6);
  static final Period EVENING = hours(8, 9);

  final ScheduleHouse house = new ScheduleHouse();

  @Test
  void whoeverConfirmsMayTakeMoreOfTheSameDayWhileOthersTakeSome() throws Exception {
    Facility room = house.room(Duration.ZERO);
    BookingId held = BookingId.next();
    house.hold(held, room, MORNING, Instant.MAX);
    meet(
        () -> house.schedule.confirm(house.unit, held, List.of(Lot.of(room))),
        () -> house.schedule.couldTake(house.unit, List.of(Lot.of(room)), EVENING),
        () -> house.hold(BookingId.next(), room, NOON, Instant.MAX));
    assertThat(house.rows()).isEqualTo(2);
  }

  @Test
  void whoeverTakesInSeveralStepsBeginsWithAllOfIt() throws Exception {
    List<Facility> rooms = rooms();
    Facility first = rooms.getFirst();
    Facility last = rooms.getLast();
    meet(
        () -> {
          house.schedule.lineUp(house.unit, List.of(), List.of(Lot.of(last), Lot.of(first)));
          return house.hold(BookingId.next(), last, MORNING, Instant.MAX);
        },
        () -> house.hold(BookingId.next(), first, EVENING, Instant.MAX),
        () ->
            house.schedule.hold(
                house.unit,
                BookingId.next(),
                List.of(Lot.of(first), Lot.of(last)),
                NOON,
                Instant.MAX));
    assertThat(house.rows()).isEqualTo(4);
  }

  /// In the order of the ids of their spaces.
  private List<Facility> rooms() {
    return List.of(house.room(Duration.ZERO), house.room(Duration.ZERO)).stream()
        .sorted(Comparator.comparing(room -> room.spaces().getFirst(), SpaceId.ORDER))
        .toList();
  }

  /// One takes a step, and the next once the other one waits; nobody is tried again.
  private void meet(Callable<?> step, Callable<?> nextStep, Callable<?> other) throws Exception {
    var begun = new CountDownLatch(1);
    try (var threads = Executors.newSingleThreadExecutor()) {
      Future<?> one =
          threads.submit(
              () ->
                  house.transaction(
                      () -> {
                        step.call();
                        begun.countDown();
                        house.waitUntilSomebodyWaits();
                        return nextStep.call();
                      }));
      begun.await();
      other.call();
      one.get();
    }
  }

  private static Period hours(int from, int until) {
    Instant midnight = Instant.parse("2026-12-01T00:00:00Z");
    return new Period(midnight.plusSeconds(3600L * from), midnight.plusSeconds(3600L * until));
  }
}
