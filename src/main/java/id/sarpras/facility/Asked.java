package id.sarpras.facility;

import id.sarpras.shared.Period;
import java.util.Optional;

/// How one facility is wanted.
///
/// It throws an IllegalArgumentException where nothing is wanted of it
///
/// @param people how many it has to hold; 0 where that does not matter
/// @param quantity how many of it, at least 1
/// @param layout how a room is furnished; empty where that does not matter
/// @param driver whether somebody has to drive
public record Asked(
    Period period, int people, int quantity, Optional<Layout> layout, boolean driver) {

  public Asked {
    if (people < 0 || quantity < 1) {
      throw new IllegalArgumentException("Nothing is asked for");
    }
  }

  public static Asked of(Period period, int people) {
    return new Asked(period, people, 1, Optional.empty(), false);
  }
}
