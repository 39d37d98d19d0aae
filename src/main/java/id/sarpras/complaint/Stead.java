package id.sarpras.complaint;

import id.sarpras.complaint.store.TeamStore;
import id.sarpras.identity.Capacity;
import id.sarpras.identity.Officer;
import id.sarpras.identity.OfficerId;
import id.sarpras.identity.Officers;
import id.sarpras.identity.Role;
import id.sarpras.shared.Actor;
import id.sarpras.standard.Standards;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// In whose stead an officer acts on a case: as deputy (*Plh/Plt*) of an absent official or head.
@Component
class Stead {

  private final Officers officers;
  private final TeamStore teams;
  private final Standards standards;

  Stead(Officers officers, TeamStore teams, Standards standards) {
    this.officers = officers;
    this.teams = teams;
    this.standards = standards;
  }

  /// The name of the absent one; empty where whoever acts has the case on the own desk, does it in
  /// an own role, or is no officer.
  ///
  /// @param seen the case as it was when he or she acted: on the desk, or with the superior
  String of(Complaint seen, Actor by) {
    return by instanceof Actor.Officer(var id, var name, var token)
        ? officers
            .find(seen.unit(), new OfficerId(id))
            .flatMap(officer -> capacity(seen, officer))
            .map(Capacity::onBehalfOf)
            .orElse("")
        : "";
  }

  /// An own role comes before a deputyship.
  private Optional<Capacity> capacity(Complaint seen, Officer officer) {
    boolean isAbove =
        seen.state() == ComplaintState.PROPOSED || seen.state() == ComplaintState.OBJECTED;
    List<Capacity> capacities = officers.capacities(officer, standards.today());
    Optional<Capacity> superior = isAbove ? as(capacities, Role.BUREAU_HEAD) : Optional.empty();
    return superior.or(
        () ->
            isOnDesk(seen, officer)
                ? Optional.empty()
                : as(capacities, Role.COMPLAINT_OFFICER, Role.BUREAU_HEAD));
  }

  private static Optional<Capacity> as(List<Capacity> capacities, Role... roles) {
    return capacities.stream()
        .filter(capacity -> List.of(roles).contains(capacity.role()))
        .findFirst();
  }

  private boolean isOnDesk(Complaint seen, Officer officer) {
    return seen.officer().filter(officer.id()::equals).isPresent()
        || seen.team().filter(teams.of(seen.unit(), officer.id())::contains).isPresent();
  }
}
