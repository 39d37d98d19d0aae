package id.sarpras.closure.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sarpras.api.Instants;
import id.sarpras.closure.web.ClosurePages.Hit;
import id.sarpras.request.BookingState;
import id.sarpras.request.FacilityRequest;
import id.sarpras.shared.Period;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A booking, or a request that is not decided, in the way of a closure.
@Schema(name = "ClosureHit")
@JsonInclude(JsonInclude.Include.ALWAYS)
record HitJson(
    UUID booking,
    UUID request,
    @Schema(example = "P-2026-0042") String reference,
    BookingState state,
    Claim claim,
    @Schema(description = "When a hold ends; null where nothing is held")
        @Nullable OffsetDateTime heldUntil,
    @Schema(example = "Panitia Lomba") String borrower,
    @Schema(example = "Lomba debat antarsekolah") String purpose,
    @Schema(example = "30") int people,
    OffsetDateTime from,
    OffsetDateTime until,
    @Schema(description = "How long something else is held for the guest; null where nothing is")
        @Nullable OffsetDateTime offeredUntil,
    @Schema(description = "Whether it can be moved, offered something else or cancelled")
        boolean canBeHandled) {

  /// What it has of the time.
  @Schema(name = "Claim")
  enum Claim {
    /// It is booked.
    BOOKED,
    /// It is not decided, and holds the time.
    HOLDS,
    /// It is not decided, and competes for the time without holding it.
    COMPETES
  }

  static HitJson of(Hit hit, ZoneId zone) {
    FacilityRequest request = hit.use().request();
    Period period = hit.use().booking().period();
    return new HitJson(
        hit.use().booking().id().value(),
        request.id().value(),
        request.reference(),
        hit.use().booking().state(),
        claim(hit),
        hit.until().map(until -> Instants.at(until, zone)).orElse(null),
        request.applicant().name(),
        request.need().purpose(),
        request.need().people(),
        Instants.at(period.start(), zone),
        Instants.at(period.end(), zone),
        hit.offered().map(until -> Instants.at(until, zone)).orElse(null),
        hit.canBeHandled());
  }

  private static Claim claim(Hit hit) {
    if (!hit.isUndecided()) {
      return Claim.BOOKED;
    }
    return hit.until().isPresent() ? Claim.HOLDS : Claim.COMPETES;
  }
}
