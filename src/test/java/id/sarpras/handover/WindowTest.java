package id.sarpras.handover;

import static org.assertj.core.api.Assertions.assertThat;

import id.sarpras.facility.LendingRules;
import id.sarpras.shared.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When a guest can check in, and which readings can follow each other.
class WindowTest {

  static final Instant NINE = Instant.parse("2026-11-24T02:00:00Z");

  @Test
  void itOpensHalfAnHourBeforeAndTheLongestGraceHolds() {
    Window window =
        Window.of(
            new Period(NINE, NINE.plusSeconds(36_000)), List.of(grace(15), grace(90), grace(0)));
    assertThat(window.opens()).isEqualTo(NINE.minus(Duration.ofMinutes(30)));
    assertThat(window.closes()).isEqualTo(NINE.plus(Duration.ofMinutes(90)));
  }

  @ParameterizedTest
  @CsvSource({
    "500, 500, ",
    "500, 499, ODOMETER_LOWER",
    "500, 10500, ",
    "500, 10501, ODOMETER_FAR",
  })
  void anOdometerGoesOnAndNotTooFar(int last, int now, HandoverRefusal refusal) {
    var reading = new Reading(OptionalInt.of(now), java.util.Optional.empty());
    assertThat(reading.refusalAfter(OptionalInt.of(last)).orElse(null)).isEqualTo(refusal);
    assertThat(reading.refusalAfter(OptionalInt.empty())).isEmpty();
  }

  private static LendingRules grace(int minutes) {
    LendingRules usual = LendingRules.USUAL;
    return new LendingRules(
        usual.turnRound(),
        usual.notice(),
        usual.horizonDays(),
        usual.longest(),
        usual.pending(),
        usual.heldFor(),
        Duration.ofMinutes(minutes));
  }
}
