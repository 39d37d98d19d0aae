package id.sarpras.handover;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/// What the instruments of a vehicle say.
///
/// @param odometer in kilometres; empty where nobody read it, and for what has none
public record Reading(OptionalInt odometer, Optional<Fuel> fuel) {

  public static final Reading NONE = new Reading(OptionalInt.empty(), Optional.empty());

  /// Why it cannot follow what the odometer showed the last time.
  Optional<HandoverRefusal> refusalAfter(Optional<Odometer> last, Instant now) {
    return odometer.isEmpty()
        ? Optional.empty()
        : last.flatMap(before -> before.refusal(new Odometer(odometer.getAsInt(), now)));
  }
}
