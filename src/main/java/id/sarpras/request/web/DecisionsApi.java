package id.sarpras.request.web;

import id.sarpras.api.Fields;
import id.sarpras.identity.Officer;
import id.sarpras.page.FormReader;
import id.sarpras.request.CaseFile;
import id.sarpras.request.Desk;
import id.sarpras.request.FacilityRequest;
import id.sarpras.request.Refusal;
import id.sarpras.request.Replacement;
import id.sarpras.request.Replacements;
import id.sarpras.schedule.BookingId;
import id.sarpras.schedule.Recurrence;
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
          @Nullable String reason,
      @Schema(description = "The codes of replacements that are held for the guest")
          @Nullable List<String> instead,
      @Schema(
              description = "Whether the letter is in order, so that the guest may wait",
              defaultValue = "false")
          @Nullable Boolean mayWait) {}

  private final Desk desk;
  private final Replacements replacements;
  private final ApiCases cases;

  DecisionsApi(Desk desk, Replacements replacements, ApiCases cases) {
    this.desk = desk;
    this.replacements = replacements;
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
          ApiCases.NOT_AS_SEEN + "; or the hold had lapsed and the `lost` bookings are taken")
  RequestJson approve(Officer officer, @PathVariable UUID id, @RequestBody ApprovalJson sent) {
    List<DateRefusalJson> dates = Objects.requireNonNullElse(sent.refused(), List.of());
    CaseFile file = seen(officer, id, dates.isEmpty() ? null : sent.revision());
    var fields = DateRefusalJson.in(new Fields().with("alasan", "message", sent.message()), dates);
    String message = new FormReader(fields.form()).optionalBlock("alasan");
    Map<BookingId, String> refused =
        isTooMany(dates, "refused", fields)
            ? Map.of()
            : DateRefusalJson.read(dates, file.request(), fields);
    int revision = ApiCases.checked(fields, sent.revision());
    return cases.after(
        desk.approve(officer.unit(), file.request().id(), revision, officer, message, refused),
        officer,
        id,
        revision);
  }

  @PostMapping("/refusal")
  @Operation(
      operationId = "refuse",
      summary = "Refuse with a reason: what was held is free again, the guest is told",
      description =
          "What is named instead is held for the guest and stands in the notice, as far as it can"
              + " still be had when the refusal is written.")
  @ApiResponse(responseCode = "200", description = "The request as it is now")
  @ApiResponse(responseCode = "409", description = ApiCases.NOT_AS_SEEN)
  RequestJson refuse(Officer officer, @PathVariable UUID id, @RequestBody RefusalJson sent) {
    boolean isPlain = sent.instead() == null || sent.instead().isEmpty();
    CaseFile file = seen(officer, id, isPlain ? null : sent.revision());
    var fields = new Fields().with("alasan", "reason", sent.reason());
    String reason = new FormReader(fields.form()).block("alasan");
    List<Replacement> instead = instead(sent, file.request(), fields);
    int revision = ApiCases.checked(fields, sent.revision());
    var refusal = new Refusal(reason, instead, Boolean.TRUE.equals(sent.mayWait()));
    return cases.after(
        desk.reject(officer.unit(), file.request().id(), revision, officer, refusal),
        officer,
        id,
        revision);
  }

  /// Whoever speaks of parts of a case has to know how it is now.
  ///
  /// @param revision null where that is seen later
  private CaseFile seen(Officer officer, UUID id, @Nullable Integer revision) {
    return revision == null ? cases.file(officer, id) : cases.file(officer, id, revision);
  }

  private static boolean isTooMany(List<?> sent, String name, Fields fields) {
    if (sent.size() <= Recurrence.MOST) {
      return false;
    }
    fields.refuse(name, "request.api.many-choices", Recurrence.MOST);
    return true;
  }

  /// What is held instead. Nothing is looked for where nobody asks, for that takes a while.
  private List<Replacement> instead(RefusalJson sent, FacilityRequest request, Fields fields) {
    List<String> codes = Objects.requireNonNullElse(sent.instead(), List.of());
    if (codes.isEmpty() || isTooMany(codes, "instead", fields)) {
      return List.of();
    }
    List<Replacement> chosen = replacements.chosen(request, codes);
    for (int i = 0; i < codes.size(); i++) {
      String code = codes.get(i);
      if (chosen.stream().noneMatch(one -> one.code().equals(code))) {
        fields.refuse("instead[" + i + "]", "request.api.replacement-gone");
      }
    }
    return chosen;
  }
}
