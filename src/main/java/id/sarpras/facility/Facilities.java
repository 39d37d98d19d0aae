package id.sarpras.facility;

import id.sarpras.facility.store.FacilityStore;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Directory;
import id.sarpras.shared.Happened;
import id.sarpras.shared.UnitId;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the units lend.
@Component
public class Facilities implements Directory {

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
    return now(unit).all();
  }

  /// The same for whoever has read the version already, outside a transaction that changes any.
  ///
  /// @param version what the database said before this was asked
  public List<Facility> all(UnitId unit, long version) {
    return known.of(unit, version).all();
  }

  /// The same by their ids.
  public Map<FacilityId, Facility> byId(UnitId unit) {
    return now(unit).byId();
  }

  public Optional<Facility> find(UnitId unit, FacilityId id) {
    return Optional.ofNullable(byId(unit).get(id));
  }

  /// The same as this node last knew them, without asking the database: for whoever takes some of
  /// it, since the schedule sees under its locks that they [stand][#seeThatTheyStand].
  ///
  /// @param wanted which there have to be
  public Map<FacilityId, Facility> lastKnown(UnitId unit, Set<FacilityId> wanted) {
    return known
        .latest(unit)
        .map(KnownFacilities.Known::byId)
        .filter(all -> all.keySet().containsAll(wanted))
        .orElseGet(() -> byId(unit));
  }

  /// Sees that some still stand on the spaces, and are lent by the rules, that somebody found: a
  /// hall may have been divided since.
  ///
  /// @throws CannotAcquireLockException where one is not; whoever tries again finds what it is now
  public void seeThatTheyStand(UnitId unit, Stream<Facility> found) {
    Map<FacilityId, Facility> now = byId(unit);
    if (!found.allMatch(facility -> stands(facility, now.get(facility.id())))) {
      throw new CannotAcquireLockException("Something that is lent was changed meanwhile");
    }
  }

  private static boolean stands(Facility found, @Nullable Facility now) {
    return now != null && now.spaces().equals(found.spaces()) && now.rules().equals(found.rules());
  }

  private KnownFacilities.Known now(UnitId unit) {
    return store
        .version(unit)
        .map(version -> known.of(unit, version))
        .orElseGet(() -> KnownFacilities.Known.of(0, store.all(unit)));
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
