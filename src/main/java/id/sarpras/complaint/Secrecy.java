package id.sarpras.complaint;

import id.sarpras.complaint.store.ComplaintStore;
import id.sarpras.complaint.store.SecrecyStore;
import id.sarpras.complaint.store.TeamStore;
import id.sarpras.identity.Capacity;
import id.sarpras.identity.Officer;
import id.sarpras.identity.OfficerId;
import id.sarpras.identity.Officers;
import id.sarpras.identity.Role;
import id.sarpras.promise.Alerts;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Happened;
import id.sarpras.shared.UnitId;
import id.sarpras.standard.Standards;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who may see which complaint, in one place. Every page, list, search, export and figure for
/// officers asks here, so that a case that becomes confidential is gone from all of them at once.
@Component
public class Secrecy {

  private final SecrecyStore store;
  private final ComplaintStore complaints;
  private final TeamStore teams;
  private final Officers officers;
  private final Standards standards;
  private final ComplaintClock caseClock;
  private final Alerts alerts;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Secrecy(
      SecrecyStore store,
      ComplaintStore complaints,
      TeamStore teams,
      Officers officers,
      Standards standards,
      ComplaintClock caseClock,
      Alerts alerts,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.store = store;
    this.complaints = complaints;
    this.teams = teams;
    this.officers = officers;
    this.standards = standards;
    this.caseClock = caseClock;
    this.alerts = alerts;
    this.events = events;
    this.clock = clock;
  }

  /// What an officer may see today.
  public Sight sight(Officer officer) {
    Set<Role> roles = roles(officer);
    return new Sight(
        officer.unit(),
        officer.id(),
        roles.contains(Role.COMPLAINT_OFFICER),
        roles.contains(Role.BUREAU_HEAD),
        teams.of(officer.unit(), officer.id()));
  }

  /// The same for one case that the officer sees. A case about those who would decide it does not
  /// lie there undecided: where it is about every head, the official decides alone; where it is
  /// about all of both, whoever looks after it in their place.
  public Sight sight(Officer officer, Complaint complaint) {
    return sight(sight(officer), complaint, conflicts(complaint));
  }

  private Sight sight(Sight sight, Complaint complaint, Set<OfficerId> never) {
    if (never.isEmpty()) {
      return sight;
    }
    boolean hasHead = sight.head() || !isAbout(never, complaint.unit(), Role.BUREAU_HEAD);
    boolean isOfficial =
        sight.official()
            || complaint.confidential() && isAboutAllWhoDecide(never, complaint.unit());
    return new Sight(
        sight.unit(),
        sight.officer(),
        isOfficial,
        sight.head() || isOfficial && !hasHead,
        sight.teams());
  }

  /// The cases of some that an officer sees which are for him or her, in the order they have.
  List<Complaint> those(
      Officer officer, List<Complaint> seen, BiPredicate<Sight, Complaint> isFor) {
    Sight sight = sight(officer);
    Map<ComplaintId, Set<OfficerId>> never =
        store.conflicts(officer.unit(), seen.stream().map(Complaint::id).toList());
    return seen.stream()
        .filter(
            complaint ->
                isFor.test(
                    sight(sight, complaint, never.getOrDefault(complaint.id(), Set.of())),
                    complaint))
        .toList();
  }

  /// Who never sees a case.
  public Set<OfficerId> conflicts(Complaint complaint) {
    return store
        .conflicts(complaint.unit(), List.of(complaint.id()))
        .getOrDefault(complaint.id(), Set.of());
  }

  /// Who is named for a case; with a confidential one nobody else sees it.
  public Set<OfficerId> named(Complaint complaint) {
    return store
        .named(complaint.unit(), List.of(complaint.id()))
        .getOrDefault(complaint.id(), Set.of());
  }

  /// The officers of the unit who may be given a case: active, and not complained about.
  public List<Officer> eligible(Complaint complaint) {
    Set<OfficerId> never = conflicts(complaint);
    return officers.all(complaint.unit()).stream()
        .filter(Officer::active)
        .filter(officer -> !never.contains(officer.id()))
        .toList();
  }

