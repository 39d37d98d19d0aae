package id.sarpras.request.web;

import id.sarpras.api.Fields;
import id.sarpras.identity.Officer;
import id.sarpras.letter.Scan;
import id.sarpras.letter.Scans;
import id.sarpras.page.FormReader;
import id.sarpras.request.CaseFile;
import id.sarpras.request.Desk;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What a guest does, entered by a machine of the office on the guest's word.
@Tag(name = "Steps")
@RestController
@RequestMapping(
    path = "/api/v1/requests/{id}",
    consumes = MediaType.APPLICATION_JSON_VALUE,
    produces = MediaType.APPLICATION_JSON_VALUE)
class GuestStepsApi {

  /// A completion.
  @Schema(name = "Completion", description = "One of answer and scan is needed")
  record CompletionJson(
      @Schema(description = ApiCases.SEEN, requiredMode = RequiredMode.REQUIRED, example = "1")
          @Nullable Integer revision,
      @Schema(example = "Surat yang sudah ditandatangani terlampir.") @Nullable String answer,
      @Schema(description = "The id of a scan that was sent before") @Nullable UUID scan) {}

  /// A withdrawal.
  @Schema(name = "Withdrawal")
  record WithdrawalJson(
      @Schema(description = ApiCases.SEEN, requiredMode = RequiredMode.REQUIRED, example = "0")
          @Nullable Integer revision) {}

  private final Desk desk;
  private final Scans scans;
  private final ApiCases cases;

  GuestStepsApi(Desk desk, Scans scans, ApiCases cases) {
    this.desk = desk;
    this.scans = scans;
    this.cases = cases;
  }

  @PostMapping("/completion")
  @Operation(
      operationId = "complete",
      summary = "The guest has added what was missing: the clock goes on")
  @ApiResponse(responseCode = "200", description = "The request as it is now")
  @ApiResponse(responseCode = "409", description = "Nothing is asked for any more; see `now`")
  RequestJson complete(Officer officer, @PathVariable UUID id, @RequestBody CompletionJson sent) {
    cases.file(officer, id);
    var fields = new Fields().with("jawaban", "answer", sent.answer());
    String answer = new FormReader(fields.form()).optionalBlock("jawaban");
    Optional<UUID> scan =
        Optional.ofNullable(sent.scan())
            .flatMap(named -> scans.findUnclaimed(officer.unit(), named))
            .map(Scan::id);
    if (sent.scan() != null && scan.isEmpty()) {
      fields.refuse("scan", "request.api.scan-missing");
    } else if (answer.isEmpty() && scan.isEmpty()) {
      fields.refuse("answer", "field.jawaban.missing");
    }
    CaseFile file = cases.file(officer, id, ApiCases.checked(fields, sent.revision()));
    if (!desk.complete(file, answer, scan, officer.actor())) {
      throw cases.overtaken(cases.file(officer, id));
    }
    return cases.json(officer, id);
  }

  @PostMapping("/withdrawal")
  @Operation(
      operationId = "withdraw",
      summary = "The guest does not want it any more: what was taken is free again")
  @ApiResponse(responseCode = "200", description = "The request as it is now")
  @ApiResponse(responseCode = "409", description = "It cannot be withdrawn any more; see `now`")
  RequestJson withdraw(Officer officer, @PathVariable UUID id, @RequestBody WithdrawalJson sent) {
    cases.file(officer, id);
    CaseFile file = cases.file(officer, id, ApiCases.checked(new Fields(), sent.revision()));
    if (!desk.withdraw(file, officer.actor())) {
      throw cases.overtaken(cases.file(officer, id));
    }
    return cases.json(officer, id);
  }
}
