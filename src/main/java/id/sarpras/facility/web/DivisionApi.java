package id.sarpras.facility.web;

import id.sarpras.api.ApiProblem;
import id.sarpras.api.ApiProblem.Wrong;
import id.sarpras.api.ProblemKind;
import id.sarpras.facility.FacilityId;
import id.sarpras.facility.Hall;
import id.sarpras.facility.Halls;
import id.sarpras.facility.web.DivisionJson.NewDivisionJson;
import id.sarpras.identity.Officer;
import id.sarpras.shared.UnitId;
import id.sarpras.standard.Standards;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// How a hall is divided: for everybody, and changed by machines that act for an administrator.
@Tag(name = "Facilities")
@RestController
@RequestMapping(
    path = "/api/v1/facilities/{id}/division",
    produces = MediaType.APPLICATION_JSON_VALUE)
class DivisionApi {

  private final Halls halls;
  private final Desk desk;
  private final Standards standards;

  DivisionApi(Halls halls, Desk desk, Standards standards) {
    this.halls = halls;
    this.desk = desk;
    this.standards = standards;
  }

  @GetMapping
  @Operation(
      operationId = "getDivision",
      summary = "How a hall is divided",
      description = "Of any room that is not itself a piece of a hall.")
  @ApiResponse(responseCode = "200", description = "The division")
  DivisionJson show(@PathVariable UUID id) {
    return DivisionJson.of(hall(standards.home().id(), id));
  }

  @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "divideFacility",
      summary = "Divide a hall, or divide it anew",
      description =
          "By an administrator. What is booked of an undivided hall takes all of its parts from now"
              + " on. A piece that was there before keeps what else is known of it; one that is no"
              + " longer among them is not lent any more.")
  @ApiResponse(responseCode = "200", description = "The division as it is now")
  @ApiResponse(
      responseCode = "409",
      description = "Something is taken ahead, or has one of these names; see `now`")
  DivisionJson divide(Officer officer, @PathVariable UUID id, @RequestBody NewDivisionJson sent) {
    desk.mustChange(officer);
    var facility = new FacilityId(id);
    var division = DivisionReader.read(hall(officer.unit(), id), sent);
    return switch (halls.divide(officer.unit(), facility, division, officer.actor())) {
      case Halls.Outcome.Done() -> DivisionJson.of(hall(officer.unit(), id));
      case Halls.Outcome.NameTaken(var name) ->
          throw notNow(officer, id)
              .saying("facility.api.as-it-is")
              .in(List.of(Wrong.of("pieces", "division.name-taken", name)));
      case Halls.Outcome.TakenAhead() -> throw notNow(officer, id).saying("division.taken-ahead");
      case Halls.Outcome.NoHall() -> throw ApiProblem.of(ProblemKind.MISSING);
    };
  }

  private ApiProblem notNow(Officer officer, UUID id) {
    return ApiProblem.of(ProblemKind.NOT_NOW)
        .showing("now", DivisionJson.of(hall(officer.unit(), id)));
  }

  private Hall hall(UnitId unit, UUID id) {
    return halls
        .find(unit, new FacilityId(id))
        .orElseThrow(() -> ApiProblem.of(ProblemKind.MISSING));
  }
}
