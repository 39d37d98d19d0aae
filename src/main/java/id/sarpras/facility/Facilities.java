package id.sarpras.facility;

import id.sarpras.facility.store.FacilityStore;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Happened;
import id.sarpras.shared.Named;
import id.sarpras.shared.UnitId;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the units lend.
@Component
public class Facilities implements Named {

  private final FacilityStore store;
  private final KnownFacilities known;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Facilities(FacilityStore store, ApplicationEventPublisher events, InstantSource clock) {
    this.store = store;
    this.known = new KnownFacilities(store);
    this.events = events;
    this.clock = clock;
  }

  /// All by name, also those that are not lent at present.
  public List<Facility> all(UnitId unit) {
    return store.version(unit).map(version -> all(unit, version)).orElseGet(() -> store.all(unit));
  }

  /// The same for whoever has read the version already, outside a transaction that changes any.
  ///
  /// @param version what the database said before this was asked
  public List<Facility> all(UnitId unit, long version) {
    return known.all(unit, version);
  }

  /// The same by their ids.
  public Map<FacilityId, Facility> byId(UnitId unit) {
    return all(unit).stream().collect(Collectors.toMap(Facility::id, Function.identity()));
  }

  public Optional<Facility> find(UnitId unit, FacilityId id) {
    return all(unit).stream().filter(facility -> facility.id().equals(id)).findFirst();
  }

  @Override
  public Optional<String> nameOf(UnitId unit, UUID id) {
    return find(unit, new FacilityId(id)).map(Facility::name);
  }

  /// Adds a facility; its spaces are made with it.
  ///
  /// @return false where another one has this name
  @Transactional
  public boolean add(UnitId unit, Facility facility, Actor by) {
    if (!store.add(unit, facility)) {
      return false;
    }
    events.publishEvent(
        new Happened(
            unit,
            facility.id().value(),
            "facility.added",
            by,
            clock.instant(),
            Map.of("name", facility.name())));
    return true;
  }
}
