package id.sarpras.handover;

import static org.assertj.core.api.Assertions.assertThat;

import id.sarpras.facility.LendingRules;
import id.sarpras.shared.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
    "500, 500, 0, ",
    "500, 499, 0, ODOMETER_LOWER",
    "500, 2000, 23, ",
    "500, 2001, 23, ODOMETER_FAR",
    "500, 2001, 24, ",
    "500, 3501, 24, ODOMETER_FAR",
  })
  void anOdometerGoesOnAndNotTooFarForItsDays(
      int last, int now, int hours, HandoverRefusal refusal) {
    var reading = new Reading(OptionalInt.of(now), Optional.empty());
    Instant later = NINE.plus(Duration.ofHours(hours));
    assertThat(reading.refusalAfter(Optional.of(new Odometer(last, NINE)), later).orElse(null))
        .isEqualTo(refusal);
    assertThat(reading.refusalAfter(Optional.empty(), later)).isEmpty();
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
