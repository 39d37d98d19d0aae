package id.sarpras.reporting.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sarpras.complaint.ComplaintCount;
import id.sarpras.complaint.ComplaintCount.By;
import id.sarpras.page.Texts;
import id.sarpras.reporting.DisplacedByMonth;
import id.sarpras.reporting.Figure;
import id.sarpras.reporting.Names;
import id.sarpras.reporting.PublicFigures;
import id.sarpras.reporting.Published;
import id.sarpras.reporting.Published.Row;
import id.sarpras.reporting.Published.Span;
import id.sarpras.schedule.SelfCheck;
import id.sarpras.standard.ServiceUnit;
import id.sarpras.standard.Standards;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The public figures, for machines.
@Tag(name = "Promises")
@RestController
class StatisticsApi {

  private static final String LEFT_OUT = "null where so few that somebody could be recognised";

  /// The answer.
  record Statistics(
      String government,
      String unit,
      OffsetDateTime countedAt,
      @Schema(description = "From 1 January") SpanJson year,
      @Schema(description = "The last twelve months, this one included") SpanJson months,
      @Schema(description = "Complaints of the last twelve months") List<RowJson> byChannel,
      @Schema(description = "Complaints of the last twelve months") List<RowJson> byClass,
      @Schema(
              description =
                  "How many bookings gave way to a state event in each of the last twelve months,"
                      + " the latest first; a month without any is left out")
          List<DisplacedJson> displacements,
      @Schema(description = "The last nightly look over the schedule; null before the first")
          @Nullable SelfCheckJson selfCheck) {}

  record DisplacedJson(@Schema(type = "string", example = "2026-12") String month, int bookings) {

    static DisplacedJson of(DisplacedByMonth.Month month) {
      return new DisplacedJson(month.month().toString(), month.number());
    }
  }

  record SelfCheckJson(
      OffsetDateTime at,
      @Schema(description = "Entries of the schedule that were looked at") long entries,
      @Schema(description = "Of those, how many collide with another") long collisions) {}

  record SpanJson(
      LocalDate from,
      LocalDate until,
      FigureJson requests,
      FigureJson complaints,
      SatisfactionJson satisfaction) {}

  @JsonInclude(JsonInclude.Include.ALWAYS)
  record FigureJson(
      @Schema(description = LEFT_OUT) @Nullable Integer received,
      @Schema(description = LEFT_OUT) @Nullable Integer answered,
      @Schema(description = "Of those that came due, rounded down: 100 says all")
          @Nullable Integer keptPercent) {}

  @JsonInclude(JsonInclude.Include.ALWAYS)
  record SatisfactionJson(
      @Schema(description = LEFT_OUT) @Nullable Integer ratings,
      @Schema(description = "From 1 (not at all satisfied) to 4 (very satisfied)")
          @Nullable Double mean) {}

  @JsonInclude(JsonInclude.Include.ALWAYS)
  record RowJson(
      @Schema(
              description =
                  "A channel or class; empty for complaints without a class yet, CONFIDENTIAL for"
                      + " those of which no more is told")
          String code,
      String name,
      @Schema(description = LEFT_OUT) @Nullable Integer received,
      @Nullable Integer keptPercent) {}

  private final PublicFigures figures;
  private final Names names;
  private final DisplacedByMonth displaced;
  private final Standards standards;
  private final SelfCheck selfCheck;

  StatisticsApi(
      PublicFigures figures,
      Names names,
      DisplacedByMonth displaced,
      Standards standards,
      SelfCheck selfCheck) {
    this.selfCheck = selfCheck;
    this.figures = figures;
    this.names = names;
    this.displaced = displaced;
    this.standards = standards;
  }

  @GetMapping(path = "/api/v1/statistics", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "getStatistics",
      summary = "Whether the promises were kept",
      description =
          "Requests and complaints received, answered and answered in time, this year and in the"
              + " last twelve months, and bookings that gave way; open data without anybody in it. Numbers from 1 to 4 are left"
              + " out (null), and as much beside them as keeps them from being computed."
              + " Confidential complaints count in the totals and are one row of their own in the"
              + " tables. Counted anew every two minutes.")
  @ApiResponse(responseCode = "200", description = "The figures")
  Statistics statistics() {
    Published now = figures.now();
    ServiceUnit unit = standards.home();
    return new Statistics(
        unit.government(),
        unit.name(),
        at(now.countedAt(), unit),
        span(now.year()),
        span(now.months()),
        rows(By.CHANNEL, now.channels()),
        rows(By.CLASS, now.classes()),
        displaced.of(now).stream().map(DisplacedJson::of).toList(),
        selfCheck.last(unit.id()).map(finding -> json(finding, unit)).orElse(null));
  }

  private static SelfCheckJson json(SelfCheck.Finding finding, ServiceUnit unit) {
    return new SelfCheckJson(at(finding.at(), unit), finding.lookedAt(), finding.found());
  }

  private static OffsetDateTime at(Instant instant, ServiceUnit unit) {
    return instant.truncatedTo(ChronoUnit.SECONDS).atZone(unit.zone()).toOffsetDateTime();
  }

  private static SpanJson span(Span span) {
    return new SpanJson(
        span.first(),
        span.last(),
        figure(span.requests()),
        figure(span.complaints()),
        new SatisfactionJson(
            orNull(span.satisfaction().ratings()), orNull(span.satisfaction().mean())));
  }

  private static FigureJson figure(Figure figure) {
    return new FigureJson(
        orNull(figure.received()), orNull(figure.answered()), orNull(figure.keptPercent()));
  }

  private List<RowJson> rows(By by, List<Row> rows) {
    return rows.stream()
        .map(
            row ->
                new RowJson(
                    row.key().equals(ComplaintCount.CONFIDENTIAL) ? "CONFIDENTIAL" : row.key(),
                    names.of(by, row.key(), Texts.INDONESIAN),
                    orNull(row.received()),
                    orNull(row.keptPercent())))
        .toList();
  }

  private static @Nullable Integer orNull(OptionalInt number) {
    return number.isPresent() ? number.getAsInt() : null;
  }

  private static @Nullable Double orNull(OptionalDouble number) {
    return number.isPresent() ? number.getAsDouble() : null;
  }
}
