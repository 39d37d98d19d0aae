package id.sarpras.request.web;

import id.sarpras.api.Fields;
import id.sarpras.identity.Officer;
import id.sarpras.request.web.WantedReader.Wanted;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The dates of a series before it is handed in.
@Tag(name = "Requests")
@RestController
class SeriesPreviewApi {

  /// All dates with what stands in their way.
  @Schema(name = "SeriesPreview")
  record PreviewJson(
      @Schema(
              description = "The rule in words",
              example = "every week on Tuesday, until Tuesday, 30 March 2027 (12 times)")
          String rhythm,
      @Schema(description = "How many dates have to be left out or moved") long open,
      List<DateJson> dates) {}

  private final WantedReader reader;
  private final ApiCases cases;

  SeriesPreviewApi(WantedReader reader, ApiCases cases) {
    this.reader = reader;
    this.cases = cases;
  }

  @PostMapping(
      path = "/api/v1/requests/preview",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "previewSeries",
      summary = "All dates of a series, and what stands in the way of each",
      description =
          "Nothing is held by it. The body may be that of the request as it is going to be handed"
              + " in: what else stands there is not looked at.")
  @ApiResponse(responseCode = "200", description = "The dates in their order")
  PreviewJson preview(Officer officer, @RequestBody NeedJson sent, Locale language) {
    Fields fields = sent.fields();
    if (sent.series() == null) {
      fields.refuse("series", "problem.field-missing");
    }
    var wanted = reader.read(officer.unit(), sent, "", fields);
    fields.check();
    Wanted series = wanted.orElseThrow();
    SeriesDates dates = reader.dates(series, series.series().orElseThrow(), language);
    return new PreviewJson(dates.rhythm(), dates.open(), DateJson.of(dates, cases.words(language)));
  }
}
