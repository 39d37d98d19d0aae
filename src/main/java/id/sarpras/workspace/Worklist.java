package id.sarpras.workspace;

import id.sarpras.closure.Hits;
import id.sarpras.complaint.Complaint;
import id.sarpras.complaint.Register;
import id.sarpras.complaint.Standing;
import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.handover.Damages;
import id.sarpras.identity.Capacity;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Officers;
import id.sarpras.identity.Role;
import id.sarpras.promise.Alerts;
import id.sarpras.request.Booked;
import id.sarpras.request.DispositionRule;
import id.sarpras.request.FacilityRequest;
import id.sarpras.request.Holds;
import id.sarpras.request.Promise;
import id.sarpras.request.RequestId;
import id.sarpras.request.RequestState;
import id.sarpras.request.Requests;
import id.sarpras.standard.Standards;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What waits for an officer, the oldest deadline first: cases whose next step is his or hers, own
/// or as a deputy, and for the front desk the decisions that have not reached the guest, because
/// there the promise ends.
@Component
class Worklist {

  private final Requests requests;
  private final Holds holds;
  private final Register register;
  private final Officers officers;
  private final Facilities facilities;
  private final Standards standards;
  private final Alerts alerts;
  private final Damages damages;
  private final Hits hits;
  private final InstantSource clock;

  Worklist(
      Requests requests,
      Holds holds,
      Register register,
      Officers officers,
      Facilities facilities,
      Standards standards,
      Alerts alerts,
      Damages damages,
      Hits hits,
      InstantSource clock) {
    this.requests = requests;
    this.holds = holds;
    this.register = register;
    this.officers = officers;
    this.facilities = facilities;
    this.standards = standards;
    this.alerts = alerts;
    this.damages = damages;
    this.hits = hits;
    this.clock = clock;
  }

  InboxPage of(Officer officer) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, standards.home().zone());
    List<Capacity> capacities = officers.capacities(officer, today);
    Map<FacilityId, Facility> known = facilities.byId(officer.unit());
    Map<RequestId, Instant> ending = holds.ending(officer.unit());
    List<FacilityRequest> open = requests.open(officer.unit());
    var mine = new ArrayList<InboxPage.Row>();
    var chains = new HashMap<Object, List<DispositionRule>>();
    for (FacilityRequest request : open) {
      var chain = chains.computeIfAbsent(request.service(), service -> requests.chain(request));
      turn(request, chain, capacities)
          .ifPresent(task -> mine.add(row(request, known, ending, task, now)));
    }
    capacity(capacities, Role.FRONT_DESK)
        .ifPresent(
            desk ->
                requests
                    .toBeTold(officer.unit())
                    .forEach(
                        request ->
                            mine.add(
                                row(
                                    request,
                                    known,
                                    Map.of(),
                                    new Task("TELL", desk.onBehalfOf()),
                                    now))));
    List<Complaint> complaints = register.waitingFor(officer);
    complaints.forEach(complaint -> mine.add(row(complaint, now)));
    mine.sort(Comparator.comparing(row -> row.due().at()));
    int resting =
        (int) open.stream().filter(request -> request.state() == RequestState.INCOMPLETE).count();
    return new InboxPage(
        mine, open.size() - resting, resting, alerts.unseen(officer), things(officer));
  }

  private InboxPage.Things things(Officer officer) {
    return new InboxPage.Things(damages.waitingFor(officer), hits.waitingFor(officer));
  }

  private record Task(String action, String onBehalfOf) {}

  private static Optional<Task> turn(
      FacilityRequest request, List<DispositionRule> chain, List<Capacity> capacities) {
    return request.state() == RequestState.INCOMPLETE
        ? Optional.empty()
        : chain.stream()
            .filter(rule -> rule.step() == request.step())
            .findFirst()
            .flatMap(
                rule ->
                    capacity(capacities, rule.role())
                        .map(
                            capacity ->
                                new Task(rule.instruction().name(), capacity.onBehalfOf())));
  }

  private static Optional<Capacity> capacity(List<Capacity> capacities, Role role) {
    return capacities.stream().filter(capacity -> capacity.role() == role).findFirst();
  }

  private static InboxPage.Row row(
      FacilityRequest request,
      Map<FacilityId, Facility> known,
      Map<RequestId, Instant> ending,
      Task task,
      Instant now) {
    return new InboxPage.Row(
        "/petugas/permohonan/" + request.id().value(),
        request.applicant().name(),
        request.reference(),
        Promise.due(request, Optional.empty(), now),
        "task." + task.action(),
        task.onBehalfOf(),
        new InboxPage.Facts.ALoan(
            request.applicant().organisation(),
            Booked.of(request.need(), known),
            request.need().period().start(),
            request.need().people(),
            Optional.ofNullable(ending.get(request.id()))));
  }

  private static InboxPage.Row row(Complaint complaint, Instant now) {
    String task =
        switch (complaint.state()) {
          case REGISTERED -> "CLASSIFY";
          case CLASSIFIED -> "ASSIGN";
          case PROPOSED -> "APPROVE";
          case OBJECTED -> "OBJECTION";
          default -> "ANSWER";
        };
    return new InboxPage.Row(
        "/petugas/pengaduan/" + complaint.id().value(),
        complaint.report().title(),
        complaint.reference(),
        Standing.due(complaint, now),
        "complaint-task." + task,
        "",
        new InboxPage.Facts.AComplaint(complaint.channel().name(), complaint.confidential()));
  }
}
