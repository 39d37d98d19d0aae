package id.sarpras.facility;

import id.sarpras.facility.store.FacilityStore;
import id.sarpras.shared.UnitId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// All that the units lend, remembered until the database says that something changed. Every node
/// remembers for itself; whoever has read the version before is never told anything older.
final class KnownFacilities {

  /// @param all by name
  record Known(long version, List<Facility> all, Map<FacilityId, Facility> byId) {

    static Known of(long version, List<Facility> all) {
      return new Known(
          version,
          List.copyOf(all),
          all.stream().collect(Collectors.toUnmodifiableMap(Facility::id, Function.identity())));
    }
  }

  private final FacilityStore store;
  private final ConcurrentMap<UnitId, Known> units = new ConcurrentHashMap<>();

  KnownFacilities(FacilityStore store) {
    this.store = store;
  }

  /// @param version what the database said before this was asked; what comes back is of this
  ///   version or newer
  Known of(UnitId unit, long version) {
    Known known = units.get(unit);
    if (known == null || known.version() != version) {
      known = Known.of(version, store.all(unit));
      units.put(unit, known);
    }
    return known;
  }

  /// What is remembered, of whatever version: it may be behind.
  Optional<Known> latest(UnitId unit) {
    return Optional.ofNullable(units.get(unit));
  }
}
