package id.sarpras.complaint;

import id.sarpras.complaint.store.ComplaintStore;
import id.sarpras.identity.Officer;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Happened;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// What every step of an officer on a complaint has in common: the case is held, so that two who
/// work on it at once stand in line; it is seen, it is the officer's, and nobody was faster.
@Component
public class CaseWork {

  private final ComplaintStore complaints;
  private final Secrecy secrecy;
  private final ComplaintClock caseClock;
  private final Stead stead;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  CaseWork(
      ComplaintStore complaints,
      Secrecy secrecy,
      ComplaintClock caseClock,
      Stead stead,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.complaints = complaints;
    this.secrecy = secrecy;
    this.caseClock = caseClock;
    this.stead = stead;
    this.events = events;
    this.clock = clock;
  }

  /// Does a step that changes the state.
  ///
  /// @param revision on which the officer decided
  /// @param may whose step it is
  /// @param deed what it does once it is sure that nobody was faster; gets the case as it was. What
  ///   it refuses undoes the step
  public Outcome step(
      Officer officer,
      ComplaintId id,
      int revision,
      ComplaintEvent event,
      BiPredicate<Sight, Complaint> may,
      Function<Complaint, Outcome> deed) {
    return step(officer, id, revision, event, may, complaints::move, deed);
  }

  /// The same for a step that takes more than another state.
  ///
  /// @param move does it; false where somebody was faster
  Outcome step(
      Officer officer,
      ComplaintId id,
      int revision,
      ComplaintEvent event,
      BiPredicate<Sight, Complaint> may,
      BiPredicate<Complaint, ComplaintState> move,
      Function<Complaint, Outcome> deed) {
    Optional<Complaint> found = held(officer, id);
    if (found.isEmpty()) {
      return new Outcome.NotYours();
    }
    Complaint seen = found.get();
    if (seen.revision() != revision) {
      return new Outcome.Overtaken();
    }
    if (!may.test(secrecy.sight(officer, seen), seen)) {
      return new Outcome.NotYours();
    }
    Optional<ComplaintState> to = Lifecycle.after(seen.state(), event);
    if (to.isEmpty() || !move.test(seen, to.get())) {
      return new Outcome.Overtaken();
    }
    return deed.apply(seen);
  }

  /// Does something that leaves the state as it is, on whatever the case has become meanwhile.
  public Outcome beside(
      Officer officer,
      ComplaintId id,
      BiPredicate<Sight, Complaint> may,
      Function<Complaint, Outcome> deed) {
    return held(officer, id)
        .filter(found -> may.test(secrecy.sight(officer, found), found))
        .map(deed)
        .orElseGet(Outcome.NotYours::new);
  }

  /// The case as it is now, where the officer may see it now.
  private Optional<Complaint> held(Officer officer, ComplaintId id) {
    caseClock.hold(officer.unit(), id);
    return complaints.find(secrecy.sight(officer), id);
  }

  /// Tells what was done to a case, and by a deputy on whose behalf.
  ///
  /// @param about the case as it was before
  public void tell(Complaint about, String action, Actor by, Map<String, String> details) {
    var all = new HashMap<>(details);
    all.put("onBehalfOf", stead.of(about, by));
    events.publishEvent(
        new Happened(about.unit(), about.id().value(), action, by, clock.instant(), all));
  }

  /// The official's, or the head's.
  public static boolean official(Sight sight, Complaint complaint) {
    return sight.isWide();
  }

  /// Of whoever has it on the desk.
  static boolean handler(Sight sight, Complaint complaint) {
    return sight.worksOn(complaint);
  }

  /// The superior's.
  static boolean superior(Sight sight, Complaint complaint) {
    return sight.head();
  }
}
