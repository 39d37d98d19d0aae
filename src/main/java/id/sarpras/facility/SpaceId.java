package id.sarpras.facility;

import java.util.Comparator;
import java.util.UUID;

/// The smallest piece that can be occupied. A divisible hall is a set of them.
public record SpaceId(UUID value) {

  /// The order in which the database sorts them.
  public static final Comparator<SpaceId> ORDER =
      Comparator.comparing(space -> space.value().toString());
}
