package id.sarpras.facility.web;

import id.sarpras.api.Listed;
import id.sarpras.facility.Kind;
import id.sarpras.standard.Standards;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What can be lent, for everybody.
@Tag(name = "Facilities")
@RestController
@RequestMapping(path = "/api/v1/facilities", produces = MediaType.APPLICATION_JSON_VALUE)
class FacilitiesApi {

  private final ApiFacilities facilities;
  private final Standards standards;

  FacilitiesApi(ApiFacilities facilities, Standards standards) {
    this.facilities = facilities;
    this.standards = standards;
  }

  @GetMapping
  @Operation(
      operationId = "listFacilities",
      summary = "What can be lent",
      description = "Rooms, vehicles and equipment by name, with the terms of each.")
  @ApiResponse(responseCode = "200", description = "The facilities")
  Listed<FacilityJson> list(
      @Parameter(description = "Only of this kind") @RequestParam Optional<Kind> kind) {
    return Listed.all(
        facilities.json(standards.home().id(), one -> kind.isEmpty() || kind.get() == one.kind()));
  }

  @GetMapping("/{id}")
  @Operation(operationId = "getFacility", summary = "One facility")
  @ApiResponse(responseCode = "200", description = "The facility")
  FacilityJson show(@PathVariable UUID id) {
    return facilities.json(standards.home().id(), id);
  }
}
