package id.sarpras.schedule.web;

import id.sarpras.api.ApiProblem;
import id.sarpras.api.ApiProblem.Wrong;
import id.sarpras.api.Listed;
import id.sarpras.facility.Kind;
import id.sarpras.schedule.Away;
import id.sarpras.schedule.Schedule;
import id.sarpras.schedule.Taken;
import id.sarpras.schedule.Uses;
import id.sarpras.shared.Period;
import id.sarpras.standard.ServiceUnit;
import id.sarpras.standard.Standards;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What is taken, for everybody: not by whom, and not what for.
@Tag(name = "Schedule")
@RestController
class ScheduleApi {

  /// A facility, and when it is taken.
  @Schema(name = "FacilitySchedule")
  record FacilityScheduleJson(
      UUID id,
      @Schema(example = "Balai Petitih") String name,
      Kind kind,
      @Schema(description = "How many there are") int stock,
      List<TakenJson> taken) {}

  /// A stretch of time in which it, or some of it, cannot be had.
  @Schema(name = "Taken")
  record TakenJson(
      @Schema(description = "HOLD: asked for and not decided yet") Taken.Kind kind,
      @Schema(description = "How many of it") int quantity,
      OffsetDateTime from,
      OffsetDateTime until,
      @Schema(description = "When it has been put in order after the use")
          OffsetDateTime freeFrom) {}

  /// A longer time is refused: one that was cut off would show what is taken as free.
  private static final int MOST_DAYS = 31;

  private final Schedule schedule;
  private final Standards standards;

  ScheduleApi(Schedule schedule, Standards standards) {
    this.schedule = schedule;
    this.standards = standards;
  }

  @GetMapping(path = "/api/v1/schedule", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "getSchedule",
      summary = "What is taken on some days",
      description =
          "Everything that is lent, with the times at which it is taken; not by whom. At most 31"
              + " days at once.")
  @ApiResponse(responseCode = "200", description = "The facilities with what is taken of them")
  Listed<FacilityScheduleJson> show(
      @Parameter(description = "The first day, on the unit’s calendar", example = "2026-12-01")
          @RequestParam
          @DateTimeFormat(iso = ISO.DATE)
          LocalDate from,
      @Parameter(description = "The last day; the first where it is missing")
          @RequestParam
          @DateTimeFormat(iso = ISO.DATE)
          Optional<LocalDate> until,
      @Parameter(description = "Only this facility") @RequestParam Optional<UUID> facility) {
    LocalDate last = until.orElse(from);
    if (TypedDay.read(from.toString()).isEmpty()) {
      throw ApiProblem.parameters(List.of(Wrong.of("from", "schedule.api.day-wrong")));
    }
    if (last.isBefore(from) || last.isAfter(from.plusDays(MOST_DAYS - 1))) {
      throw ApiProblem.parameters(List.of(Wrong.of("until", "schedule.api.span-wrong", MOST_DAYS)));
    }
    ServiceUnit unit = standards.home();
    var days =
        new Period(
            from.atStartOfDay(unit.zone()).toInstant(),
            last.plusDays(1).atStartOfDay(unit.zone()).toInstant());
    return Listed.all(
        schedule.uses(unit.id(), days).stream()
            .filter(uses -> facility.stream().allMatch(uses.facility().id().value()::equals))
            .map(uses -> json(uses, unit.zone()))
            .toList());
  }

  private static FacilityScheduleJson json(Uses uses, ZoneId zone) {
    return new FacilityScheduleJson(
        uses.facility().id().value(),
        uses.facility().name(),
        uses.facility().kind(),
        uses.facility().stock(),
        Stream.concat(
                uses.taken().stream().map(taken -> json(taken, zone)).distinct(),
                uses.away().stream().map(away -> json(away, zone)))
            .sorted(Comparator.comparing(TakenJson::from))
            .toList());
  }

  private static TakenJson json(Taken taken, ZoneId zone) {
    return json(taken.kind(), 1, taken.used(), taken.during(), zone);
  }

  private static TakenJson json(Away away, ZoneId zone) {
    return json(away.kind(), away.quantity(), away.used(), away.during(), zone);
  }

  private static TakenJson json(
      Taken.Kind kind, int quantity, Period used, Period during, ZoneId zone) {
    return new TakenJson(
        kind, quantity, at(used.start(), zone), at(used.end(), zone), at(during.end(), zone));
  }

  private static OffsetDateTime at(Instant instant, ZoneId zone) {
    return instant.atZone(zone).toOffsetDateTime();
  }
}
