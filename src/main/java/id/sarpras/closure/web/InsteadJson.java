package id.sarpras.closure.web;

import id.sarpras.api.Instants;
import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.request.Item;
import id.sarpras.request.Offer;
import id.sarpras.request.OfferState;
import id.sarpras.request.Replacement;
import id.sarpras.schedule.Words;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What can be done for somebody who is in the way of a closure.
@Schema(name = "ClosureHitChoices")
record InsteadJson(
    HitJson hit,
    @Schema(description = "Rooms that are free at the same time, where it is for a room")
        List<RoomJson> rooms,
    @Schema(description = "What can be offered, what is as good at the same time first")
        List<ChoiceJson> alternatives,
    @Schema(description = "For how many working hours an offer is held") int offerHours,
    @Schema(description = "What was offered to the guest already") List<OfferedJson> offers) {

  /// A room to which it can be moved.
  @Schema(name = "FreeRoom")
  record RoomJson(
      UUID facility,
      @Schema(example = "Ruang Kapuas") String name,
      @Schema(example = "50") int capacity) {

    static RoomJson of(Facility room) {
      return new RoomJson(room.id().value(), room.name(), room.capacity());
    }
  }

  /// One thing of a choice.
  @Schema(name = "ChosenItem")
  record ThingJson(UUID facility, String name, int quantity) {

    static List<ThingJson> of(List<Item> items, Map<FacilityId, Facility> known) {
      return items.stream()
          .map(
              item ->
                  new ThingJson(
                      item.facility().value(),
                      known.get(item.facility()) instanceof Facility facility
                          ? facility.name()
                          : "",
                      item.quantity()))
          .toList();
    }
  }

  /// Something that could be offered.
  @Schema(name = "Alternative")
  record ChoiceJson(
      @Schema(description = "Name it where it is offered") String code,
      OffsetDateTime from,
      OffsetDateTime until,
      List<ThingJson> items,
      @Schema(description = "In what it differs, in words") List<String> why) {

    static ChoiceJson of(
        Replacement one, Map<FacilityId, Facility> known, ZoneId zone, Words words) {
      return new ChoiceJson(
          one.code(),
          Instants.at(one.period().start(), zone),
          Instants.at(one.period().end(), zone),
          ThingJson.of(one.items(), known),
          one.why().stream().map(reason -> reason.in(words)).toList());
    }
  }

  /// Something that was offered.
  @Schema(name = "OfferedInstead")
  record OfferedJson(
      UUID id,
      OfferState state,
      OffsetDateTime from,
      OffsetDateTime until,
      List<ThingJson> items,
      @Schema(description = "When the hold ends") OffsetDateTime heldUntil) {

    static OfferedJson of(Offer offer, Map<FacilityId, Facility> known, ZoneId zone) {
      return new OfferedJson(
          offer.id().value(),
          offer.state(),
          Instants.at(offer.period().start(), zone),
          Instants.at(offer.period().end(), zone),
          ThingJson.of(offer.items(), known),
          Instants.at(offer.until(), zone));
    }
  }
}
