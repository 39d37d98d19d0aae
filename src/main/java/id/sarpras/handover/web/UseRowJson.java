package id.sarpras.handover.web;

import id.sarpras.api.Instants;
import id.sarpras.handover.Thing;
import id.sarpras.handover.UseFile;
import id.sarpras.request.BookingState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/// A use in the list of what goes out and comes back.
@Schema(name = "UseRow")
record UseRowJson(
    @Schema(description = "Of the booking") UUID id,
    UUID request,
    @Schema(example = "P-2026-0042") String reference,
    BookingState state,
    @Schema(example = "Panitia Lomba") String borrower,
    OffsetDateTime from,
    OffsetDateTime until,
    @Schema(description = "Whether the officer of the token keeps something of it") boolean mine,
    List<LentJson> things) {

  /// One thing of it.
  @Schema(name = "UseRowThing")
  record LentJson(
      UUID facility,
      @Schema(example = "Kursi lipat") String name,
      @Schema(example = "60") int booked,
      @Schema(description = "How many are with the guest", example = "10") int away) {

    static LentJson of(Thing thing) {
      return new LentJson(
          thing.facility().id().value(),
          thing.facility().name(),
          thing.item().quantity(),
          thing.away());
    }
  }

  static UseRowJson of(UseFile file, ZoneId zone) {
    return new UseRowJson(
        file.id().value(),
        file.use().request().id().value(),
        file.use().request().reference(),
        file.state(),
        file.use().request().applicant().name(),
        Instants.at(file.use().booking().period().start(), zone),
        Instants.at(file.use().booking().period().end(), zone),
        file.isMine(),
        file.things().stream().map(LentJson::of).toList());
  }
}
