package id.sarpras.handover;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What the odometer of a vehicle showed.
///
/// @param kilometres from 0
public record Odometer(int kilometres, Instant at) {

  /// More than a car goes from one day to the next: a digit too many was typed.
  private static final long FARTHEST_A_DAY = 1_500;

  /// Why it cannot show a later reading.
  Optional<HandoverRefusal> refusal(Odometer later) {
    long way = (long) later.kilometres - kilometres;
    long days = Duration.between(at, later.at).toDays() + 1;
    if (way < 0) {
      return Optional.of(HandoverRefusal.ODOMETER_LOWER);
    }
    return way > days * FARTHEST_A_DAY
        ? Optional.of(HandoverRefusal.ODOMETER_FAR)
        : Optional.empty();
  }
}
