package id.sarpras.request;

import static id.sarpras.request.RequestEvent.ACCEPT;
import static id.sarpras.request.RequestEvent.APPROVE;
import static id.sarpras.request.RequestEvent.CLOSE;
import static id.sarpras.request.RequestEvent.COMPLETE;
import static id.sarpras.request.RequestEvent.DISPLACE;
import static id.sarpras.request.RequestEvent.EXPIRE;
import static id.sarpras.request.RequestEvent.LOSE;
import static id.sarpras.request.RequestEvent.PASS_ON;
import static id.sarpras.request.RequestEvent.REJECT;
import static id.sarpras.request.RequestEvent.REOPEN;
import static id.sarpras.request.RequestEvent.SEND_BACK;
import static id.sarpras.request.RequestEvent.VERIFY;
import static id.sarpras.request.RequestEvent.WITHDRAW;
import static id.sarpras.request.RequestState.APPROVED;
import static id.sarpras.request.RequestState.CLOSED;
import static id.sarpras.request.RequestState.DISPLACED;
import static id.sarpras.request.RequestState.EXPIRED;
import static id.sarpras.request.RequestState.INCOMPLETE;
import static id.sarpras.request.RequestState.RECEIVED;
import static id.sarpras.request.RequestState.REJECTED;
import static id.sarpras.request.RequestState.VERIFIED;
import static id.sarpras.request.RequestState.WITHDRAWN;

import java.util.List;
import java.util.Optional;

/// The whole life of a case in one table: the code, the officer's buttons, the tests and the docs
/// read it.
public final class Lifecycle {

  /// From a state, by an event, to a state.
  public record Transition(RequestState from, RequestEvent event, RequestState to) {}

  public static final List<Transition> TABLE =
      List.of(
          new Transition(RECEIVED, SEND_BACK, INCOMPLETE),
          new Transition(INCOMPLETE, COMPLETE, RECEIVED),
          new Transition(RECEIVED, VERIFY, VERIFIED),
          new Transition(VERIFIED, PASS_ON, VERIFIED),
          new Transition(VERIFIED, APPROVE, APPROVED),
          new Transition(VERIFIED, REJECT, REJECTED),
          new Transition(RECEIVED, WITHDRAW, WITHDRAWN),
          new Transition(INCOMPLETE, WITHDRAW, WITHDRAWN),
          new Transition(VERIFIED, WITHDRAW, WITHDRAWN),
          new Transition(APPROVED, WITHDRAW, WITHDRAWN),
          new Transition(DISPLACED, WITHDRAW, WITHDRAWN),
          new Transition(INCOMPLETE, EXPIRE, EXPIRED),
          new Transition(RECEIVED, LOSE, REJECTED),
          new Transition(INCOMPLETE, LOSE, REJECTED),
          new Transition(VERIFIED, LOSE, REJECTED),
          new Transition(APPROVED, DISPLACE, DISPLACED),
          new Transition(REJECTED, ACCEPT, APPROVED),
          new Transition(DISPLACED, ACCEPT, APPROVED),
          new Transition(APPROVED, ACCEPT, APPROVED),
          new Transition(APPROVED, CLOSE, CLOSED),
          new Transition(CLOSED, REOPEN, APPROVED));

  private Lifecycle() {}

  /// Where an event leads; empty where it cannot happen.
  public static Optional<RequestState> after(RequestState from, RequestEvent event) {
    return TABLE.stream()
        .filter(row -> row.from() == from && row.event() == event)
        .map(Transition::to)
        .findFirst();
  }
}
