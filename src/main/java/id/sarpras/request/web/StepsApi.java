package id.sarpras.request.web;

import id.sarpras.api.Fields;
import id.sarpras.identity.Officer;
import id.sarpras.page.FormReader;
import id.sarpras.request.Desk;
import id.sarpras.request.RequestId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The steps of the disposition chain before the decision, for machines that act for an officer.
@Tag(name = "Steps")
@RestController
@RequestMapping(
    path = "/api/v1/requests/{id}",
    consumes = MediaType.APPLICATION_JSON_VALUE,
    produces = MediaType.APPLICATION_JSON_VALUE)
class StepsApi {

  /// Passing on.
  @Schema(name = "PassingOn")
  record NoteJson(
      @Schema(description = ApiCases.SEEN, requiredMode = RequiredMode.REQUIRED, example = "0")
          @Nullable Integer revision,
      @Schema(description = "For the next officer; the guest does not read it")
          @Nullable String note) {

    Fields fields() {
      return new Fields().with("catatan", "note", note);
    }

    static String read(Fields fields) {
      return new FormReader(fields.form()).optionalBlock("catatan");
    }
  }

  /// A sending back.
  @Schema(name = "SendingBack")
  record SendingBackJson(
      @Schema(description = ApiCases.SEEN, requiredMode = RequiredMode.REQUIRED, example = "0")
          @Nullable Integer revision,
      @Schema(
              description = "What the guest has to add",
              requiredMode = RequiredMode.REQUIRED,
              example = "Surat belum ditandatangani.")
          @Nullable String missing) {}

  private final Desk desk;
  private final ApiCases cases;

  StepsApi(Desk desk, ApiCases cases) {
    this.desk = desk;
    this.cases = cases;
  }

  @PostMapping("/verification")
  @Operation(operationId = "verify", summary = "The letter is complete: on to the next officer")
  @ApiResponse(responseCode = "200", description = "The request as it is now")
  @ApiResponse(responseCode = "409", description = ApiCases.NOT_AS_SEEN)
  RequestJson verify(Officer officer, @PathVariable UUID id, @RequestBody NoteJson sent) {
    RequestId request = cases.file(officer, id).request().id();
    Fields fields = sent.fields();
    String note = NoteJson.read(fields);
    int revision = ApiCases.checked(fields, sent.revision());
    return cases.after(
        desk.verify(officer.unit(), request, revision, officer, note), officer, id, revision);
  }

  @PostMapping("/endorsement")
  @Operation(operationId = "endorse", summary = "Pass it on to the next officer of the chain")
  @ApiResponse(responseCode = "200", description = "The request as it is now")
  @ApiResponse(responseCode = "409", description = ApiCases.NOT_AS_SEEN)
  RequestJson endorse(Officer officer, @PathVariable UUID id, @RequestBody NoteJson sent) {
    RequestId request = cases.file(officer, id).request().id();
    Fields fields = sent.fields();
    String note = NoteJson.read(fields);
    int revision = ApiCases.checked(fields, sent.revision());
    return cases.after(
        desk.passOn(officer.unit(), request, revision, officer, note), officer, id, revision);
  }

  @PostMapping("/sending-back")
  @Operation(
      operationId = "sendBack",
      summary = "Send it back to the guest with what is missing: the clock rests")
  @ApiResponse(responseCode = "200", description = "The request as it is now")
  @ApiResponse(responseCode = "409", description = ApiCases.NOT_AS_SEEN)
  RequestJson sendBack(Officer officer, @PathVariable UUID id, @RequestBody SendingBackJson sent) {
    RequestId request = cases.file(officer, id).request().id();
    var fields = new Fields().with("kekurangan", "missing", sent.missing());
    String missing = new FormReader(fields.form()).block("kekurangan");
    int revision = ApiCases.checked(fields, sent.revision());
    return cases.after(
        desk.sendBack(officer.unit(), request, revision, officer, missing), officer, id, revision);
  }
}