  /// Makes a case confidential: from now on only those named for it see it. Where `by` is an
  /// officer, that one is named; with the one on whose desk it is. Where that is nobody, the
  /// complaint-handling officials who are not complained about, or else their superiors.
  @Transactional
  public void close(Complaint seen, Actor by) {
    Complaint complaint = held(seen);
    if (complaint.confidential()) {
      return;
    }
    complaints.setConfidential(complaint.unit(), complaint.id(), true);
    nameGuardians(complaint, by);
    tell(complaint, "complaint.made-confidential", by, Map.of());
  }

  /// Names those who may see a case that is confidential from the beginning.
  void nameGuardians(Complaint complaint, Actor by) {
    Set<OfficerId> never = conflicts(complaint);
    var named = new HashSet<OfficerId>();
    complaint.officer().ifPresent(named::add);
    if (by instanceof Actor.Officer(var id, var name, var token)) {
      named.add(new OfficerId(id));
    }
    named.removeAll(never);
    if (named.isEmpty()) {
      named.addAll(guardians(complaint.unit(), never));
    }
    named.forEach(officer -> store.name(complaint.unit(), complaint.id(), officer));
    named.addAll(named(complaint));
    named.removeAll(never);
    alerts.takeBack(complaint.unit(), complaint.id().value(), named);
  }

  /// Names the heads of today for a confidential case that is handed to them.
  void nameSuperiors(Complaint complaint, Actor by) {
    if (complaint.confidential()) {
      Set<OfficerId> named = named(complaint);
      Set<OfficerId> heads = acting(complaint.unit(), Role.BUREAU_HEAD);
      eligible(complaint).stream()
          .filter(officer -> heads.contains(officer.id()))
          .filter(officer -> !named.contains(officer.id()))
          .forEach(officer -> name(complaint, officer, by));
    }
  }

  /// Lifts the confidentiality again.
  @Transactional
  public void open(Complaint seen, Actor by) {
    Complaint complaint = held(seen);
    if (!complaint.confidential()) {
      return;
    }
    complaints.setConfidential(complaint.unit(), complaint.id(), false);
    tell(complaint, "complaint.made-ordinary", by, Map.of());
  }

  /// Names an officer for a case; false for one who is complained about.
  @Transactional
  public boolean name(Complaint seen, Officer officer, Actor by) {
    Complaint complaint = held(seen);
    if (conflicts(complaint).contains(officer.id())) {
      return false;
    }
    store.name(complaint.unit(), complaint.id(), officer.id());
    tell(complaint, "complaint.named", by, Map.of("name", officer.name()));
    return true;
  }

  /// Takes an officer off a case; false where it would be left without anybody.
  @Transactional
  public boolean unname(Complaint seen, Officer officer, Actor by) {
    Complaint complaint = held(seen);
    if (named(complaint).equals(Set.of(officer.id()))) {
      return false;
    }
    store.unname(complaint.unit(), complaint.id(), officer.id());
    alerts.takeBack(complaint.unit(), complaint.id().value(), named(complaint));
    tell(complaint, "complaint.unnamed", by, Map.of("name", officer.name()));
    return true;
  }

  /// Says that an officer is complained about: he or she never sees the case, whatever the role,
  /// and has it on no desk; nor those that are handled together with it.
  @Transactional
  public void shutOut(Complaint seen, Officer officer, Actor by) {
    caseClock.hold(seen.unit(), seen.id(), seen.main());
    Complaint complaint = complaints.find(seen.unit(), seen.id()).orElseThrow();
    shutOutOfOne(complaints.find(seen.unit(), complaint.main()).orElseThrow(), officer, by);
    complaints.mergedInto(seen.unit(), complaint.main()).stream()
        .filter(one -> one.state() == ComplaintState.MERGED)
        .forEach(one -> shutOutOfOne(one, officer, by));
  }

  private void shutOutOfOne(Complaint complaint, Officer officer, Actor by) {
    if (!store.addConflict(complaint.unit(), complaint.id(), officer.id())) {
      return;
    }
    store.unname(complaint.unit(), complaint.id(), officer.id());
    if (complaint.officer().filter(officer.id()::equals).isPresent()) {
      complaints.setDesk(complaint, complaint.team(), Optional.empty());
    }
    Set<OfficerId> never = conflicts(complaint);
    alerts.takeBack(
        complaint.unit(),
        complaint.id().value(),
        officers.all(complaint.unit()).stream()
            .map(Officer::id)
            .filter(one -> !never.contains(one))
            .collect(Collectors.toSet()));
    if (complaint.confidential() && named(complaint).isEmpty()) {
      guardians(complaint.unit(), never)
          .forEach(one -> store.name(complaint.unit(), complaint.id(), one));
    }
    tell(complaint, "complaint.conflict", by, Map.of("name", officer.name()));
    if (isAboutAllWhoDecide(never, complaint.unit())) {
      close(complaint, new Actor.Program());
    }
  }

