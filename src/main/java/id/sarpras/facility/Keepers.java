package id.sarpras.facility;

import id.sarpras.identity.Officer;
import id.sarpras.identity.OfficerId;
import id.sarpras.identity.Officers;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/// Who looks after what is lent: the keeper of a thing, and the deputy of a keeper who is absent.
@Component
public class Keepers {

  private final Officers officers;

  Keepers(Officers officers) {
    this.officers = officers;
  }

  /// Which things an officer keeps on a day.
  public Predicate<Facility> of(Officer officer, LocalDate day) {
    Set<OfficerId> keepers = new HashSet<>();
    keepers.add(officer.id());
    officers.deputies(officer.unit()).stream()
        .filter(deputy -> deputy.acting().id().equals(officer.id()))
        .filter(deputy -> !day.isBefore(deputy.firstDay()) && !day.isAfter(deputy.lastDay()))
        .forEach(deputy -> keepers.add(deputy.absent().id()));
    return facility -> facility.keeper().filter(keepers::contains).isPresent();
  }
}
