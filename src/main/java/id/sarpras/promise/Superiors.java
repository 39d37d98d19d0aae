package id.sarpras.promise;

import id.sarpras.identity.Officer;
import id.sarpras.identity.OfficerId;
import id.sarpras.identity.Officers;
import id.sarpras.identity.Role;
import id.sarpras.shared.UnitId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Who is told of a case: those whose turn it is, and above them where it is late or nobody's.
@Component
class Superiors {

  private final Officers officers;

  Superiors(Officers officers) {
    this.officers = officers;
  }

  /// Nobody's case climbs at once. Where nobody has a role, the next one up takes its place; where
  /// the ladder is empty, administrators are told, who can fill it. From the desk of an officer it
  /// climbs past the colleagues of the same role; from one beside the role it climbs to the role.
  ///
  /// @param climbs whether the next step of the ladder is told too
  List<OfficerId> of(UnitId unit, Turn turn, boolean climbs, LocalDate today) {
    List<Officer> knowing =
        active(unit).stream().filter(officer -> turn.mayKnow(officer.id())).toList();
    var told = new ArrayList<OfficerId>();
    int left = climbs ? 2 : 1;
    Optional<Role> role = turn.role().or(() -> Optional.of(Role.SECTION_HEAD));
    if (!turn.officers().isEmpty()) {
      List<Officer> desk =
          knowing.stream().filter(officer -> turn.officers().contains(officer.id())).toList();
      desk.forEach(officer -> told.add(officer.id()));
      left -= desk.isEmpty() ? 0 : 1;
      boolean isOfTheRole = role.filter(step -> !holding(step, desk, today).isEmpty()).isPresent();
      role = isOfTheRole ? role.flatMap(Role::superior) : role;
    }
    for (; left > 0 && role.isPresent(); role = role.flatMap(Role::superior)) {
      Role step = role.get();
      List<OfficerId> here =
          holding(step, knowing, today).stream()
              .filter(officer -> !told.contains(officer))
              .toList();
      told.addAll(here);
      left -= here.isEmpty() ? 0 : 1;
    }
    return told.isEmpty() ? holding(Role.ADMINISTRATOR, knowing, today) : told;
  }

  /// Those of some officers who are still active.
  List<OfficerId> stillHere(UnitId unit, List<OfficerId> some) {
    return active(unit).stream().map(Officer::id).filter(some::contains).toList();
  }

  private List<OfficerId> holding(Role role, List<Officer> some, LocalDate today) {
    return some.stream().filter(officer -> actsAs(officer, role, today)).map(Officer::id).toList();
  }

  private boolean actsAs(Officer officer, Role role, LocalDate today) {
    return officers.capacities(officer, today).stream()
        .anyMatch(capacity -> capacity.role() == role);
  }

  private List<Officer> active(UnitId unit) {
    return officers.all(unit).stream().filter(Officer::active).toList();
  }
}
