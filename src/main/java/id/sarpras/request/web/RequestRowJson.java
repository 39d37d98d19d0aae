package id.sarpras.request.web;

import id.sarpras.request.FacilityRequest;
import id.sarpras.request.RequestState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;

/// A row of the register as it is told to machines of the office.
@Schema(name = "RequestRow")
record RequestRowJson(
    UUID id,
    @Schema(example = "P-2026-0042") String reference,
    RequestState state,
    int revision,
    @Schema(example = "Panitia Lomba") String applicant,
    @Schema(example = "SMA 3") String organisation,
    @Schema(example = "Lomba debat antarsekolah") String purpose,
    int people,
    @Schema(description = "How many bookings it has") int bookings,
    @Schema(description = "When the first use begins") OffsetDateTime from,
    OffsetDateTime receivedAt,
    OffsetDateTime dueAt) {

  static RequestRowJson of(FacilityRequest request, ZoneId zone) {
    return new RequestRowJson(
        request.id().value(),
        request.reference(),
        request.state(),
        request.revision(),
        request.applicant().name(),
        request.applicant().organisation(),
        request.need().purpose(),
        request.need().people(),
        request.need().bookings().size(),
        RequestJson.at(request.need().period().start(), zone),
        RequestJson.at(request.receivedAt(), zone),
        RequestJson.at(request.deadline().due(), zone));
  }
}
