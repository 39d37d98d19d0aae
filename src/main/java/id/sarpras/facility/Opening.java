package id.sarpras.facility;

import java.time.LocalTime;

/// From when until when something is open on a day, on the unit’s clock.
///
/// It throws an IllegalArgumentException where it closes before it opens
public record Opening(LocalTime opens, LocalTime closes) {

  public Opening {
    if (!closes.isAfter(opens)) {
      throw new IllegalArgumentException("It closes after it opens");
    }
  }

  boolean holds(LocalTime time) {
    return !time.isBefore(opens) && !time.isAfter(closes);
  }
}
