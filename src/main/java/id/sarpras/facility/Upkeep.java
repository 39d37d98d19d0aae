package id.sarpras.facility;

import id.sarpras.facility.store.FacilityStore;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Happened;
import id.sarpras.shared.UnitId;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Changes to what can be lent, which heed what is promised already.
@Component
public class Upkeep {

  /// What became of a change.
  public sealed interface Outcome {
    record Done() implements Outcome {}

    /// Another facility has this name.
    record NameTaken() implements Outcome {}

    /// Somebody else has changed it meanwhile.
    record Overtaken() implements Outcome {}

    /// So many are promised for one time, more than there would be.
    record Promised(int away) implements Outcome {}
  }

  private final FacilityStore store;
  private final Commitments commitments;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Upkeep(
      FacilityStore store,
      Commitments commitments,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.store = store;
    this.commitments = commitments;
    this.events = events;
    this.clock = clock;
  }

  /// The same where nobody has changed it since it was read.
  ///
  /// @param before as it was read
  @Transactional
  public Outcome change(UnitId unit, Facility before, Facility facility, Actor by) {
    store.lock(unit, before.id());
    return store.all(unit).contains(before) ? change(unit, facility, by) : new Outcome.Overtaken();
  }

  /// Changes what is known of a facility; its kind and its spaces stay. Bookings that stand already
  /// are not touched.
  @Transactional
  public Outcome change(UnitId unit, Facility facility, Actor by) {
    if (facility.kind() == Kind.EQUIPMENT) {
      int away = commitments.mostAway(unit, facility.id());
      if (away > facility.stock()) {
        return new Outcome.Promised(away);
      }
    }
    if (!store.change(unit, facility)) {
      return new Outcome.NameTaken();
    }
    tell(unit, facility, by);
    return new Outcome.Done();
  }

  /// Changes several at once, all or none; they may exchange their names.
  ///
  /// @throws IllegalStateException where one of them cannot be changed so
  @Transactional
  public void changeTogether(UnitId unit, List<Facility> facilities, Actor by) {
    facilities.forEach(facility -> store.giveUpName(unit, facility.id()));
    for (Facility facility : facilities) {
      if (!(change(unit, facility, by) instanceof Outcome.Done)) {
        throw new IllegalStateException("It cannot be changed so: " + facility.name());
      }
    }
  }

  private void tell(UnitId unit, Facility facility, Actor by) {
    events.publishEvent(
        new Happened(
            unit,
            facility.id().value(),
            "facility.changed",
            by,
            clock.instant(),
            Map.of("name", facility.name())));
  }
}
