package id.sarpras.closure.web;

import id.sarpras.api.Fields;
import id.sarpras.api.ProblemKind;
import id.sarpras.closure.Handling;
import id.sarpras.closure.web.ClosurePages.Hit;
import id.sarpras.closure.web.InsteadJson.ChoiceJson;
import id.sarpras.closure.web.InsteadJson.OfferedJson;
import id.sarpras.closure.web.InsteadJson.RoomJson;
import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.identity.Officer;
import id.sarpras.page.FormReader;
import id.sarpras.page.Texts;
import id.sarpras.request.Offers;
import id.sarpras.request.Use;
import id.sarpras.schedule.Words;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Who is in the way of a closure, handled by machines that act for an officer.
@Tag(name = "Closures")
@RestController
@RequestMapping(
    path = "/api/v1/closures/{id}/hits/{booking}",
    produces = MediaType.APPLICATION_JSON_VALUE)
class HitsApi {

  private static final String AS_IT_IS = "The closure as it is now";
  private static final String FOR_GUEST = "For the guest";

  /// Another time, another room, or both.
  @Schema(name = "ClosureMove")
  record MoveJson(
      @Schema(description = "To the minute; as it is where from and until are left out")
          @Nullable OffsetDateTime from,
      @Nullable OffsetDateTime until,
      @Schema(
              description =
                  "One of the free rooms, in the place of the first thing; left out, it stays")
          @Nullable UUID facility,
      @Schema(
              description = FOR_GUEST,
              requiredMode = RequiredMode.REQUIRED,
              example = "Pendingin udara diperbaiki.")
          @Nullable String reason) {}

  /// What is offered.
  @Schema(name = "ClosureOffer")
  record OfferJson(
      @Schema(description = "The codes of alternatives", requiredMode = RequiredMode.REQUIRED)
          @Nullable List<@Nullable String> alternatives,
      @Schema(
              description = FOR_GUEST,
              requiredMode = RequiredMode.REQUIRED,
              example = "Atap diperbaiki.")
          @Nullable String reason) {}

  /// A cancellation.
  @Schema(name = "ClosureCancellation")
  record CancellationJson(
      @Schema(
              description = FOR_GUEST,
              requiredMode = RequiredMode.REQUIRED,
              example = "Tidak ada ruang pengganti.")
          @Nullable String reason) {}

  private final ApiClosures api;
  private final ClosureDesk closures;
  private final HitDesk desk;
  private final Handling handling;
  private final Offers offers;
  private final Facilities facilities;
  private final Texts texts;

  HitsApi(
      ApiClosures api,
      ClosureDesk closures,
      HitDesk desk,
      Handling handling,
      Offers offers,
      Facilities facilities,
      Texts texts) {
    this.api = api;
    this.closures = closures;
    this.desk = desk;
    this.handling = handling;
    this.offers = offers;
    this.facilities = facilities;
    this.texts = texts;
  }

  @GetMapping
  @Operation(
      operationId = "getClosureHit",
      summary = "Somebody who is in the way, and what can be done instead")
  @ApiResponse(responseCode = "200", description = "The booking with its alternatives")
  InsteadJson show(
      Officer officer, @PathVariable UUID id, @PathVariable UUID booking, Locale language) {
    Hit hit = api.hit(officer, id, booking);
    Use use = hit.use();
    Map<FacilityId, Facility> known = facilities.byId(officer.unit());
    Words words = (key, arguments) -> texts.say(language, key, arguments);
    return new InsteadJson(
        HitJson.of(hit, closures.zone()),
        desk.rooms(officer.unit(), use.booking()).stream().map(RoomJson::of).toList(),
        handling.instead(officer.unit(), closures.found(officer, id), use).stream()
            .map(one -> ChoiceJson.of(one, known, closures.zone(), words))
            .toList(),
        offers.workingHours(),
        handling.offered(use).stream()
            .map(one -> OfferedJson.of(one, known, closures.zone()))
            .toList());
  }

