package id.sarpras.identity;

import id.sarpras.identity.store.OfficerStore;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Happened;
import id.sarpras.shared.Ids;
import id.sarpras.shared.UnitId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The officers of the units.
@Component
public class Officers {

  private final OfficerStore store;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Officers(OfficerStore store, ApplicationEventPublisher events, InstantSource clock) {
    this.store = store;
    this.events = events;
    this.clock = clock;
  }

  /// The officer with this id, whether or not still active.
  public Optional<Officer> find(UnitId unit, OfficerId id) {
    return store.find(unit, id);
  }

  /// Everybody, by name.
  public List<Officer> all(UnitId unit) {
    return store.all(unit);
  }

  /// In which roles an officer may act on a day: the own ones, and those of absent officers whose
  /// deputy he or she is. Looking after the installation is not passed on.
  public List<Capacity> capacities(Officer officer, LocalDate day) {
    return capacities(officer, store.deputies(officer.unit()), day);
  }

  /// Every active officer of a unit, by name, with the roles in which he or she may act on a day.
  public Map<Officer, Set<Role>> acting(UnitId unit, LocalDate day) {
    List<Deputy> deputies = store.deputies(unit);
    var acting = new LinkedHashMap<Officer, Set<Role>>();
    for (Officer officer : store.all(unit)) {
      if (officer.active()) {
        acting.put(
            officer,
            capacities(officer, deputies, day).stream()
                .map(Capacity::role)
                .collect(Collectors.toSet()));
      }
    }
    return acting;
  }

  private static List<Capacity> capacities(Officer officer, List<Deputy> deputies, LocalDate day) {
    var capacities = new ArrayList<Capacity>();
    officer.roles().forEach(role -> capacities.add(new Capacity(role, "")));
    for (Deputy deputy : deputies) {
      if (deputy.acting().id().equals(officer.id())
          && !day.isBefore(deputy.firstDay())
          && !day.isAfter(deputy.lastDay())) {
        deputy.absent().roles().stream()
            .filter(role -> role != Role.ADMINISTRATOR)
            .forEach(role -> capacities.add(new Capacity(role, deputy.absent().name())));
      }
    }
    return capacities;
  }

  /// Adds an officer, who cannot sign in before choosing a password by a one-time link.
  ///
  /// @return empty where the user name is taken
  @Transactional
  public Optional<Officer> add(
      UnitId unit, String username, String name, String position, Set<Role> roles, Actor by) {
    var officer =
        new Officer(unit, new OfficerId(Ids.next()), username, name, position, roles, true);
    if (!store.add(officer)) {
      return Optional.empty();
    }
    tell(officer, "officer.added", by, Map.of("name", name));
    return Optional.of(officer);
  }

  /// Changes what an officer is and may do. Takes effect with the officer's next click.
  @Transactional
  public void change(Officer changed, Actor by) {
    store.change(changed);
    tell(
        changed,
        changed.active() ? "officer.changed" : "officer.deactivated",
        by,
        Map.of("name", changed.name()));
  }

  /// Who acts for whom, the latest first.
  public List<Deputy> deputies(UnitId unit) {
    return store.deputies(unit);
  }

  /// Appoints a deputy.
  @Transactional
  public void appoint(Deputy deputy, Actor by) {
    store.add(deputy);
    tell(
        deputy.absent(),
        "deputy.appointed",
        by,
        Map.of(
            "deputy", deputy.acting().name(),
            "from", deputy.firstDay().toString(),
            "until", deputy.lastDay().toString()));
  }

  /// Ends a deputyship at once.
  @Transactional
  public void dismiss(Deputy deputy, Actor by) {
    store.remove(deputy);
    tell(deputy.absent(), "deputy.dismissed", by, Map.of("deputy", deputy.acting().name()));
  }

  private void tell(Officer about, String action, Actor by, Map<String, String> details) {
    events.publishEvent(
        new Happened(about.unit(), about.id().value(), action, by, clock.instant(), details));
  }
}
