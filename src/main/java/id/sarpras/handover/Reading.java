package id.sarpras.handover;

import java.util.Optional;
import java.util.OptionalInt;

/// What the instruments of a vehicle say.
///
/// @param odometer in kilometres; empty where nobody read it, and for what has none
public record Reading(OptionalInt odometer, Optional<Fuel> fuel) {

  public static final Reading NONE = new Reading(OptionalInt.empty(), Optional.empty());

  /// More than any car goes between two readings: a digit too many was typed.
  private static final int FARTHEST = 10_000;

  /// Why it cannot follow an earlier one.
  Optional<HandoverRefusal> refusalAfter(OptionalInt last) {
    if (last.isEmpty() || odometer.isEmpty()) {
      return Optional.empty();
    }
    int way = odometer.getAsInt() - last.getAsInt();
    if (way < 0) {
      return Optional.of(HandoverRefusal.ODOMETER_LOWER);
    }
    return way > FARTHEST ? Optional.of(HandoverRefusal.ODOMETER_FAR) : Optional.empty();
  }
}
