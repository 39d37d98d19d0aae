package id.sarpras.schedule;

import id.sarpras.shared.Ids;
import java.util.UUID;

/// For what something is taken: one use at one time, of all that is needed for it; or a closure.
public record BookingId(UUID value) {

  /// A new one.
  public static BookingId next() {
    return new BookingId(Ids.next());
  }
}
