package id.sarpras.request.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sarpras.api.ApiProblem;
import id.sarpras.api.Listed;
import id.sarpras.api.ProblemKind;
import id.sarpras.identity.Officer;
import id.sarpras.request.Acceptance;
import id.sarpras.request.Accepting;
import id.sarpras.request.FacilityRequest;
import id.sarpras.request.Offer;
import id.sarpras.request.OfferReason;
import id.sarpras.request.OfferState;
import id.sarpras.request.Offers;
import id.sarpras.request.Replacements;
import id.sarpras.request.web.BookingJson.BookedJson;
import id.sarpras.schedule.BookingId;
import id.sarpras.shared.UnitId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What is held for guests instead of what they cannot have, and what could be. A yes or a no is
/// entered by a machine of the office on the guest's word.
@Tag(name = "Offers")
@RestController
@RequestMapping(path = "/api/v1/requests/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class OffersApi {

  /// Something that is or was held.
  @Schema(name = "Offer")
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record OfferJson(
      UUID id,
      @Schema(description = "The booking that it replaces") UUID booking,
      OfferReason reason,
      OfferState state,
      @Schema(description = "The names of its things", example = "Aula + 50 × Kursi lipat")
          String what,
      OffsetDateTime from,
      OffsetDateTime until,
      List<BookedJson> items,
      OffsetDateTime madeAt,
      @Schema(description = "Until when it can be accepted") OffsetDateTime heldUntil) {}

  private final ApiCases cases;
  private final Offers offers;
  private final Accepting accepting;
  private final Replacements replacements;
  private final Slots slots;
  private final InstantSource clock;

  OffersApi(
      ApiCases cases,
      Offers offers,
      Accepting accepting,
      Replacements replacements,
      Slots slots,
      InstantSource clock) {
    this.cases = cases;
    this.offers = offers;
    this.accepting = accepting;
    this.replacements = replacements;
    this.slots = slots;
    this.clock = clock;
  }

  @GetMapping("/replacements")
  @Operation(
      operationId = "listReplacements",
      summary = "What could be offered with a refusal",
      description =
          "For each date that is not decided what comes nearest to it and can be had now, the"
              + " nearest first. Nothing is held by it: name the codes in the refusal.")
  @ApiResponse(responseCode = "200", description = "The replacements")
  Listed<ReplacementJson> replacements(Officer officer, @PathVariable UUID id, Locale language) {
    FacilityRequest request = cases.file(officer, id).request();
    return Listed.all(
        replacements.of(request).stream()
            .map(
                one ->
                    ReplacementJson.of(
                        one,
                        slots.names(request.unit(), one.items()),
                        cases.zone(),
                        cases.words(language)))
            .toList());
  }

  @GetMapping("/offers")
  @Operation(
      operationId = "listOffers",
      summary = "All that was ever offered to the guest, and until when it is held")
  @ApiResponse(responseCode = "200", description = "The offers in their order")
  Listed<OfferJson> list(Officer officer, @PathVariable UUID id) {
    FacilityRequest request = cases.file(officer, id).request();
    return Listed.all(
        offers.of(request).stream().map(offer -> json(request.unit(), offer)).toList());
  }

  @PostMapping("/offers/{offer}/acceptance")
  @Operation(
      operationId = "acceptOffer",
      summary = "The guest says yes: it is booked, or held for a request that is not decided",
      description = "Twice is one yes. What else was offered instead of the same is free again.")
  @ApiResponse(responseCode = "200", description = "The request as it is now")
  @ApiResponse(responseCode = "409", description = "It is not held any more; see `now`")
  RequestJson accept(Officer officer, @PathVariable UUID id, @PathVariable UUID offer) {
    Offer found = offer(cases.file(officer, id).request(), offer);
    return switch (accepting.accept(officer.unit(), found.request(), found.id(), officer.actor())) {
      case Acceptance.Accepted(var accepted) -> cases.json(officer, id);
      case Acceptance.Gone(var now) -> throw cases.overtaken(now).saying("request.api.offer-gone");
    };
  }

  @PostMapping("/offers/{offer}/refusal")
  @Operation(
      operationId = "declineOffer",
      summary = "The guest says no: it is free for others",
      description = "Who says no to what was waited for does not wait for it any longer.")
  @ApiResponse(responseCode = "200", description = "The request as it is now")
  @ApiResponse(responseCode = "409", description = "It is not held any more; see `now`")
  RequestJson decline(Officer officer, @PathVariable UUID id, @PathVariable UUID offer) {
    FacilityRequest request = cases.file(officer, id).request();
    if (!offers.decline(request, offer(request, offer).id(), officer.actor())) {
      throw cases.overtaken(cases.file(officer, id)).saying("request.api.offer-gone");
    }
    return cases.json(officer, id);
  }

  private Offer offer(FacilityRequest request, UUID offer) {
    return offers
        .find(request.unit(), new BookingId(offer))
        .filter(one -> one.request().equals(request.id()))
        .orElseThrow(() -> ApiProblem.of(ProblemKind.MISSING));
  }

  private OfferJson json(UnitId unit, Offer offer) {
    return new OfferJson(
        offer.id().value(),
        offer.instead().value(),
        offer.reason(),
        state(offer, clock.instant()),
        slots.names(unit, offer.items()),
        RequestJson.at(offer.period().start(), cases.zone()),
        RequestJson.at(offer.period().end(), cases.zone()),
        BookedJson.of(offer.items()),
        RequestJson.at(offer.madeAt(), cases.zone()),
        RequestJson.at(offer.until(), cases.zone()));
  }

  /// What has lapsed a moment ago is not swept yet.
  private static OfferState state(Offer offer, Instant now) {
    return offer.state() == OfferState.OPEN && !offer.isOpen(now)
        ? OfferState.EXPIRED
        : offer.state();
  }
}
