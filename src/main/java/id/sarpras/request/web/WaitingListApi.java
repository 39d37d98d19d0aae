package id.sarpras.request.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sarpras.identity.Officer;
import id.sarpras.request.FacilityRequest;
import id.sarpras.request.Place;
import id.sarpras.request.WaitingList;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Where a request waits for what others have. That a guest waits or does not want to any longer is
/// entered by a machine of the office on the guest's word.
@Tag(name = "Offers")
@RestController
@RequestMapping(
    path = "/api/v1/requests/{id}/waiting-list",
    produces = MediaType.APPLICATION_JSON_VALUE)
class WaitingListApi {

  /// What a request waits for.
  @Schema(name = "Waiting")
  record WaitingJson(
      @Schema(description = "Whether the guest could wait and does not yet") boolean canEnter,
      @Schema(description = "One for each date that is waited for") List<PlaceJson> places) {}

  /// A place on the list.
  @Schema(name = "WaitingPlace")
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record PlaceJson(
      UUID booking,
      @Schema(description = "From 1, among those who wait for some of the same") int place,
      @Schema(description = "Then the use would begin, and nobody waits any longer")
          OffsetDateTime until) {

    static PlaceJson of(Place place, ZoneId zone) {
      return new PlaceJson(
          place.booking().id().value(), place.number(), RequestJson.at(place.until(), zone));
    }
  }

  private final ApiCases cases;
  private final WaitingList waiting;

  WaitingListApi(ApiCases cases, WaitingList waiting) {
    this.cases = cases;
    this.waiting = waiting;
  }

  @GetMapping
  @Operation(
      operationId = "getWaiting",
      summary = "What a request waits for, and in which place",
      description = "What becomes free is offered in order: see the offers, each with its end.")
  @ApiResponse(responseCode = "200", description = "The places")
  WaitingJson show(Officer officer, @PathVariable UUID id) {
    return json(cases.file(officer, id).request());
  }

  @PostMapping
  @Operation(
      operationId = "startWaiting",
      summary = "The guest wants to wait for all that can still be waited for",
      description = "A place that the guest has already is kept.")
  @ApiResponse(responseCode = "200", description = "The places")
  @ApiResponse(responseCode = "409", description = "It cannot be waited for; see `now`")
  WaitingJson enter(Officer officer, @PathVariable UUID id) {
    FacilityRequest request = cases.file(officer, id).request();
    if (!waiting.enter(request, officer.actor()) && waiting.places(request).isEmpty()) {
      throw cases.overtaken(cases.file(officer, id)).saying("waiting.no-longer");
    }
    return json(request);
  }

  @DeleteMapping
  @Operation(
      operationId = "stopWaiting",
      summary = "The guest does not want to wait any longer",
      description = "Also where the guest does not wait.")
  @ApiResponse(responseCode = "200", description = "The places, which are none")
  WaitingJson leave(Officer officer, @PathVariable UUID id) {
    FacilityRequest request = cases.file(officer, id).request();
    waiting.leave(request, officer.actor());
    return json(request);
  }

  private WaitingJson json(FacilityRequest request) {
    return new WaitingJson(
        waiting.canEnter(request),
        waiting.places(request).stream().map(one -> PlaceJson.of(one, cases.zone())).toList());
  }
}
