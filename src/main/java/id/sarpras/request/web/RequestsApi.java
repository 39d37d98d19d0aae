package id.sarpras.request.web;

import id.sarpras.api.ApiProblem;
import id.sarpras.api.Listed;
import id.sarpras.api.ProblemKind;
import id.sarpras.identity.Officer;
import id.sarpras.request.FacilityRequest;
import id.sarpras.request.Intake;
import id.sarpras.request.RequestState;
import id.sarpras.request.Requests;
import id.sarpras.request.Submission;
import id.sarpras.request.Submitted;
import id.sarpras.schedule.Proposal;
import id.sarpras.schedule.Words;
import id.sarpras.shared.Line;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/// The register for machines of the office, and the door by which they hand requests in.
@Tag(name = "Requests")
@RestController
@RequestMapping(path = "/api/v1/requests", produces = MediaType.APPLICATION_JSON_VALUE)
class RequestsApi {

  private static final int MOST_PAGES = 100_000;

  private final Requests requests;
  private final SubmissionReader reader;
  private final Intake intake;
  private final ApiCases cases;
  private final Catalogue catalogue;

  RequestsApi(
      Requests requests,
      SubmissionReader reader,
      Intake intake,
      ApiCases cases,
      Catalogue catalogue) {
    this.requests = requests;
    this.reader = reader;
    this.intake = intake;
    this.cases = cases;
    this.catalogue = catalogue;
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "addRequest",
      summary = "Hand a request in for a guest",
      description =
          "Each period, and each date of a series, is a booking of its own, and each takes all items;"
              + " all of them are held or none. A series is not taken before each of its dates can be"
              + " had, is left out or is moved: see the preview. Send the scan of the letter before,"
              + " or let the office scan it later.")
  @ApiResponse(responseCode = "201", description = "It was received; Location leads to it")
  @ApiResponse(
      responseCode = "409",
      description =
          "Something is taken then; `instead` shows what is free, or `dates` all dates of the"
              + " series")
  ResponseEntity<RequestJson> add(
      Officer officer, @RequestBody SubmissionJson sent, Locale language) {
    Submission read = reader.read(sent, officer, language);
    Submitted outcome =
        Boolean.TRUE.equals(sent.waits())
            ? intake.submitOrWait(catalogue.unit(), catalogue.standard(), read)
            : intake.submit(catalogue.unit(), catalogue.standard(), read);
    return switch (outcome) {
      case Submitted.Accepted(var id, var reference, var code) ->
          ResponseEntity.created(URI.create("/api/v1/requests/" + id.value()))
              .body(cases.json(officer, id.value()));
      case Submitted.Taken(var instead) -> throw taken(sent, officer, instead, language);
    };
  }

  /// Of a series all dates are told as they stand now; where none is open any more, what was free a
  /// moment ago is too.
  private ApiProblem taken(
      SubmissionJson sent, Officer officer, List<Proposal> instead, Locale language) {
    reader.read(sent, officer, language);
    Words words = cases.words(language);
    return ApiProblem.of(ProblemKind.TAKEN)
        .showing(
            "instead",
            instead.stream().map(one -> ProposalJson.of(one, cases.zone(), words)).toList());
  }

  @GetMapping
  @Operation(
      operationId = "listRequests",
      summary = "The register, the newest first",
      description = "In pages of 50.")
  @ApiResponse(responseCode = "200", description = "A page of the register")
  Listed<RequestRowJson> list(
      Officer officer,
      @Parameter(
              description = "Words of the reference, the names, the purpose or the letter’s number",
              example = "lomba")
          @RequestParam(defaultValue = "")
          String search,
      @Parameter(description = "Only in one of these states") @RequestParam(required = false)
          Set<RequestState> state,
      @Parameter(description = "From 0") @RequestParam(defaultValue = "0") int page) {
    Set<RequestState> states = state == null ? Set.of() : state;
    int shown = Math.clamp(page, 0, MOST_PAGES);
    List<FacilityRequest> found = requests.search(officer.unit(), Line.of(search), states, shown);
    return new Listed<>(
        found.stream().map(request -> RequestRowJson.of(request, cases.zone())).toList(),
        found.size() < Requests.PAGE ? null : next(search, states, shown + 1));
  }

  @GetMapping("/{id}")
  @Operation(operationId = "getRequest", summary = "One request with all that belongs to it")
  @ApiResponse(responseCode = "200", description = "The request")
  RequestJson show(Officer officer, @PathVariable UUID id) {
    return cases.json(officer, id);
  }

  @GetMapping("/{id}/bookings")
  @Operation(operationId = "listBookings", summary = "The bookings of a request")
  @ApiResponse(responseCode = "200", description = "One for each time")
  Listed<BookingJson> bookings(Officer officer, @PathVariable UUID id) {
    return Listed.all(cases.bookings(cases.file(officer, id).request()));
  }

  private static String next(String search, Set<RequestState> states, int page) {
    return UriComponentsBuilder.fromPath("/api/v1/requests")
        .queryParamIfPresent("search", Optional.of(search).filter(words -> !words.isEmpty()))
        .queryParamIfPresent("state", Optional.of(states).filter(some -> !some.isEmpty()))
        .queryParam("page", page)
        .encode()
        .build()
        .toUriString();
  }
}
