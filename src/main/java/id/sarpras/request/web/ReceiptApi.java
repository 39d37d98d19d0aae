package id.sarpras.request.web;

import id.sarpras.identity.Officer;
import id.sarpras.request.FacilityRequest;
import id.sarpras.request.Requests;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// What a guest is given who handed a request in. Only here stands the tracking code: the answer to
/// handing in is kept for a day under its key, and codes are stored nowhere.
@Tag(name = "Requests")
@RestController
class ReceiptApi {

  /// The receipt.
  @Schema(name = "Receipt")
  record ReceiptJson(
      @Schema(example = "P-2026-0042") String reference,
      @Schema(description = "The guest’s secret; pass it on to nobody else") String trackingCode,
      @Schema(description = "Where the guest follows the request") String address,
      OffsetDateTime receivedAt,
      OffsetDateTime dueAt) {}

  private final Requests requests;
  private final ApiCases cases;
  private final Catalogue catalogue;
  private final String address;

  ReceiptApi(
      Requests requests,
      ApiCases cases,
      Catalogue catalogue,
      @Value("${sarpras.address}") String address) {
    this.requests = requests;
    this.cases = cases;
    this.catalogue = catalogue;
    this.address = address;
  }

  @GetMapping(path = "/api/v1/requests/{id}/receipt", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(operationId = "getReceipt", summary = "The receipt for the guest")
  @ApiResponse(responseCode = "200", description = "The receipt")
  ReceiptJson show(Officer officer, @PathVariable UUID id) {
    FacilityRequest request = cases.file(officer, id).request();
    String code = requests.code(request).grouped();
    return new ReceiptJson(
        request.reference(),
        code,
        address + "/permohonan/" + code,
        RequestJson.at(request.receivedAt(), catalogue.unit().zone()),
        RequestJson.at(request.deadline().due(), catalogue.unit().zone()));
  }
}
