package id.sarpras.facility;

import java.time.LocalTime;

/// From when until when a room is open on a day of the week, on the unit's clock.
///
/// It throws an IllegalArgumentException where it closes before it opens
public record Opening(LocalTime opens, LocalTime closes) {

  public Opening {
    if (!closes.isAfter(opens)) {
      throw new IllegalArgumentException("A room closes after it opens");
    }
  }

  boolean holds(LocalTime from, LocalTime until) {
    return !from.isBefore(opens) && !until.isAfter(closes);
  }
}
