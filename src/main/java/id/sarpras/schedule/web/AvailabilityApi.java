package id.sarpras.schedule.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sarpras.api.ApiProblem;
import id.sarpras.api.ApiProblem.Wrong;
import id.sarpras.api.Instants;
import id.sarpras.api.Listed;
import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityRefusal;
import id.sarpras.facility.Kind;
import id.sarpras.schedule.Availability;
import id.sarpras.schedule.Search;
import id.sarpras.shared.Period;
import id.sarpras.standard.ServiceUnit;
import id.sarpras.standard.Standards;
import id.sarpras.workingtime.Calendars;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What can be had at a time, for everybody.
@Tag(name = "Schedule")
@RestController
class AvailabilityApi {

  /// Whether a facility can be had.
  @Schema(name = "Availability")
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record AvailabilityJson(
      UUID id,
      @Schema(example = "Balai Petitih") String name,
      Kind kind,
      int capacity,
      @Schema(description = "Whether it can be asked for then") boolean canBeHad,
      @Schema(description = "How many of it nobody else has then", example = "1") int left,
      @Schema(description = "Why it cannot be asked for, whoever has it; null where it can")
          @Nullable FacilityRefusal refusal) {

    static AvailabilityJson of(Availability availability) {
      Facility facility = availability.facility();
      return new AvailabilityJson(
          facility.id().value(),
          facility.name(),
          facility.kind(),
          facility.capacity(),
          availability.canBeHad(),
          availability.left(),
          availability.refusal().orElse(null));
    }
  }

  private static final int MOST_PEOPLE = 100_000;
  private static final Duration LONGEST = Duration.ofDays(31);

  private final Search search;
  private final Standards standards;
  private final Calendars calendars;

  AvailabilityApi(Search search, Standards standards, Calendars calendars) {
    this.search = search;
    this.standards = standards;
    this.calendars = calendars;
  }

  @GetMapping(path = "/api/v1/availability", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "getAvailability",
      summary = "What can be had at a time",
      description = "All that is lent, what can be had and fits best first.")
  @ApiResponse(responseCode = "200", description = "The facilities, and whether they can be had")
  Listed<AvailabilityJson> show(
      @Parameter(
              description = "ISO 8601, with an offset or on the unit’s clock",
              required = true,
              example = "2026-12-01T09:00")
          @RequestParam(defaultValue = "")
          String from,
      @Parameter(required = true, example = "2026-12-01T11:00") @RequestParam(defaultValue = "")
          String until,
      @Parameter(description = "For how many people", example = "30")
          @RequestParam(defaultValue = "1")
          int people) {
    ServiceUnit unit = standards.home();
    var wrong = new ArrayList<Wrong>();
    Instant start = instant("from", from, unit, wrong);
    Instant end = instant("until", until, unit, wrong);
    boolean isSpan = end.isAfter(start) && Duration.between(start, end).compareTo(LONGEST) <= 0;
    if (wrong.isEmpty() && !isSpan) {
      wrong.add(Wrong.of("until", "schedule.api.span-wrong", LONGEST.toDays()));
    }
    if (people < 1 || people > MOST_PEOPLE) {
      wrong.add(Wrong.of("people", "field.orang.wrong"));
    }
    if (!wrong.isEmpty()) {
      throw ApiProblem.parameters(wrong);
    }
    return Listed.all(
        search.at(unit.id(), new Period(start, end), calendars.of(unit.id(), unit.zone())).stream()
            .map(availability -> AvailabilityJson.of(availability.holding(people)))
            .sorted(
                Comparator.comparing(AvailabilityJson::canBeHad)
                    .reversed()
                    .thenComparingInt(AvailabilityJson::capacity))
            .toList());
  }

  /// Some instant where none was said; that is wrong then.
  private static Instant instant(String name, String typed, ServiceUnit unit, List<Wrong> wrong) {
    Optional<Instant> said = Instants.read(typed, unit.zone());
    if (said.isEmpty()) {
      wrong.add(Wrong.of(name, typed.isBlank() ? "problem.field-missing" : "api.instant-wrong"));
    }
    return said.orElse(Instant.EPOCH);
  }
}
