package id.sarpras.closure;

import id.sarpras.closure.store.ClosureStore;
import id.sarpras.identity.Officer;
import id.sarpras.schedule.Schedule;
import id.sarpras.shared.Actor;
import id.sarpras.shared.TriedAgain;
import id.sarpras.shared.UnitId;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Closures: what is free of them is closed from the first moment, what was booked before stays
/// until somebody has handled it, and in the transaction in which the last of it goes the closure
/// takes effect.
@Component
@TriedAgain
public class Closures {

  private final ClosureStore store;
  private final Effect effect;
  private final Handling handling;
  private final Schedule schedule;
  private final InstantSource clock;

  Closures(
      ClosureStore store,
      Effect effect,
      Handling handling,
      Schedule schedule,
      InstantSource clock) {
    this.store = store;
    this.effect = effect;
    this.handling = handling;
    this.schedule = schedule;
    this.clock = clock;
  }

  /// The hundred newest and all that stand, the newest first.
  public List<Closure> toShow(UnitId unit) {
    return store.toShow(unit, clock.instant());
  }

  public Optional<Closure> find(UnitId unit, UUID id) {
    return store.find(unit, id);
  }

  /// How many bookings and undecided requests are in the way of each of these closures and still
  /// have to be handled; a closure with none is not among them.
  public Map<UUID, Integer> hits(UnitId unit, Collection<Closure> closures) {
    return store.hitsOfEach(unit, closures.stream().map(Closure::id).toList(), clock.instant());
  }

  /// Of which closures a date is planned and not over.
  public List<UUID> planned(UnitId unit) {
    return store.planned(unit, clock.instant());
  }

  /// Closes things.
  @Transactional
  public void close(Officer officer, Closure closure) {
    store.add(officer.unit(), closure, officer.id());
    effect.tell(officer.unit(), closure, "closure.made", officer.actor());
    effect.of(officer.unit(), closure.id(), any -> true, officer.actor());
  }

  /// Lifts some dates; another closure of the same things gets what they give free.
  ///
  /// @return false where none of them stands any more
  @Transactional
  public boolean lift(Officer officer, Closure closure, Collection<ClosureDate> dates) {
    boolean lifted = false;
    for (ClosureDate date : dates) {
      schedule.free(officer.unit(), date.id());
      if (store.lift(officer.unit(), date.id())) {
        lifted = true;
        for (UUID other : store.during(officer.unit(), date.during())) {
          effect.of(
              officer.unit(), other, one -> one.during().overlaps(date.during()), officer.actor());
        }
        date.hits().stream()
            .filter(hit -> store.hitBy(officer.unit(), hit).isEmpty())
            .forEach(hit -> handling.keep(officer.unit(), hit, officer.actor()));
      }
    }
    if (lifted) {
      effect.tell(officer.unit(), closure, "closure.lifted", officer.actor());
    }
    return lifted;
  }

  /// Looks at the planned dates of a closure once more: a hold may have lapsed by itself.
  @Transactional
  public void lookAgain(UnitId unit, UUID id) {
    effect.of(unit, id, date -> date.state() == DateState.PLANNED, new Actor.Program());
  }
}
