package id.sarpras.request.web;

import id.sarpras.api.ApiProblem;
import id.sarpras.api.ApiProblem.Wrong;
import id.sarpras.identity.Officer;
import id.sarpras.letter.Scan;
import id.sarpras.letter.Scans;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Scans of letters, sent as they are: in JSON a file would be a third longer, and a form of
/// several parts is harder to make than a plain body.
@Tag(name = "Requests")
@RestController
class ScansApi {

  /// A scan that was taken.
  record ScanJson(
      UUID id,
      @Schema(example = "surat.pdf") String name,
      @Schema(example = "application/pdf") String mediaType,
      @Schema(example = "2") int pages) {

    static ScanJson of(Scan scan) {
      return new ScanJson(scan.id(), scan.fileName(), scan.mediaType(), scan.pages());
    }
  }

  private final Scans scans;

  ScansApi(Scans scans) {
    this.scans = scans;
  }

  @PostMapping(
      path = "/api/v1/scans",
      consumes = {
        MediaType.APPLICATION_PDF_VALUE,
        MediaType.IMAGE_JPEG_VALUE,
        MediaType.IMAGE_PNG_VALUE
      },
      produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "addScan",
      summary = "Send the scan of a letter",
      description =
          "The body is the file itself, a PDF, JPEG or PNG of at most 10 MB; it is looked into. Name"
              + " its id where a request is handed in. What belongs to no request after a week is"
              + " thrown away.")
  @ApiResponse(responseCode = "201", description = "The scan was kept")
  ScanJson add(
      Officer officer,
      @Parameter(description = "What it is called at the sender’s", example = "surat.pdf")
          @RequestParam(defaultValue = "surat")
          String name,
      @RequestBody byte[] content) {
    return switch (scans.keep(officer.unit(), name, content)) {
      case Scans.Outcome.Kept(var scan) -> ScanJson.of(scan);
      case Scans.Outcome.Refused(var reason) ->
          throw ApiProblem.fields(List.of(Wrong.of("content", reason.key())));
    };
  }
}
