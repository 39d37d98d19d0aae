package id.sarpras.closure.web;

import id.sarpras.api.Listed;
import id.sarpras.api.ProblemKind;
import id.sarpras.closure.Closure;
import id.sarpras.closure.ClosureDate;
import id.sarpras.closure.Closures;
import id.sarpras.identity.Officer;
import id.sarpras.schedule.BookingId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/// What is out of lending for a time, for machines of the office.
@Tag(name = "Closures")
@RestController
@RequestMapping(path = "/api/v1/closures", produces = MediaType.APPLICATION_JSON_VALUE)
class ClosuresApi {

  private static final String PLACE = "/api/v1/closures";
  private static final String AS_IT_IS = "The closure as it is now";
  private static final String OVER = "It was lifted already, or is over; see `now`";

  private final Closures closures;
  private final ClosurePages pages;
  private final ClosureDesk desk;
  private final ClosureReader reader;
  private final ApiClosures api;

  ClosuresApi(
      Closures closures,
      ClosurePages pages,
      ClosureDesk desk,
      ClosureReader reader,
      ApiClosures api) {
    this.closures = closures;
    this.pages = pages;
    this.desk = desk;
    this.reader = reader;
    this.api = api;
  }

  @GetMapping
  @Operation(
      operationId = "listClosures",
      summary = "Closures, the newest first",
      description = "All that stand, and the hundred newest; in pages of 50.")
  @ApiResponse(responseCode = "200", description = "A page of the closures")
  Listed<ClosureRowJson> list(
      Officer officer,
      @Parameter(description = "Only those that are to come or go on, or only those that are over")
          @RequestParam
          Optional<Boolean> standing,
      @Parameter(description = "From 0") @RequestParam(defaultValue = "0") int page) {
    return Listed.page(
        pages.all(officer).rows().stream()
            .filter(row -> standing.isEmpty() || standing.get() == row.standing())
            .map(row -> ClosureRowJson.of(row, desk.zone()))
            .toList(),
        page,
        UriComponentsBuilder.fromPath(PLACE).queryParamIfPresent("standing", standing));
  }

  @GetMapping("/{id}")
  @Operation(operationId = "getClosure", summary = "One closure with whoever is in its way")
  @ApiResponse(responseCode = "200", description = "The closure")
  ClosureJson show(Officer officer, @PathVariable UUID id) {
    return api.json(officer, id);
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "addClosure",
      summary = "Close things, once or by a rhythm",
      description =
          "By the keeper of all of them, an administrator or the head of a section. What is free is"
              + " closed at once; who had booked or asked before is listed as a hit, and a date takes"
              + " effect by itself when the last of its hits is handled.")
  @ApiResponse(responseCode = "201", description = "It was made; its dates show who is in the way")
  ResponseEntity<ClosureJson> add(Officer officer, @RequestBody NewClosureJson sent) {
    Closure closure = reader.read(officer, sent);
    closures.close(officer, closure);
    return ResponseEntity.created(URI.create(PLACE + "/" + closure.id()))
        .body(api.json(officer, closure.id()));
  }

  @PostMapping("/{id}/lifting")
  @Operation(operationId = "liftClosure", summary = "Lift all dates that are not over")
  @ApiResponse(responseCode = "200", description = AS_IT_IS)
  @ApiResponse(responseCode = "409", description = OVER)
  ClosureJson lift(Officer officer, @PathVariable UUID id) {
    Closure closure = desk.mine(officer, id);
    return lift(officer, closure, desk.standing(closure));
  }

  @PostMapping("/{id}/dates/{date}/lifting")
  @Operation(operationId = "liftClosureDate", summary = "Lift one date")
  @ApiResponse(responseCode = "200", description = AS_IT_IS)
  @ApiResponse(responseCode = "409", description = OVER)
  ClosureJson lift(Officer officer, @PathVariable UUID id, @PathVariable UUID date) {
    Closure closure = desk.mine(officer, id);
    var wanted = new BookingId(date);
    if (closure.dates().stream().noneMatch(one -> one.id().equals(wanted))) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return lift(
        officer,
        closure,
        desk.standing(closure).stream().filter(one -> one.id().equals(wanted)).toList());
  }

  private ClosureJson lift(Officer officer, Closure closure, List<ClosureDate> dates) {
    if (!closures.lift(officer, closure, dates)) {
      throw api.problem(ProblemKind.NOT_NOW, officer, closure.id(), "closed.api.not-standing");
    }
    return api.json(officer, closure.id());
  }
}
