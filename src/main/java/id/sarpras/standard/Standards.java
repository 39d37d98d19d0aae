package id.sarpras.standard;

import id.sarpras.shared.UnitId;
import id.sarpras.standard.store.StandardStore;
import id.sarpras.workingtime.Limit;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;

/// Units and the standards that they promised.
@Component
public class Standards {

  private record Promised(UnitId unit, ServiceId service, int version) {}

  private final StandardStore store;

  /// A version never changes.
  private final ConcurrentMap<Promised, Limit> limits = new ConcurrentHashMap<>();

  private final InstantSource clock;

  Standards(StandardStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /// The unit whose pages these are: the first that was set up.
  ///
  /// @throws IllegalStateException before the first start has set one up
  public ServiceUnit home() {
    return units().stream()
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No service unit has been set up"));
  }

  /// All units of this installation.
  public List<ServiceUnit> units() {
    return store.units();
  }

  /// The unit with this public name.
  public Optional<ServiceUnit> unit(String slug) {
    return units().stream().filter(unit -> unit.slug().equals(slug)).findFirst();
  }

  /// The standards in force today, a service each.
  public List<ServiceStandard> inForce(UnitId unit) {
    return store.inForce(unit, today());
  }

  /// The standard in force today of the service with this public name.
  public Optional<ServiceStandard> inForce(UnitId unit, String slug) {
    return inForce(unit).stream().filter(standard -> standard.slug().equals(slug)).findFirst();
  }

  /// The promise under which a case was taken in, whatever was promised later.
  ///
  /// @throws IllegalStateException where there never was such a version
  public Limit limit(UnitId unit, ServiceId service, int version) {
    return limits.computeIfAbsent(
        new Promised(unit, service, version),
        asked ->
            store
                .limit(unit, service, version)
                .orElseThrow(() -> new IllegalStateException("There is no version " + version)));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), home().zone());
  }
}
