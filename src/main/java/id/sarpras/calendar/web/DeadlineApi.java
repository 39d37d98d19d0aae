package id.sarpras.calendar.web;

import id.sarpras.api.ApiProblem;
import id.sarpras.api.ApiProblem.Wrong;
import id.sarpras.api.Instants;
import id.sarpras.api.ProblemKind;
import id.sarpras.shared.Allowance;
import id.sarpras.shared.Period;
import id.sarpras.standard.ServiceUnit;
import id.sarpras.standard.Standards;
import id.sarpras.workingtime.Calendars;
import id.sarpras.workingtime.Explanation;
import id.sarpras.workingtime.Limit;
import id.sarpras.workingtime.NoWorkingTime;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// By when something would be due, for machines.
@Tag(name = "Promises")
@RestController
class DeadlineApi {

  /// The answer.
  ///
  /// @param dueAt with the office's offset
  /// @param dueLocal on the office's wall clock
  /// @param provisional whether a year on the way has no decree of its holidays yet
  record Preview(
      OffsetDateTime dueAt,
      LocalDateTime dueLocal,
      boolean provisional,
      String calendarVersion,
      List<StepJson> steps) {}

  private static final int MOST_RESTS = 50;
  private static final int MANY = 120;

  private final Standards standards;
  private final Calendars calendars;
  private final Allowance allowance = new Allowance(MANY, Duration.ofMinutes(1));

  DeadlineApi(Standards standards, Calendars calendars) {
    this.standards = standards;
    this.calendars = calendars;
  }

  @GetMapping(path = "/api/v1/deadlines/preview", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "previewDeadline",
      summary = "By when something would be due, and why",
      description =
          "Counts by the office calendar of a unit as the service counts its own promises. At most"
              + " 120 calls a minute from one address.")
  @ApiResponse(responseCode = "200", description = "The deadline with the steps that lead to it")
  @ApiResponse(responseCode = "404", description = "There is no such unit")
  @ApiResponse(
      responseCode = "429",
      description = "Too many calls; wait as long as Retry-After says")
  Preview preview(
      @Parameter(
              required = true,
              schema =
                  @Schema(allowableValues = {"WORKING_HOURS", "WORKING_DAYS", "CALENDAR_DAYS"}))
          @RequestParam(defaultValue = "")
          String kind,
      @Parameter(
              required = true,
              schema = @Schema(type = "integer", minimum = "1", maximum = "2000"))
          @RequestParam(defaultValue = "")
          String amount,
      @Parameter(
              required = true,
              description = "ISO 8601, with an offset or on the office's wall clock",
              example = "2026-02-10T09:00")
          @RequestParam(defaultValue = "")
          String receivedAt,
      @Parameter(description = "The public name of a unit; the first one where it is missing")
          @RequestParam(defaultValue = "")
          String unit,
      @Parameter(
              description = "A time in which the clock stood still, <from>/<to>; may be repeated",
              example = "2026-02-10T10:00/2026-02-10T11:00")
          @RequestParam(required = false)
          List<String> rest,
      HttpServletRequest request) {
    if (!allowance.take(request.getRemoteAddr())) {
      throw ApiProblem.of(ProblemKind.MANY);
    }
    ServiceUnit office =
        unit.isBlank() ? standards.home() : standards.unit(unit).orElseThrow(DeadlineApi::noUnit);
    var invalid = new ArrayList<Wrong>();
    Limit limit = limit(kind, amount, invalid);
    Instant received =
        Instants.read(receivedAt, office.zone())
            .orElseGet(
                () -> {
                  invalid.add(Wrong.of("receivedAt", "api.instant-wrong"));
                  return Instant.EPOCH;
                });
    List<Period> rests = rests(rest == null ? List.of() : rest, office, invalid);
    if (!invalid.isEmpty()) {
      throw ApiProblem.parameters(invalid);
    }
    return answer(office, limit, received, rests);
  }

  private Preview answer(ServiceUnit office, Limit limit, Instant received, List<Period> rests) {
    try {
      Explanation explained =
          calendars.of(office.id(), office.zone()).explain(limit, received, rests);
      var due = explained.deadline().due().atZone(office.zone());
      return new Preview(
          due.toOffsetDateTime(),
          due.toLocalDateTime(),
          explained.deadline().provisional(),
          explained.deadline().calendarVersion(),
          explained.steps().stream().map(step -> StepJson.of(step, office.zone())).toList());
    } catch (NoWorkingTime never) {
      throw ApiProblem.parameters(List.of(Wrong.of("receivedAt", "calculator.never")));
    }
  }

  private static ApiProblem noUnit() {
    return ApiProblem.of(ProblemKind.MISSING)
        .saying("api.missing")
        .in(List.of(Wrong.of("unit", "api.unit-missing")));
  }

  private static Limit limit(String kind, String amount, List<Wrong> invalid) {
    int number = amount.strip().matches("\\d{1,4}") ? Integer.parseInt(amount.strip()) : 0;
    if (number < 1 || number > Limit.MOST) {
      invalid.add(Wrong.of("amount", "api.amount-wrong"));
      number = 1;
    }
    try {
      return Limit.of(kind.strip().toUpperCase(Locale.ROOT), number);
    } catch (IllegalArgumentException unknown) {
      invalid.add(Wrong.of("kind", "api.kind-wrong"));
      return new Limit.CalendarDays(1);
    }
  }

  private static List<Period> rests(List<String> typed, ServiceUnit office, List<Wrong> invalid) {
    var rests = new ArrayList<Period>();
    for (String one : typed) {
      String[] ends = one.split("/", -1);
      var from = Instants.read(ends[0], office.zone());
      var until = Instants.read(ends[ends.length - 1], office.zone());
      if (ends.length != 2
          || from.isEmpty()
          || until.isEmpty()
          || !until.get().isAfter(from.get())
          || rests.size() == MOST_RESTS) {
        invalid.add(Wrong.of("rest", "api.rest-wrong"));
        return List.of();
      }
      rests.add(new Period(from.get(), until.get()));
    }
    return rests;
  }
}
