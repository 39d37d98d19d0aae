package id.sarpras.complaint;

import id.sarpras.complaint.store.ComplaintStore;
import id.sarpras.complaint.store.FileStore;
import id.sarpras.complaint.store.SecrecyStore;
import id.sarpras.complaint.store.TeamStore;
import id.sarpras.identity.OfficerId;
import id.sarpras.identity.Role;
import id.sarpras.page.Texts;
import id.sarpras.promise.RunningPromise;
import id.sarpras.promise.RunningPromises;
import id.sarpras.promise.Turn;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Happened;
import id.sarpras.shared.UnitId;
import id.sarpras.standard.Standards;
import id.sarpras.workingtime.Deadline;
import id.sarpras.workingtime.Stage;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Complaints that are not answered yet. What is said of them elsewhere is their number and their
/// channel, never what they are about.
@Component
class ComplaintPromises implements RunningPromises {

  private final ComplaintStore complaints;
  private final FileStore files;
  private final SecrecyStore sights;
  private final Secrecy secrecy;
  private final TeamStore teams;
  private final ComplaintTidings tidings;
  private final Standards standards;
  private final Texts texts;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  ComplaintPromises(
      ComplaintStore complaints,
      FileStore files,
      SecrecyStore sights,
      Secrecy secrecy,
      TeamStore teams,
      ComplaintTidings tidings,
      Standards standards,
      Texts texts,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.complaints = complaints;
    this.files = files;
    this.sights = sights;
    this.secrecy = secrecy;
    this.teams = teams;
    this.tidings = tidings;
    this.standards = standards;
    this.texts = texts;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public List<RunningPromise> of(UnitId unit) {
    List<Complaint> running = complaints.running(unit);
    List<ComplaintId> ids = running.stream().map(Complaint::id).toList();
    var happened = files.events(unit, ids);
    var never = sights.conflicts(unit, ids);
    var named = sights.named(unit, ids);
    Map<UUID, Set<OfficerId>> members =
        teams.all(unit).stream().collect(Collectors.toMap(Team::id, Team::members));
    return running.stream()
        .map(
            complaint ->
                new RunningPromise(
                    complaint.id().value(),
                    complaint.reference(),
                    texts.say(Texts.INDONESIAN, "complaint.by." + complaint.channel().name()),
                    "/petugas/pengaduan/" + complaint.id().value(),
                    Stage.of(happened.getOrDefault(complaint.id(), List.of())).getLast(),
                    complaint.deadline(),
                    turn(
                        complaint,
                        members,
                        named.getOrDefault(complaint.id(), Set.of()),
                        never.getOrDefault(complaint.id(), Set.of()))))
        .toList();
  }

  private Turn turn(
      Complaint complaint,
      Map<UUID, Set<OfficerId>> members,
      Set<OfficerId> named,
      Set<OfficerId> never) {
    boolean isAbove =
        complaint.state() == ComplaintState.PROPOSED
            || complaint.state() == ComplaintState.OBJECTED;
    Set<OfficerId> desk =
        complaint
            .officer()
            .map(Set::of)
            .or(() -> complaint.team().map(team -> members.getOrDefault(team, Set.of())))
            .orElse(complaint.confidential() ? named : Set.of());
    boolean isWithHead = isAbove && !secrecy.isAbout(never, complaint.unit(), Role.BUREAU_HEAD);
    return new Turn(
        Optional.of(isWithHead ? Role.BUREAU_HEAD : Role.COMPLAINT_OFFICER),
        isWithHead ? Set.of() : desk,
        complaint.confidential() ? named : Set.of(),
        never);
  }

  @Override
  public void move(UnitId unit, RunningPromise promise, Deadline to, String reason, Actor by) {
    var id = new ComplaintId(promise.subject());
    Deadline from = promise.deadline();
    complaints.setDeadline(unit, id, to);
    boolean isMoved = !from.due().equals(to.due());
    events.publishEvent(
        new Happened(
            unit,
            promise.subject(),
            isMoved ? "deadline.moved" : "deadline.confirmed",
            by,
            clock.instant(),
            Map.of("from", from.due().toString(), "to", to.due().toString(), "reason", reason)));
    if (isMoved) {
      tidings.moved(standards.home(), complaints.find(unit, id).orElseThrow(), from, reason);
    }
  }
}
