package id.sarpras.handover;

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

/// Who hands things over: the keeper of each, and for all of them the front desk and the head of a
/// section.
@Component
public class Duties {

  private static final Set<Role> FOR_ALL = Set.of(Role.FRONT_DESK, Role.SECTION_HEAD);

  private final Keepers keepers;
  private final Officers officers;
  private final Standards standards;
  private final InstantSource clock;

  Duties(Keepers keepers, Officers officers, Standards standards, InstantSource clock) {
    this.keepers = keepers;
    this.officers = officers;
    this.standards = standards;
    this.clock = clock;
  }

  /// Which things an officer keeps today.
  public Predicate<Facility> kept(Officer officer) {
    return keepers.of(officer, today());
  }

  /// Which things an officer may hand over and take back today.
  public Predicate<Facility> of(Officer officer) {
    boolean forAll =
        officers.capacities(officer, today()).stream()
            .map(Capacity::role)
            .anyMatch(FOR_ALL::contains);
    return forAll ? any -> true : kept(officer);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), standards.home().zone());
  }
}
