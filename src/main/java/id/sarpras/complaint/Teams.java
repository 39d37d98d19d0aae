package id.sarpras.complaint;

import id.sarpras.complaint.store.TeamStore;
import id.sarpras.shared.Ids;
import id.sarpras.shared.UnitId;
import id.sarpras.standard.Standards;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The handling teams, and the words with which answers begin.
@Component
public class Teams {

  private final TeamStore store;
  private final Standards standards;

  Teams(TeamStore store, Standards standards) {
    this.store = store;
    this.standards = standards;
  }

  public List<Team> all(UnitId unit) {
    return store.all(unit);
  }

  public Optional<Team> find(UnitId unit, UUID id) {
    return store.find(unit, id);
  }

  /// Writes a team down, new or changed; false where another has its name.
  @Transactional
  public boolean put(UnitId unit, Team team) {
    return store.put(unit, team);
  }

  public List<AnswerTemplate> templates(UnitId unit) {
    return store.templates(unit);
  }

  /// Writes a template down; false where another has its name.
  @Transactional
  public boolean put(UnitId unit, AnswerTemplate template) {
    return store.put(unit, template);
  }

  public void dropTemplate(UnitId unit, UUID id) {
    store.dropTemplate(unit, id);
  }

  /// An id for a new team or template.
  public static UUID next() {
    return Ids.next();
  }

  /// Which part of the office has a case: the team, or the unit as a whole. Never a person.
  public String officeOf(Complaint complaint) {
    return complaint
        .team()
        .flatMap(team -> store.find(complaint.unit(), team))
        .map(Team::name)
        .orElseGet(() -> standards.home().name());
  }
}
