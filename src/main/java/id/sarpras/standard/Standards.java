package id.sarpras.standard;

import id.sarpras.page.Texts;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Happened;
import id.sarpras.shared.UnitId;
import id.sarpras.standard.store.StandardStore;
import id.sarpras.workingtime.Limit;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Units and the standards that they promised.
@Component
public class Standards {

  private record Promised(UnitId unit, ServiceId service, int version) {}

  private final StandardStore store;

  /// None is ever changed or taken away by the program; before the first start there are none.
  private volatile List<ServiceUnit> units = List.of();

  /// A version never changes.
  private final ConcurrentMap<Promised, ServiceStandard> versions = new ConcurrentHashMap<>();

  private final Texts texts;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Standards(
      StandardStore store, Texts texts, ApplicationEventPublisher events, InstantSource clock) {
    this.store = store;
    this.texts = texts;
    this.events = events;
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
    if (units.isEmpty()) {
      units = store.units();
    }
    return units;
  }

  /// The unit with this public name.
  public Optional<ServiceUnit> unit(String slug) {
    return units().stream().filter(unit -> unit.slug().equals(slug)).findFirst();
  }

  /// The standards in force today, a service each.
  public List<ServiceStandard> inForce(UnitId unit) {
    return store.inForce(unit, today()).entrySet().stream()
        .map(one -> version(unit, one.getKey(), one.getValue()))
        .toList();
  }

  /// The standard in force today of the service with this public name.
  public Optional<ServiceStandard> inForce(UnitId unit, String slug) {
    return inForce(unit).stream().filter(standard -> standard.slug().equals(slug)).findFirst();
  }

  /// The promise under which a case was taken in, whatever was promised later.
  ///
  /// @throws IllegalStateException where there never was such a version
  public Limit limit(UnitId unit, ServiceId service, int version) {
    return version(unit, service, version).limit();
  }

  /// A version of a service's standard.
  ///
  /// @throws IllegalStateException where there never was such a version
  public ServiceStandard version(UnitId unit, ServiceId service, int version) {
    return versions.computeIfAbsent(
        new Promised(unit, service, version),
        asked ->
            store
                .version(unit, service, version)
                .orElseThrow(() -> new IllegalStateException("There is no version " + version)));
  }

  /// The version of a service's standard that was in force on a day; for a day before all of them,
  /// the first.
  public ServiceStandard on(UnitId unit, ServiceId service, LocalDate day) {
    return version(unit, service, store.versionOn(unit, service, day));
  }

  /// All versions of a service's standard, the newest first.
  public List<StandardVersion> versions(UnitId unit, ServiceId service) {
    return store.versions(unit, service);
  }

  /// The version that follows the one in force, where one was published already.
  public Optional<ServiceStandard> next(UnitId unit, ServiceId service) {
    LocalDate today = today();
    return versions(unit, service).stream()
        .filter(version -> version.isUpcoming(today))
        .map(StandardVersion::standard)
        .min(Comparator.comparing(ServiceStandard::inForceFrom));
  }

  /// Publishes the next version of a standard: it is in force from its first day on, and the one
  /// before until the day before that. Cases keep the version under which they were taken in.
  ///
  /// @return false where somebody else was faster, or the first day is not after the first day of
  ///   the version before
  @Transactional
  public boolean publish(ServiceStandard next, Actor by) {
    if (!store.replace(
        next, by instanceof Actor.Officer(var id, var name, var token) ? name : "")) {
      return false;
    }
    var details = new LinkedHashMap<String, String>();
    details.put("version", Integer.toString(next.version()));
    details.put("from", next.inForceFrom().toString());
    details.put("decree", next.decreeNumber());
    ServiceStandard before = version(next.unit(), next.service(), next.version() - 1);
    StandardChange.between(before, next)
        .said(texts, Texts.INDONESIAN)
        .forEach(sentence -> details.put("change-" + details.size(), sentence));
    events.publishEvent(
        new Happened(
            next.unit(),
            next.service().value(),
            "standard.published",
            by,
            clock.instant(),
            details));
    return true;
  }

  /// Today where the unit is.
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), home().zone());
  }
}
