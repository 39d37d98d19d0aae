package id.sarpras.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import id.sarpras.schedule.domain.Leftover;
import id.sarpras.schedule.domain.Leftover.Stretch;
import id.sarpras.shared.Period;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is left while others have some.
class LeftoverTest {

  @Test
  void nothingTakenLeavesAllThatIsWanted() {
    assertThat(Leftover.of(List.of(), hours(8, 12), 10, 4)).containsExactly(left(8, 12, 4));
  }

  @Test
  void aSpaceIsLeftBesideItsUses() {
    assertThat(Leftover.of(List.of(left(7, 9, 1), left(10, 11, 1)), hours(8, 12), 1, 1))
        .containsExactly(left(9, 10, 1), left(11, 12, 1));
  }

  @Test
  void aUseOfTheWholeTimeLeavesNothing() {
    assertThat(Leftover.of(List.of(left(7, 13, 1)), hours(8, 12), 1, 1)).isEmpty();
  }

  @Test
  void manyAreCountedByThoseAwayAtOnce() {
    assertThat(
            Leftover.of(
                List.of(left(8, 10, 6), left(9, 11, 3), left(11, 12, 2)), hours(8, 13), 10, 5))
        .containsExactly(left(8, 9, 4), left(9, 10, 1), left(10, 13, 5));
  }

  @Test
  void moreAwayThanThereAreLeavesNothing() {
    assertThat(Leftover.of(List.of(left(8, 12, 12)), hours(8, 12), 10, 5)).isEmpty();
  }

  private static Stretch left(int from, int until, int quantity) {
    return new Stretch(hours(from, until), quantity);
  }

  private static Period hours(int from, int until) {
    Instant midnight = Instant.parse("2026-11-24T00:00:00Z");
    return new Period(midnight.plusSeconds(from * 3600L), midnight.plusSeconds(until * 3600L));
  }
}
