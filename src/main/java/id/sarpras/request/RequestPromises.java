package id.sarpras.request;

import id.sarpras.identity.Role;
import id.sarpras.promise.RunningPromise;
import id.sarpras.promise.RunningPromises;
import id.sarpras.promise.Turn;
import id.sarpras.request.store.CaseStore;
import id.sarpras.request.store.RequestStore;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Happened;
import id.sarpras.shared.UnitId;
import id.sarpras.standard.ServiceId;
import id.sarpras.standard.Standards;
import id.sarpras.workingtime.Deadline;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Requests whose guest has not been told yet: the promise that runs is the notification.
@Component
class RequestPromises implements RunningPromises {

  private final RequestStore requests;
  private final CaseStore cases;
  private final CaseClock caseClock;
  private final Standards standards;
  private final Tidings tidings;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  RequestPromises(
      RequestStore requests,
      CaseStore cases,
      CaseClock caseClock,
      Standards standards,
      Tidings tidings,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.requests = requests;
    this.cases = cases;
    this.caseClock = caseClock;
    this.standards = standards;
    this.tidings = tidings;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public List<RunningPromise> of(UnitId unit) {
    List<FacilityRequest> running = requests.running(unit);
    Map<RequestId, List<Rest>> rests =
        cases.rests(unit, running.stream().map(FacilityRequest::id).toList());
    var chains = new HashMap<ServiceId, List<DispositionRule>>();
    return running.stream()
        .map(
            request ->
                promise(
                    request,
                    rests.getOrDefault(request.id(), List.of()),
                    chains.computeIfAbsent(
                        request.service(), service -> cases.chain(unit, service))))
        .toList();
  }

  private RunningPromise promise(
      FacilityRequest request, List<Rest> rests, List<DispositionRule> chain) {
    return new RunningPromise(
        request.id().value(),
        request.reference(),
        request.applicant().name(),
        "/petugas/permohonan/" + request.id().value(),
        caseClock.stage(request, rests, Optional.empty()),
        request.deadline(),
        Turn.of(turn(request, chain)));
  }

  /// A decision that has not reached the guest is with the front desk.
  private static Optional<Role> turn(FacilityRequest request, List<DispositionRule> chain) {
    return request.state().isDecided()
        ? Optional.of(Role.FRONT_DESK)
        : chain.stream()
            .filter(rule -> rule.step() == request.step())
            .findFirst()
            .map(DispositionRule::role);
  }

  @Override
  public void move(UnitId unit, RunningPromise promise, Deadline to, String reason, Actor by) {
    var id = new RequestId(promise.subject());
    Deadline from = promise.deadline();
    requests.setDeadline(unit, id, to);
    boolean isMoved = !from.due().equals(to.due());
    events.publishEvent(
        new Happened(
            unit,
            promise.subject(),
            isMoved ? "deadline.moved" : "deadline.confirmed",
            by,
            clock.instant(),
            Map.of("from", from.due().toString(), "to", to.due().toString(), "reason", reason)));
    FacilityRequest request = requests.find(unit, id).orElseThrow();
    if (isMoved && request.state().isOpen()) {
      tidings.moved(standards.home(), request, from, reason);
    }
  }
}
