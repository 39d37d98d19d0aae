package id.sarpras.complaint;

import static id.sarpras.complaint.ComplaintEvent.ANSWER;
import static id.sarpras.complaint.ComplaintEvent.ASSIGN;
import static id.sarpras.complaint.ComplaintEvent.CLASSIFY;
import static id.sarpras.complaint.ComplaintEvent.CLOSE;
import static id.sarpras.complaint.ComplaintEvent.FORWARD;
import static id.sarpras.complaint.ComplaintEvent.MERGE;
import static id.sarpras.complaint.ComplaintEvent.OBJECT;
import static id.sarpras.complaint.ComplaintEvent.PROPOSE;
import static id.sarpras.complaint.ComplaintEvent.REFER;
import static id.sarpras.complaint.ComplaintEvent.REOPEN;
import static id.sarpras.complaint.ComplaintEvent.RETURN;
import static id.sarpras.complaint.ComplaintEvent.SEPARATE;
import static id.sarpras.complaint.ComplaintEvent.WITHDRAW;
import static id.sarpras.complaint.ComplaintState.ANSWERED;
import static id.sarpras.complaint.ComplaintState.ASSIGNED;
import static id.sarpras.complaint.ComplaintState.CLASSIFIED;
import static id.sarpras.complaint.ComplaintState.CLOSED;
import static id.sarpras.complaint.ComplaintState.MERGED;
import static id.sarpras.complaint.ComplaintState.OBJECTED;
import static id.sarpras.complaint.ComplaintState.OUT_OF_SCOPE;
import static id.sarpras.complaint.ComplaintState.PROPOSED;
import static id.sarpras.complaint.ComplaintState.REGISTERED;
import static id.sarpras.complaint.ComplaintState.WITHDRAWN;

import java.util.List;
import java.util.Optional;

/// The whole life of a complaint in one table: the code, the officer's buttons, the tests and the
/// docs read it.
public final class Lifecycle {

  /// From a state, by an event, to a state.
  public record Transition(ComplaintState from, ComplaintEvent event, ComplaintState to) {}

  public static final List<Transition> TABLE =
      List.of(
          new Transition(REGISTERED, CLASSIFY, CLASSIFIED),
          new Transition(REGISTERED, REFER, OUT_OF_SCOPE),
          new Transition(REGISTERED, MERGE, MERGED),
          new Transition(REGISTERED, WITHDRAW, WITHDRAWN),
          new Transition(CLASSIFIED, CLASSIFY, CLASSIFIED),
          new Transition(CLASSIFIED, ASSIGN, ASSIGNED),
          new Transition(CLASSIFIED, PROPOSE, PROPOSED),
          new Transition(CLASSIFIED, ANSWER, ANSWERED),
          new Transition(CLASSIFIED, REFER, OUT_OF_SCOPE),
          new Transition(CLASSIFIED, MERGE, MERGED),
          new Transition(CLASSIFIED, FORWARD, CLASSIFIED),
          new Transition(CLASSIFIED, WITHDRAW, WITHDRAWN),
          new Transition(ASSIGNED, CLASSIFY, ASSIGNED),
          new Transition(ASSIGNED, ASSIGN, ASSIGNED),
          new Transition(ASSIGNED, PROPOSE, PROPOSED),
          new Transition(ASSIGNED, ANSWER, ANSWERED),
          new Transition(ASSIGNED, REFER, OUT_OF_SCOPE),
          new Transition(ASSIGNED, MERGE, MERGED),
          new Transition(ASSIGNED, FORWARD, ASSIGNED),
          new Transition(ASSIGNED, WITHDRAW, WITHDRAWN),
          new Transition(PROPOSED, RETURN, ASSIGNED),
          new Transition(PROPOSED, ANSWER, ANSWERED),
          new Transition(PROPOSED, WITHDRAW, WITHDRAWN),
          new Transition(MERGED, SEPARATE, REGISTERED),
          new Transition(MERGED, WITHDRAW, WITHDRAWN),
          new Transition(MERGED, ANSWER, ANSWERED),
          new Transition(MERGED, REFER, OUT_OF_SCOPE),
          new Transition(ANSWERED, CLOSE, CLOSED),
          new Transition(ANSWERED, OBJECT, OBJECTED),
          new Transition(ANSWERED, REOPEN, ASSIGNED),
          new Transition(CLOSED, OBJECT, OBJECTED),
          new Transition(CLOSED, REOPEN, ASSIGNED),
          new Transition(OUT_OF_SCOPE, OBJECT, OBJECTED),
          new Transition(OUT_OF_SCOPE, REOPEN, ASSIGNED),
          new Transition(OBJECTED, FORWARD, OBJECTED),
          new Transition(OBJECTED, ANSWER, ANSWERED));

  private Lifecycle() {}

  /// Where an event leads; empty where it cannot happen.
  public static Optional<ComplaintState> after(ComplaintState from, ComplaintEvent event) {
    return TABLE.stream()
        .filter(row -> row.from() == from && row.event() == event)
        .map(Transition::to)
        .findFirst();
  }

  /// Whether an event can happen in a state.
  public static boolean allows(ComplaintState from, ComplaintEvent event) {
    return after(from, event).isPresent();
  }
}
