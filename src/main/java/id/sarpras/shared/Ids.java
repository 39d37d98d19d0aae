package id.sarpras.shared;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/// Makes the ids of new rows: UUIDv7, so that rows lie in the order in which they came.
public final class Ids {

  private Ids() {}

  /// A new id, never given before.
  public static UUID next() {
    return UuidCreator.getTimeOrderedEpoch();
  }
}
