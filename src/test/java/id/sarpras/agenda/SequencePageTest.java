package id.sarpras.agenda;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import id.sarpras.agenda.store.AgendaStore;
import id.sarpras.request.Requests;
import id.sarpras.schedule.BookingId;
import id.sarpras.shared.Period;
import id.sarpras.shared.UnitId;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The sequence of a booking: it grows with each change and never otherwise.
@PageTest
class SequencePageTest {

  static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

  @Autowired Staff staff;
  @Autowired Requests requests;
  @Autowired AgendaStore store;
  @Autowired InstantSource clock;

  UnitId unit;
  BookingId booking;

  @BeforeEach
  void aGuestAsks() {
    unit = staff.unit().id();
    LocalDate day = staff.day(LocalDate.ofInstant(clock.instant(), staff.unit().zone()));
    booking =
        requests
            .find(unit, staff.request(staff.room(), day))
            .orElseThrow()
            .request()
            .need()
            .first()
            .id();
  }

  @Test
  void whatStandsAsItStoodIsNoChange() {
    assertThat(stand("Aula", 0)).containsExactly(0);
    assertThat(stand("Aula", 0)).isEmpty();
    assertThat(stand("Aula", 1)).containsExactly(1);
    assertThat(stand("Ruang Rapat", 1)).containsExactly(2);
    assertThat(cancel()).containsExactly(3);
    assertThat(cancel()).isEmpty();
    assertThat(stand("Ruang Rapat", 1)).containsExactly(4);
  }

  @Test
  void whatNoCalendarKnowsNeedNotBeCancelled() {
    assertThat(cancel()).isEmpty();
    assertThat(store.of(unit, List.of(booking))).isEmpty();
  }

  @Test
  void whatIsCancelledIsRememberedWhereItWas() {
    stand("Aula", 2);
    cancel();
    AgendaStore.Known known = requireNonNull(store.of(unit, List.of(booking)).get(booking));
    assertThat(known.cancelled()).isTrue();
    assertThat(known.place()).isEqualTo("Aula");
    assertThat(known.used()).isEqualTo(used(2));
  }

  @Test
  void changesAtTheSameMomentNeverShareANumber() throws Exception {
    int many = 40;
    var together = new CountDownLatch(8);
    List<Callable<List<Integer>>> changes =
        IntStream.range(0, many)
            .<Callable<List<Integer>>>mapToObj(
                hour ->
                    () -> {
                      together.countDown();
                      together.await();
                      return stand("Aula", hour);
                    })
            .toList();
    var numbers = new ArrayList<Integer>();
    try (var pool = Executors.newFixedThreadPool(8)) {
      for (var future : pool.invokeAll(changes)) {
        numbers.addAll(future.get());
      }
    }
    assertThat(numbers)
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, many).boxed().toList());
  }

  private List<Integer> stand(String place, int hour) {
    return store.stand(unit, booking, place, used(hour), NOW).stream()
        .map(AgendaStore.Known::sequence)
        .toList();
  }

  private List<Integer> cancel() {
    return store.cancel(unit, booking, NOW).stream().map(AgendaStore.Known::sequence).toList();
  }

  private static Period used(int hour) {
    Instant start = NOW.plus(Duration.ofHours(hour));
    return new Period(start, start.plus(Duration.ofHours(1)));
  }
}
