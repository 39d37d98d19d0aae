package id.sarpras.handover.web;

import id.sarpras.api.Listed;
import id.sarpras.facility.Facility;
import id.sarpras.handover.Duties;
import id.sarpras.handover.UseFile;
import id.sarpras.handover.UseFiles;
import id.sarpras.identity.Officer;
import id.sarpras.request.BookingState;
import id.sarpras.standard.Standards;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/// What goes out and comes back, for machines of the office.
@Tag(name = "Uses")
@RestController
@RequestMapping(path = "/api/v1/uses", produces = MediaType.APPLICATION_JSON_VALUE)
class UsesApi {

  private final UseFiles files;
  private final ApiUses uses;
  private final Duties duties;
  private final Standards standards;
  private final InstantSource clock;

  UsesApi(UseFiles files, ApiUses uses, Duties duties, Standards standards, InstantSource clock) {
    this.files = files;
    this.uses = uses;
    this.duties = duties;
    this.standards = standards;
    this.clock = clock;
  }

  @GetMapping
  @Operation(
      operationId = "listUses",
      summary = "What goes out and comes back",
      description =
          "What is booked or going on and begins before the end of tomorrow, the first to begin"
              + " first, and after it those for which nobody came today. In pages of 50.")
  @ApiResponse(responseCode = "200", description = "A page of the uses")
  Listed<UseRowJson> list(
      Officer officer,
      @Parameter(description = "Only in this state: BOOKED, IN_USE or NO_SHOW") @RequestParam
          Optional<BookingState> state,
      @Parameter(description = "Only those of which the officer keeps something")
          @RequestParam(defaultValue = "false")
          boolean mine,
      @Parameter(description = "From 0") @RequestParam(defaultValue = "0") int page) {
    ZoneId zone = standards.home().zone();
    List<UseRowJson> all =
        all(officer, zone)
            .filter(file -> state.isEmpty() || state.get() == file.state())
            .filter(file -> !mine || file.isMine())
            .map(file -> UseRowJson.of(file, zone))
            .toList();
    return Listed.page(
        all,
        page,
        UriComponentsBuilder.fromPath("/api/v1/uses")
            .queryParamIfPresent("state", state)
            .queryParam("mine", mine));
  }

  @GetMapping("/{id}")
  @Operation(operationId = "getUse", summary = "One use with all that happened to its things")
  @ApiResponse(responseCode = "200", description = "The use")
  UseJson show(Officer officer, @PathVariable UUID id) {
    return uses.json(officer, id);
  }

  private Stream<UseFile> all(Officer officer, ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    Instant midnight = today.atStartOfDay(zone).toInstant();
    Instant afterTomorrow = today.plusDays(2).atStartOfDay(zone).toInstant();
    Predicate<Facility> kept = duties.kept(officer);
    return Stream.concat(
        files.open(officer.unit(), afterTomorrow, kept).stream(),
        files.missed(officer.unit(), midnight, kept).stream());
  }
}
