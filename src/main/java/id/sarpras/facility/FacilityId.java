package id.sarpras.facility;

import java.util.Comparator;
import java.util.UUID;

/// Something that can be lent.
public record FacilityId(UUID value) {

  /// The order in which the database sorts them.
  public static final Comparator<FacilityId> ORDER =
      Comparator.comparing(facility -> facility.value().toString());
}
