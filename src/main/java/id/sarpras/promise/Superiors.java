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
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Who is told of a case: those whose turn it is, and above them where it is late or nobody's.
@Component
class Superiors {

  private static final List<Role> LADDER =
      List.of(Role.FRONT_DESK, Role.SECTION_HEAD, Role.BUREAU_HEAD);

  private final Officers officers;

  Superiors(Officers officers) {
    this.officers = officers;
  }

  /// @param with whose turn it is; empty where it is nobody's, and then it climbs at once
  /// @param climbs whether the next step of the ladder is told too
  List<OfficerId> of(UnitId unit, Optional<Role> with, boolean climbs, LocalDate today) {
    List<Officer> active = active(unit);
    var told = new ArrayList<OfficerId>();
    int step = with.map(LADDER::indexOf).orElse(1);
    for (int left = climbs ? 2 : 1; left > 0 && step < LADDER.size(); step++) {
      Role role = LADDER.get(step);
      List<OfficerId> here =
          active.stream()
              .filter(officer -> actsAs(officer, role, today))
              .map(Officer::id)
              .filter(officer -> !told.contains(officer))
              .toList();
      told.addAll(here);
      left -= here.isEmpty() ? 0 : 1;
    }
    return told;
  }

  /// Those of some officers who are still active.
  List<OfficerId> stillHere(UnitId unit, List<OfficerId> some) {
    return active(unit).stream().map(Officer::id).filter(some::contains).toList();
  }

  private boolean actsAs(Officer officer, Role role, LocalDate today) {
    return officers.capacities(officer, today).stream()
        .anyMatch(capacity -> capacity.role() == role);
  }

  private List<Officer> active(UnitId unit) {
    Stream<Officer> all = officers.all(unit).stream();
    return all.filter(Officer::active).toList();
  }
}