  /// Shuts out every officer whose whole name the complainant wrote down as the one it is about,
  /// before anybody has seen the case.
  void shutOutThoseNamed(Complaint complaint, Actor by) {
    if (complaint.report().about().isEmpty()) {
      return;
    }
    officers.all(complaint.unit()).stream()
        .filter(officer -> PersonName.of(officer.name()).isIn(complaint.report().about()))
        .forEach(officer -> shutOut(complaint, officer, by));
  }

  /// Whoever is complained about in a whole sees no part of it either; who is named for the one is
  /// named for the other.
  void inherit(Complaint whole, Complaint part) {
    conflicts(whole).forEach(officer -> store.addConflict(part.unit(), part.id(), officer));
    if (part.confidential()) {
      named(whole).forEach(officer -> store.name(part.unit(), part.id(), officer));
    }
  }

  /// Where whoever leaves the office was the last who saw a case, others look after it from now on.
  @EventListener
  @Transactional
  void left(Happened deed) {
    if (!deed.action().equals("officer.deactivated")) {
      return;
    }
    Set<OfficerId> here =
        officers.all(deed.unit()).stream()
            .filter(Officer::active)
            .map(Officer::id)
            .collect(Collectors.toSet());
    for (ComplaintId id : store.confidentialOf(deed.unit(), new OfficerId(deed.subject()))) {
      Complaint complaint = complaints.find(deed.unit(), id).orElseThrow();
      if (Collections.disjoint(named(complaint), here)) {
        guardians(deed.unit(), conflicts(complaint))
            .forEach(one -> store.name(deed.unit(), id, one));
      }
    }
  }

  /// Those who look after a case that nobody else may see: the officials and who acts for them
  /// today, or else the next role that has anybody.
  private Set<OfficerId> guardians(UnitId unit, Set<OfficerId> never) {
    return Stream.of(
            Role.COMPLAINT_OFFICER,
            Role.BUREAU_HEAD,
            Role.SECTION_HEAD,
            Role.ADMINISTRATOR,
            Role.FRONT_DESK)
        .map(role -> acting(unit, role))
        .map(some -> some.stream().filter(one -> !never.contains(one)).collect(Collectors.toSet()))
        .filter(some -> !some.isEmpty())
        .findFirst()
        .orElse(Set.of());
  }

  /// Whether a case is about every head and every official there is today.
  private boolean isAboutAllWhoDecide(Set<OfficerId> never, UnitId unit) {
    return !never.isEmpty()
        && never.containsAll(acting(unit, Role.COMPLAINT_OFFICER))
        && never.containsAll(acting(unit, Role.BUREAU_HEAD));
  }

  /// Whether there are officers with a role today, and the case is about all of them.
  boolean isAbout(Set<OfficerId> never, UnitId unit, Role role) {
    if (never.isEmpty()) {
      return false;
    }
    Set<OfficerId> acting = acting(unit, role);
    return !acting.isEmpty() && never.containsAll(acting);
  }

  private Set<OfficerId> acting(UnitId unit, Role role) {
    return officers.acting(unit, today()).entrySet().stream()
        .filter(acting -> acting.getValue().contains(role))
        .map(acting -> acting.getKey().id())
        .collect(Collectors.toSet());
  }

  private Set<Role> roles(Officer officer) {
    return officers.capacities(officer, today()).stream()
        .map(Capacity::role)
        .collect(Collectors.toSet());
  }

  private Complaint held(Complaint seen) {
    caseClock.hold(seen.unit(), seen.id());
    return complaints.find(seen.unit(), seen.id()).orElseThrow();
  }

  private void tell(Complaint about, String action, Actor by, Map<String, String> details) {
    events.publishEvent(
        new Happened(about.unit(), about.id().value(), action, by, clock.instant(), details));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), standards.home().zone());
  }
}
