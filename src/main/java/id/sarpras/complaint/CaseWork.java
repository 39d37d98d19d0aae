package id.sarpras.complaint;

import id.sarpras.complaint.store.ComplaintStore;
import id.sarpras.identity.Officer;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Happened;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// What every step of an officer on a complaint has in common: it is seen, it is the officer's, and
/// nobody was faster.
@Component
public class CaseWork {

  private final ComplaintStore complaints;
  private final Secrecy secrecy;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  CaseWork(
      ComplaintStore complaints,
      Secrecy secrecy,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.complaints = complaints;
    this.secrecy = secrecy;
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
    Sight sight = secrecy.sight(officer);
    Optional<Complaint> found = complaints.find(sight, id);
    if (found.isEmpty() || !may.test(sight, found.get())) {
      return new Outcome.NotYours();
    }
    Complaint seen = found.get();
    Optional<ComplaintState> to = Lifecycle.after(seen.state(), event);
    if (seen.revision() != revision || to.isEmpty() || !complaints.move(seen, to.get())) {
      return new Outcome.Overtaken();
    }
    return deed.apply(seen);
  }

  /// Does something that leaves the state as it is and can be done beside whatever else happens.
  public Outcome beside(
      Officer officer,
      ComplaintId id,
      BiPredicate<Sight, Complaint> may,
      Function<Complaint, Outcome> deed) {
    Sight sight = secrecy.sight(officer);
    return complaints
        .find(sight, id)
        .filter(found -> may.test(sight, found))
        .map(deed)
        .orElseGet(Outcome.NotYours::new);
  }

  public void tell(Complaint about, String action, Actor by, Map<String, String> details) {
    events.publishEvent(
        new Happened(about.unit(), about.id().value(), action, by, clock.instant(), details));
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
