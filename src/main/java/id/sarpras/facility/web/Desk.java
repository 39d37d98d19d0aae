package id.sarpras.facility.web;

import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.facility.Hall;
import id.sarpras.facility.form.FacilityForm;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Officers;
import id.sarpras.identity.Role;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/// What the administrator's pages and machines look up.
@Component("facilityDesk")
class Desk {

  private final Facilities facilities;
  private final Officers officers;

  Desk(Facilities facilities, Officers officers) {
    this.facilities = facilities;
    this.officers = officers;
  }

  Facility find(Officer by, UUID id) {
    return facilities
        .find(by.unit(), new FacilityId(id))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /// Only administrators change what is lent.
  void mustChange(Officer by) {
    if (!by.is(Role.ADMINISTRATOR)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }

  /// Who may be a keeper.
  List<Officer> keepers(Officer by) {
    return officers.all(by.unit()).stream().filter(Officer::active).toList();
  }

  /// Everybody, also who may not be one any more.
  List<Officer> officers(Officer by) {
    return officers.all(by.unit());
  }

  FacilityForm form(Officer by) {
    return new FacilityForm(keepers(by).stream().map(Officer::id).collect(Collectors.toSet()));
  }

  /// The hall that a facility is, or of which it is a piece.
  Optional<Hall> hall(Officer by, Optional<Facility> known) {
    List<Facility> all = facilities.all(by.unit());
    return known.flatMap(one -> Hall.of(one, all).or(() -> Hall.around(one, all)));
  }
}
