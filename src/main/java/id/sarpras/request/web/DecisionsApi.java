package id.sarpras.request.web;

import id.sarpras.api.Fields;
import id.sarpras.identity.Officer;
import id.sarpras.page.FormReader;
import id.sarpras.request.CaseFile;
import id.sarpras.request.Desk;
import id.sarpras.schedule.BookingId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The decision at the end of the chain, for all dates or for each, by machines that act for an
/// officer.
@Tag(name = "Steps")
@RestController
@RequestMapping(
    path = "/api/v1/requests/{id}",
    consumes = MediaType.APPLICATION_JSON_VALUE,
    produces = MediaType.APPLICATION_JSON_VALUE)
class DecisionsApi {

  /// An approval.
  @Schema(name = "Approval")
  record ApprovalJson(
      @Schema(description = ApiCases.SEEN, requiredMode = RequiredMode.REQUIRED, example = "1")
          @Nullable Integer revision,
      @Schema(description = "For the guest") @Nullable String message,
      @Schema(description = "Dates that are refused while the others are approved")
          @Nullable List<DateRefusalJson> refused) {}

  /// A refusal.
  @Schema(name = "Refusal")
  record RefusalJson(
      @Schema(description = ApiCases.SEEN, requiredMode = RequiredMode.REQUIRED, example = "1")
          @Nullable Integer revision,
      @Schema(
              description = "For the guest, who has a right to it",
              requiredMode = RequiredMode.REQUIRED,
              example = "Ruang sedang diperbaiki.")
          @Nullable String reason) {}

  private final Desk desk;
  private final ApiCases cases;

  DecisionsApi(Desk desk, ApiCases cases) {
    this.desk = desk;
    this.cases = cases;
  }

  @PostMapping("/approval")
  @Operation(
      operationId = "approve",
      summary = "Approve: what was held is booked, the letter is written, the guest is told",
      description = "All its dates, or all but those that are refused with it.")
  @ApiResponse(responseCode = "200", description = "The request as it is now")
  @ApiResponse(
      responseCode = "409",
      description =
          "Somebody was faster, `now` shows how it is; or the hold had lapsed and the `lost`"
              + " bookings are taken")
  RequestJson approve(Officer officer, @PathVariable UUID id, @RequestBody ApprovalJson sent) {
    List<DateRefusalJson> dates = Objects.requireNonNullElse(sent.refused(), List.of());
    CaseFile file =
        dates.isEmpty() || sent.revision() == null
            ? cases.file(officer, id)
            : cases.file(officer, id, sent.revision());
    var fields = DateRefusalJson.in(new Fields().with("alasan", "message", sent.message()), dates);
    String message = new FormReader(fields.form()).optionalBlock("alasan");
    Map<BookingId, String> refused = DateRefusalJson.read(dates, file.request(), fields);
    int revision = ApiCases.checked(fields, sent.revision());
    return cases.after(
        desk.approve(officer.unit(), file.request().id(), revision, officer, message, refused),
        officer,
        id);
  }

  @PostMapping("/refusal")
  @Operation(
      operationId = "refuse",
      summary = "Refuse with a reason: what was held is free again, the guest is told")
  @ApiResponse(responseCode = "200", description = "The request as it is now")
  @ApiResponse(responseCode = "409", description = "Somebody was faster; `now` shows how it is")
  RequestJson refuse(Officer officer, @PathVariable UUID id, @RequestBody RefusalJson sent) {
    CaseFile file = cases.file(officer, id);
    var fields = new Fields().with("alasan", "reason", sent.reason());
    String reason = new FormReader(fields.form()).block("alasan");
    int revision = ApiCases.checked(fields, sent.revision());
    return cases.after(
        desk.reject(officer.unit(), file.request().id(), revision, officer, reason), officer, id);
  }
}
