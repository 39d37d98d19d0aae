package id.sarpras.facility;

import id.sarpras.facility.store.FacilityStore;
import id.sarpras.shared.UnitId;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// All that the units lend, remembered until the database says that something changed. Every node
/// remembers for itself and is never behind, because whoever asks has read the version before.
final class KnownFacilities {

  private record Known(long version, List<Facility> all) {}

  private final FacilityStore store;
  private final ConcurrentMap<UnitId, Known> units = new ConcurrentHashMap<>();

  KnownFacilities(FacilityStore store) {
    this.store = store;
  }

  /// @param version what the database said before this was asked; what comes back is of this
  ///   version or newer
  List<Facility> all(UnitId unit, long version) {
    Known known = units.get(unit);
    if (known == null || known.version() != version) {
      known = new Known(version, List.copyOf(store.all(unit)));
      units.put(unit, known);
    }
    return known.all();
  }
}