  @PostMapping(path = "/move", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "moveClosureHit",
      summary = "Move it, as it was agreed with the guest, who is told")
  @ApiResponse(responseCode = "200", description = AS_IT_IS)
  @ApiResponse(responseCode = "409", description = "Something of it is taken then; see `now`")
  ClosureJson move(
      Officer officer,
      @PathVariable UUID id,
      @PathVariable UUID booking,
      @RequestBody MoveJson sent) {
    Use use = api.open(officer, id, booking);
    Fields fields = fields(officer, use, sent);
    Optional<HitDesk.Move> read = desk.read(officer, use, fields.form());
    fields.check();
    HitDesk.Move move = read.orElseThrow();
    if (!handling.move(officer, use.booking().id(), move.period(), move.items(), move.reason())) {
      throw api.problem(ProblemKind.TAKEN, officer, id, "closed.taken");
    }
    return api.json(officer, id);
  }

  @PostMapping(path = "/offer", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "offerClosureHit",
      summary = "Offer something else, which is held for the guest",
      description = "The booking stands until the guest accepts one of it with one tap.")
  @ApiResponse(responseCode = "200", description = AS_IT_IS)
  @ApiResponse(responseCode = "409", description = "None of it can be had any more; see `now`")
  ClosureJson offer(
      Officer officer,
      @PathVariable UUID id,
      @PathVariable UUID booking,
      @RequestBody OfferJson sent) {
    Use use = api.open(officer, id, booking);
    var fields = new Fields().with("alasanTawaran", "reason", sent.reason());
    String reason = new FormReader(fields.form()).block("alasanTawaran");
    Set<String> codes =
        Objects.requireNonNullElse(sent.alternatives(), List.<@Nullable String>of()).stream()
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    if (codes.isEmpty()) {
      fields.refuse("alternatives", "closed.offer.missing");
    }
    fields.check();
    if (handling
        .offer(officer, closures.found(officer, id), use.booking().id(), codes, reason)
        .isEmpty()) {
      throw api.problem(ProblemKind.TAKEN, officer, id, "closed.offer.gone");
    }
    return api.json(officer, id);
  }

  @PostMapping(path = "/cancellation", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "cancelClosureHit",
      summary = "Cancel it, or refuse what is not decided; the guest is told")
  @ApiResponse(responseCode = "200", description = AS_IT_IS)
  @ApiResponse(responseCode = "409", description = "That cannot happen any more; see `now`")
  ClosureJson cancel(
      Officer officer,
      @PathVariable UUID id,
      @PathVariable UUID booking,
      @RequestBody CancellationJson sent) {
    Use use = api.open(officer, id, booking);
    var fields = new Fields().with("alasanBatalPinjam", "reason", sent.reason());
    String reason = new FormReader(fields.form()).block("alasanBatalPinjam");
    fields.check();
    if (!handling.cancel(officer, use.booking().id(), reason)) {
      throw api.problem(ProblemKind.NOT_NOW, officer, id, "closed.api.going-on");
    }
    return api.json(officer, id);
  }

  private Fields fields(Officer officer, Use use, MoveJson sent) {
    var fields =
        new Fields()
            .with("alasanPindah", "reason", sent.reason())
            .with("ruang", "facility", sent.facility());
    if (sent.from() == null && sent.until() == null) {
      var filled = desk.filled(use);
      filled
          .fields()
          .forEach(
              field ->
                  fields.with(
                      field, field.startsWith("dari") ? "from" : "until", filled.value(field)));
    } else {
      ClosureReader.times(fields, sent.from(), sent.until(), closures.zone());
    }
    boolean isFree =
        sent.facility() == null
            || desk.rooms(officer.unit(), use.booking()).stream()
                .anyMatch(room -> room.id().value().equals(sent.facility()));
    if (!isFree) {
      fields.refuse("facility", "closed.api.room");
    }
    return fields;
  }
}
