package id.sarpras.closure.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sarpras.api.Instants;
import id.sarpras.closure.ClosedItem;
import id.sarpras.closure.Closure;
import id.sarpras.closure.ClosureDate;
import id.sarpras.closure.DateState;
import id.sarpras.closure.Reason;
import id.sarpras.closure.web.ClosurePages.ClosurePage;
import id.sarpras.request.Offer;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A closure with whoever is in its way, as it is told to machines of the office.
@Schema(name = "Closure")
@JsonInclude(JsonInclude.Include.ALWAYS)
record ClosureJson(
    UUID id,
    Reason reason,
    @Schema(description = "For officers only; may be empty", example = "Atap bocor") String details,
    @Schema(
            description = "By which it repeats (RFC 5545); null for once",
            example = "FREQ=WEEKLY;UNTIL=20261231")
        @Nullable String rule,
    List<ClosedJson> items,
    @Schema(description = "Who closed it") String closedBy,
    OffsetDateTime closedAt,
    @Schema(description = "Whether the officer of the token may handle hits and lift it")
        boolean may,
    List<DateJson> dates,
    @Schema(description = "What is held for guests and in the way until they answer")
        List<HeldJson> offers) {

  /// So many of a facility.
  @Schema(name = "ClosedItem")
  record ClosedJson(UUID facility, @Schema(description = "1 for rooms and vehicles") int quantity) {

    static ClosedJson of(ClosedItem item) {
      return new ClosedJson(item.facility().value(), item.quantity());
    }
  }

  /// One date.
  @Schema(name = "ClosureDate")
  record DateJson(
      UUID id,
      OffsetDateTime from,
      OffsetDateTime until,
      @Schema(description = "PLANNED: somebody who had booked before is in the way")
          DateState state,
      @Schema(description = "Who is in the way and has to be handled before it takes effect")
          List<HitJson> hits) {

    static DateJson of(ClosureDate date, ClosurePage page, ZoneId zone) {
      return new DateJson(
          date.id().value(),
          Instants.at(date.during().start(), zone),
          Instants.at(date.during().end(), zone),
          date.state(),
          page.hits().stream()
              .filter(hit -> hit.date().id().equals(date.id()))
              .map(hit -> HitJson.of(hit, zone))
              .toList());
    }
  }

  /// An offer to a guest that holds some of the time. What is not accepted ends by itself.
  @Schema(name = "HeldInTheWay")
  record HeldJson(
      UUID id,
      UUID request,
      OffsetDateTime from,
      OffsetDateTime until,
      @Schema(description = "When the hold ends") OffsetDateTime heldUntil) {

    static HeldJson of(Offer offer, ZoneId zone) {
      return new HeldJson(
          offer.id().value(),
          offer.request().value(),
          Instants.at(offer.period().start(), zone),
          Instants.at(offer.period().end(), zone),
          Instants.at(offer.until(), zone));
    }
  }

  static ClosureJson of(ClosurePage page, ZoneId zone) {
    Closure closure = page.closure();
    return new ClosureJson(
        closure.id(),
        closure.reason(),
        closure.details(),
        closure.rule().isEmpty() ? null : closure.rule(),
        closure.items().stream().map(ClosedJson::of).toList(),
        closure.by(),
        Instants.at(closure.at(), zone),
        page.may(),
        closure.dates().stream().map(date -> DateJson.of(date, page, zone)).toList(),
        page.offers().stream().map(offer -> HeldJson.of(offer, zone)).toList());
  }
}
