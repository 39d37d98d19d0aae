package id.sarpras.request.web;

import id.sarpras.api.ApiProblem;
import id.sarpras.api.Fields;
import id.sarpras.api.Listed;
import id.sarpras.api.ProblemKind;
import id.sarpras.identity.Officer;
import id.sarpras.page.FormReader;
import id.sarpras.request.CaseFile;
import id.sarpras.request.Holds;
import id.sarpras.request.Prolonged;
import id.sarpras.request.Rival;
import id.sarpras.request.Rivals;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What is held for a request that is not decided, and who else wants it, for machines that act for
/// an officer.
@Tag(name = "Offers")
@RestController
@RequestMapping(path = "/api/v1/requests/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class HoldsApi {

  /// A prolongation.
  @Schema(name = "Prolongation")
  record ProlongationJson(
      @Schema(description = ApiCases.SEEN, requiredMode = RequiredMode.REQUIRED, example = "1")
          @Nullable Integer revision,
      @Schema(requiredMode = RequiredMode.REQUIRED, example = "Pimpinan sedang dinas luar.")
          @Nullable String reason) {}

  /// Somebody else who asks for some of the same.
  @Schema(name = "Rival")
  record RivalJson(
      @Schema(description = "The other request") UUID request,
      @Schema(example = "P-2026-0042") String reference,
      @Schema(description = "Its booking") BookingJson.SpanJson theirs,
      @Schema(description = "The booking of this request that it competes with")
          BookingJson.SpanJson ours) {}

  private final ApiCases cases;
  private final Holds holds;
  private final Rivals rivals;

  HoldsApi(ApiCases cases, Holds holds, Rivals rivals) {
    this.cases = cases;
    this.holds = holds;
    this.rivals = rivals;
  }

  @PostMapping(path = "/prolongation", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "prolongHold",
      summary = "Hold everything as long again as the terms allow",
      description = "Once, and with a reason; for officers of the chain.")
  @ApiResponse(responseCode = "200", description = "The request, with the new ends of its holds")
  @ApiResponse(
      responseCode = "409",
      description = "Somebody was faster, nothing is held, or it cannot be held longer; see `now`")
  RequestJson prolong(Officer officer, @PathVariable UUID id, @RequestBody ProlongationJson sent) {
    var fields = new Fields().with("sebab", "reason", sent.reason());
    String reason = new FormReader(fields.form()).block("sebab");
    CaseFile file = cases.seen(officer, id, fields, sent.revision());
    return switch (holds.prolong(officer.unit(), file.request().id(), officer, reason)) {
      case Prolonged.Until until -> cases.json(officer, id);
      case Prolonged.Already() -> throw cases.overtaken(file).saying("hold.already");
      case Prolonged.Longest() -> throw cases.overtaken(file).saying("hold.longest");
      case Prolonged.NotHeld() -> throw cases.overtaken(file).saying("hold.not-held");
      case Prolonged.NotYours() -> throw ApiProblem.of(ProblemKind.FORBIDDEN);
    };
  }

  @GetMapping("/rivals")
  @Operation(
      operationId = "listRivals",
      summary = "Who else asks for some of the same, the oldest first",
      description = "The one that is approved refuses the others, as far as they cannot be had.")
  @ApiResponse(responseCode = "200", description = "The rivals; none where it is decided")
  Listed<RivalJson> rivals(Officer officer, @PathVariable UUID id) {
    return Listed.all(
        rivals.of(cases.file(officer, id).request()).stream().map(this::json).toList());
  }

  private RivalJson json(Rival rival) {
    return new RivalJson(
        rival.request().id().value(),
        rival.request().reference(),
        BookingJson.SpanJson.of(rival.booking(), cases.zone()),
        BookingJson.SpanJson.of(rival.over(), cases.zone()));
  }
}
