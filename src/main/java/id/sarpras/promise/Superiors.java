package id.sarpras.promise;

import id.sarpras.identity.Officer;
import id.sarpras.identity.OfficerId;
import id.sarpras.identity.Officers;
import id.sarpras.identity.Role;
import id.sarpras.shared.UnitId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    Map<Officer, Set<Role>> knowing = new LinkedHashMap<>(officers.acting(unit, today));
    knowing.keySet().removeIf(officer -> !turn.mayKnow(officer.id()));
    var told = new ArrayList<OfficerId>();
    int left = climbs ? 2 : 1;
    Optional<Role> role = turn.role().or(() -> Optional.of(Role.SECTION_HEAD));
    if (!turn.officers().isEmpty()) {
      knowing.keySet().stream()
          .map(Officer::id)
          .filter(turn.officers()::contains)
          .forEach(told::add);
      left -= told.isEmpty() ? 0 : 1;
      boolean isOfTheRole =
          role.filter(step -> holding(step, knowing).stream().anyMatch(told::contains)).isPresent();
      role = isOfTheRole ? role.flatMap(Role::superior) : role;
    }
    for (; left > 0 && role.isPresent(); role = role.flatMap(Role::superior)) {
      List<OfficerId> here =
          holding(role.get(), knowing).stream().filter(officer -> !told.contains(officer)).toList();
      told.addAll(here);
      left -= here.isEmpty() ? 0 : 1;
    }
    return told.isEmpty() ? holding(Role.ADMINISTRATOR, knowing) : told;
  }

  /// Those of some officers who are still active.
  List<OfficerId> stillHere(UnitId unit, List<OfficerId> some) {
    return officers.all(unit).stream()
        .filter(Officer::active)
        .map(Officer::id)
        .filter(some::contains)
        .toList();
  }

  private static List<OfficerId> holding(Role role, Map<Officer, Set<Role>> some) {
    return some.entrySet().stream()
        .filter(officer -> officer.getValue().contains(role))
        .map(officer -> officer.getKey().id())
        .toList();
  }
}
