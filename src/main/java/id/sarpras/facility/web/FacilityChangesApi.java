package id.sarpras.facility.web;

import id.sarpras.api.ApiProblem;
import id.sarpras.api.ApiProblem.Wrong;
import id.sarpras.api.ProblemKind;
import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.Upkeep;
import id.sarpras.identity.Officer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What can be lent, kept up by machines that act for an administrator.
@Tag(name = "Facilities")
@RestController
@RequestMapping(
    path = "/api/v1/facilities",
    consumes = MediaType.APPLICATION_JSON_VALUE,
    produces = MediaType.APPLICATION_JSON_VALUE)
class FacilityChangesApi {

  private final Facilities facilities;
  private final Upkeep upkeep;
  private final Desk desk;
  private final FacilityReader reader;
  private final ApiFacilities api;

  FacilityChangesApi(
      Facilities facilities, Upkeep upkeep, Desk desk, FacilityReader reader, ApiFacilities api) {
    this.facilities = facilities;
    this.upkeep = upkeep;
    this.desk = desk;
    this.reader = reader;
    this.api = api;
  }

  @PostMapping
  @Operation(
      operationId = "addFacility",
      summary = "Add a room, a vehicle or equipment",
      description =
          "By an administrator. What is left out is as usual: lent, open on weekdays from 07:00 to"
              + " 17:00, on the usual terms, kept by nobody.")
  @ApiResponse(responseCode = "201", description = "It was added; Location leads to it")
  @ApiResponse(responseCode = "409", description = "Another facility has this name")
  ResponseEntity<FacilityJson> add(Officer officer, @RequestBody NewFacilityJson sent) {
    desk.mustChange(officer);
    Facility facility = reader.added(officer, sent);
    if (!facilities.add(officer.unit(), facility, officer.actor())) {
      throw refused(Wrong.of("name", "facility-form.name-taken"));
    }
    UUID id = facility.id().value();
    return ResponseEntity.created(URI.create("/api/v1/facilities/" + id))
        .body(api.json(officer.unit(), id));
  }

  @PutMapping("/{id}")
  @Operation(
      operationId = "changeFacility",
      summary = "Change a facility",
      description =
          "By an administrator. Send all of it as it is told; nothing but the keeper may be left"
              + " out, and without one nobody keeps it. Its kind stays, and so does what is booked."
              + " Where its revision is sent and somebody has changed it since, it stays as it is.")
  @ApiResponse(responseCode = "200", description = "The facility as it is now")
  @ApiResponse(
      responseCode = "409",
      description =
          "Somebody else has changed it, see `now`; another facility has this name, or more of it"
              + " are promised for one time")
  FacilityJson change(Officer officer, @PathVariable UUID id, @RequestBody NewFacilityJson sent) {
    desk.mustChange(officer);
    Facility before = api.find(officer.unit(), id);
    if (!sent.isOf(before)) {
      throw overtaken(officer, id);
    }
    Facility changed = reader.changed(officer, sent, before);
    return switch (upkeep.change(officer.unit(), before, changed, officer.actor())) {
      case Upkeep.Outcome.Done() -> api.json(officer.unit(), id);
      case Upkeep.Outcome.Overtaken() -> throw overtaken(officer, id);
      case Upkeep.Outcome.NameTaken() ->
          throw refused(Wrong.of("name", "facility-form.name-taken"));
      case Upkeep.Outcome.Promised(int away) ->
          throw refused(Wrong.of("stock", "facility-form.promised", away));
    };
  }

  private ApiProblem overtaken(Officer officer, UUID id) {
    return ApiProblem.of(ProblemKind.OVERTAKEN).showing("now", api.json(officer.unit(), id));
  }

  private static ApiProblem refused(Wrong why) {
    return ApiProblem.of(ProblemKind.NOT_NOW).saying("facility.api.as-it-is").in(List.of(why));
  }
}
