package id.sarpras.request.web;

import id.sarpras.api.Fields;
import id.sarpras.page.FormReader;
import id.sarpras.request.Booking;
import id.sarpras.request.FacilityRequest;
import id.sarpras.schedule.BookingId;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A date that is refused while the others are approved.
@Schema(name = "DateRefusal")
record DateRefusalJson(
    @Schema(description = "One that is pending", requiredMode = RequiredMode.REQUIRED)
        @Nullable UUID booking,
    @Schema(
            description = "For the guest, who has a right to it",
            requiredMode = RequiredMode.REQUIRED,
            example = "Dipakai rapat paripurna.")
        @Nullable String reason) {

  private static final String REASON = "alasanTanggal-";

  /// The reasons as the page's form names them.
  static Fields in(Fields fields, List<DateRefusalJson> dates) {
    for (int i = 0; i < dates.size(); i++) {
      DateRefusalJson date = dates.get(i);
      fields.with(REASON + i, "refused[" + i + "].reason", date == null ? null : date.reason());
    }
    return fields;
  }

  /// The refused dates with their reasons.
  static Map<BookingId, String> read(
      List<DateRefusalJson> dates, FacilityRequest request, Fields fields) {
    var refused = new HashMap<BookingId, String>();
    for (int i = 0; i < dates.size(); i++) {
      String reason =
          new FormReader(fields.form()).block(REASON + i, "field.alasanTanggal.missing");
      Optional<BookingId> pending = pending(dates.get(i), request);
      if (pending.isEmpty() || refused.put(pending.get(), reason) != null) {
        fields.refuse("refused[" + i + "].booking", "request.api.not-pending");
      }
    }
    if (SeriesDecision.leavesNone(refused, request)) {
      fields.refuse("refused", "request.api.all-refused");
    }
    return refused;
  }

  private static Optional<BookingId> pending(
      @Nullable DateRefusalJson date, FacilityRequest request) {
    return SeriesDecision.pending(request).stream()
        .map(Booking::id)
        .filter(id -> date != null && id.value().equals(date.booking()))
        .findFirst();
  }
}
