package id.sarpras.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sarpras.letter.store.LetterStore;
import id.sarpras.shared.Ids;
import id.sarpras.shared.TrackingCodes;
import id.sarpras.shared.UnitId;
import id.sarpras.testing.TestDatabase;
import id.sarpras.testing.TestHouse;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;

/// Numbers of letters have no gaps and no doubles, and a letter can be told from a forged one.
class OutgoingLettersDbTest {

  static final ZoneId WIB = ZoneId.of("Asia/Pontianak");

  final TestHouse house =
      new TestHouse(
          TestDatabase.fresh(),
          Instant.parse("2026-12-31T16:59:59Z"),
          LetterStore.class,
          OutgoingLetters.class,
          Seals.class);
  final OutgoingLetters letters = house.get(OutgoingLetters.class);
  final UnitId unit = house.unit();

  /// A key as at an installation.
  static class Seals {
    @Bean
    TrackingCodes codes() {
      return new TrackingCodes(new byte[32]);
    }
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void manyAtOnceGetTheNumbersWithoutAGap() throws Exception {
    try (var threads = Executors.newFixedThreadPool(8)) {
      List<Callable<OutgoingLetter>> many =
          IntStream.range(0, 60).<Callable<OutgoingLetter>>mapToObj(i -> this::issue).toList();
      List<Integer> numbers =
          threads.invokeAll(many).stream()
              .map(Future::resultNow)
              .map(OutgoingLettersDbTest::running)
              .sorted()
              .toList();
      assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, 60).boxed().toList());
    }
  }

  @Test
  void aLetterThatCameToNothingGivesItsNumberBack() {
    assertThat(running(issue())).isEqualTo(1);
    assertThatThrownBy(
            () ->
                letters.issue(
                    unit,
                    "BU",
                    WIB,
                    Ids.next(),
                    "Pemberitahuan",
                    "v1",
                    head -> {
                      throw new IllegalStateException(head.number());
                    }))
        .hasMessageContaining("/2/BU");
    assertThat(running(issue())).isEqualTo(2);
  }

  /// 23:59:59 and midnight in Pontianak (WIB).
  @Test
  void aNewYearOfTheUnitBeginsAtOne() {
    issue();
    assertThat(running(issue())).isEqualTo(2);
    house.set(Instant.parse("2026-12-31T17:00:00Z"));
    assertThat(running(issue())).isEqualTo(1);
  }

  @Test
  void onlyItsSealVerifiesALetter() {
    OutgoingLetter letter = issue();
    String seal = letter.content();
    assertThat(letters.verify(unit, letter.id(), seal)).isPresent();
    assertThat(letters.verify(unit, letter.id(), seal.substring(1))).isEmpty();
    assertThat(letters.verify(unit, issue().id(), seal)).isEmpty();
    assertThat(letters.verify(UnitId.next(), letter.id(), seal)).isEmpty();
  }

  private OutgoingLetter issue() {
    return letters.issue(
        unit, "BU", WIB, Ids.next(), "Pemberitahuan", "v1", OutgoingLetters.Head::seal);
  }

  private static int running(OutgoingLetter letter) {
    return Integer.parseInt(letter.number().split("/")[1]);
  }
}
