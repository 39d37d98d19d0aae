package id.sarpras.complaint;

import id.sarpras.complaint.store.TeamStore;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Happened;
import id.sarpras.shared.Ids;
import id.sarpras.shared.UnitId;
import id.sarpras.standard.Standards;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// The handling teams, and the words with which answers begin.
@Component
public class Teams {

  /// The key of the refusal where another team has the name.
  public static final String NAMED_TWICE = "team-refused.name";

  private final TeamStore store;
  private final Standards standards;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;
  private final TransactionOperations transaction;

  Teams(
      TeamStore store,
      Standards standards,
      ApplicationEventPublisher events,
      InstantSource clock,
      TransactionOperations transaction) {
    this.store = store;
    this.standards = standards;
    this.events = events;
    this.clock = clock;
    this.transaction = transaction;
  }

  /// The teams of today.
  public List<Team> all(UnitId unit) {
    return store.all(unit);
  }

  /// A team of today.
  public Optional<Team> find(UnitId unit, UUID id) {
    return all(unit).stream().filter(team -> team.id().equals(id)).findFirst();
  }

  /// A team of today, which nobody dissolves until the transaction is over.
  Optional<Team> held(UnitId unit, UUID id) {
    store.hold(unit, id);
    return find(unit, id);
  }

  /// The name of a team, of one that was dissolved as well.
  public Optional<String> name(UnitId unit, UUID id) {
    return store.name(unit, id);
  }

  /// Writes a team down, new or changed. One that has open cases keeps somebody.
  public Outcome put(UnitId unit, Team team, Actor by) {
    return unlessNamedTwice(
        NAMED_TWICE,
        () -> {
          store.lock(unit, team.id());
          if (team.members().isEmpty() && store.hasOpenCases(unit, team.id())) {
            return new Outcome.Refused("team-refused.empty");
          }
          store.put(unit, team);
          tell(unit, team.id(), "complaint.team-changed", by, team.name());
          return new Outcome.Done();
        });
  }

  /// Dissolves a team. One that has open cases cannot be.
  public Outcome dissolve(UnitId unit, Team team, Actor by) {
    return transaction.execute(
        ignored -> {
          store.lock(unit, team.id());
          if (store.hasOpenCases(unit, team.id())) {
            return new Outcome.Refused("team-refused.open");
          }
          store.dissolve(unit, team.id());
          tell(unit, team.id(), "complaint.team-dissolved", by, team.name());
          return new Outcome.Done();
        });
  }

  public List<AnswerTemplate> templates(UnitId unit) {
    return store.templates(unit);
  }

  /// Writes a template down, new or changed.
  public Outcome put(UnitId unit, AnswerTemplate template, Actor by) {
    return unlessNamedTwice(
        "template-refused.name",
        () -> {
          store.put(unit, template);
          tell(unit, template.id(), "complaint.template-changed", by, template.name());
          return new Outcome.Done();
        });
  }

  public void drop(UnitId unit, AnswerTemplate template, Actor by) {
    transaction.executeWithoutResult(
        ignored -> {
          store.dropTemplate(unit, template.id());
          tell(unit, template.id(), "complaint.template-dropped", by, template.name());
        });
  }

  /// An id for a new team or template.
  public static UUID next() {
    return Ids.next();
  }

  /// Which part of the office has a case: the team, or the unit as a whole. Never a person.
  public String officeOf(Complaint complaint) {
    return complaint
        .team()
        .flatMap(team -> name(complaint.unit(), team))
        .orElseGet(() -> standards.home().name());
  }

  private Outcome unlessNamedTwice(String key, Supplier<Outcome> work) {
    try {
      return transaction.execute(ignored -> work.get());
    } catch (DuplicateKeyException sameName) {
      return new Outcome.Refused(key);
    }
  }

  private void tell(UnitId unit, UUID subject, String action, Actor by, String name) {
    events.publishEvent(
        new Happened(unit, subject, action, by, clock.instant(), Map.of("name", name)));
  }
}
