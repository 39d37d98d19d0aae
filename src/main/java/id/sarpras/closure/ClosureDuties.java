package id.sarpras.closure;

import id.sarpras.facility.Facility;
import id.sarpras.facility.Keepers;
import id.sarpras.identity.Capacity;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Officers;
import id.sarpras.identity.Role;
import id.sarpras.standard.Standards;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/// Who closes things: the keeper of each, and for all of them administrators and the head of a
/// section.
@Component
public class ClosureDuties {

  private static final Set<Role> FOR_ALL = Set.of(Role.ADMINISTRATOR, Role.SECTION_HEAD);

  private final Keepers keepers;
  private final Officers officers;
  private final Standards standards;
  private final InstantSource clock;

  ClosureDuties(Keepers keepers, Officers officers, Standards standards, InstantSource clock) {
    this.keepers = keepers;
    this.officers = officers;
    this.standards = standards;
    this.clock = clock;
  }

  /// Which things an officer may close today.
  public Predicate<Facility> of(Officer officer) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), standards.home().zone());
    boolean forAll =
        officers.capacities(officer, today).stream()
            .map(Capacity::role)
            .anyMatch(FOR_ALL::contains);
    return forAll ? any -> true : keepers.of(officer, today);
  }
}
