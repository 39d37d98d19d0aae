package id.sarpras.facility.web;

import id.sarpras.api.ApiProblem;
import id.sarpras.api.ProblemKind;
import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.identity.CurrentOfficer;
import id.sarpras.identity.Officer;
import id.sarpras.identity.OfficerId;
import id.sarpras.identity.Officers;
import id.sarpras.shared.UnitId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Facilities as the interface sees them. Who keeps them is told only to officers.
@Component
class ApiFacilities {

  private final Facilities facilities;
  private final Officers officers;
  private final CurrentOfficer current;

  ApiFacilities(Facilities facilities, Officers officers, CurrentOfficer current) {
    this.facilities = facilities;
    this.officers = officers;
    this.current = current;
  }

  Facility find(UnitId unit, UUID id) {
    return facilities
        .find(unit, new FacilityId(id))
        .orElseThrow(() -> ApiProblem.of(ProblemKind.MISSING));
  }

  FacilityJson json(UnitId unit, UUID id) {
    Facility facility = find(unit, id);
    return json(unit, facility::equals).getFirst();
  }

  List<FacilityJson> json(UnitId unit, Predicate<Facility> which) {
    List<Facility> all = facilities.all(unit);
    Map<OfficerId, String> keepers = keepers(unit);
    return all.stream()
        .filter(which)
        .map(facility -> FacilityJson.of(facility, all, keepers))
        .toList();
  }

  private Map<OfficerId, String> keepers(UnitId unit) {
    return current.get().isEmpty()
        ? Map.of()
        : officers.all(unit).stream().collect(Collectors.toMap(Officer::id, Officer::username));
  }
}
