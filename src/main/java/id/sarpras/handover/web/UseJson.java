package id.sarpras.handover.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sarpras.api.Instants;
import id.sarpras.facility.Kind;
import id.sarpras.handover.Fuel;
import id.sarpras.handover.Handover;
import id.sarpras.handover.Thing;
import id.sarpras.handover.UseFile;
import id.sarpras.handover.Way;
import id.sarpras.handover.Window;
import id.sarpras.request.Applicant;
import id.sarpras.request.BookingState;
import id.sarpras.request.FacilityRequest;
import id.sarpras.shared.Period;
import id.sarpras.shared.PhoneNumber;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A use with all that happened to its things, as it is told to machines of the office.
@Schema(name = "Use")
@JsonInclude(JsonInclude.Include.ALWAYS)
record UseJson(
    @Schema(description = "Of the booking") UUID id,
    UUID request,
    @Schema(example = "P-2026-0042") String reference,
    BookingState state,
    @Schema(example = "Lomba debat antarsekolah") String purpose,
    @Schema(example = "30") int people,
    BorrowerJson borrower,
    OffsetDateTime from,
    OffsetDateTime until,
    @Schema(description = "From when the guest can check in") OffsetDateTime checkInOpens,
    @Schema(description = "When the grace is over: from then on nobody came")
        OffsetDateTime checkInCloses,
    @Schema(description = "null where the guest has not checked in")
        @Nullable OffsetDateTime checkedInAt,
    @Schema(description = "When it was found that nobody came; null where it was not")
        @Nullable OffsetDateTime missedAt,
    List<UsedJson> things) {

  /// Who has it.
  @Schema(name = "Borrower")
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record BorrowerJson(
      @Schema(example = "Panitia Lomba") String name,
      @Schema(example = "SMA 3") String organisation,
      @Nullable String phone) {

    static BorrowerJson of(Applicant applicant) {
      return new BorrowerJson(
          applicant.name(),
          applicant.organisation(),
          applicant.phone().map(PhoneNumber::value).orElse(null));
    }
  }

  /// One thing of a use.
  @Schema(name = "UsedThing")
  record UsedJson(
      UUID facility,
      @Schema(example = "Kursi lipat") String name,
      Kind kind,
      @Schema(description = "How many were booked", example = "60") int booked,
      @Schema(description = "How many are with the guest", example = "10") int away,
      @Schema(description = "Whether it went out, or is known not to be taken") boolean out,
      @Schema(description = "Whether there is nothing left to do with it") boolean settled,
      @Schema(description = "Whether the officer of the token keeps it") boolean mine,
      List<ChangeJson> handovers) {

    static UsedJson of(Thing thing, ZoneId zone) {
      return new UsedJson(
          thing.facility().id().value(),
          thing.facility().name(),
          thing.facility().kind(),
          thing.item().quantity(),
          thing.away(),
          thing.isOut(),
          thing.isSettled(),
          thing.mine(),
          thing.handovers().stream().map(one -> ChangeJson.of(one, zone)).toList());
    }
  }

  /// A thing changed hands.
  @Schema(name = "Handover")
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record ChangeJson(
      UUID id,
      @Schema(description = "SETTLED: it will not come back") Way way,
      @Schema(description = "0 where it is not taken") int quantity,
      @Schema(description = "Whether it was in good condition") boolean good,
      String remarks,
      @Schema(description = "In kilometres") @Nullable Integer odometer,
      @Nullable Fuel fuel,
      @Schema(description = "Who took or brought it; may be empty", example = "Pak Dedi")
          String person,
      @Schema(description = "Who was there for the office") String officer,
      OffsetDateTime at,
      List<UUID> photos) {

    static ChangeJson of(Handover one, ZoneId zone) {
      return new ChangeJson(
          one.id(),
          one.way(),
          one.quantity(),
          one.condition().good(),
          one.condition().remarks(),
          one.reading().odometer().isPresent() ? one.reading().odometer().getAsInt() : null,
          one.reading().fuel().orElse(null),
          one.person(),
          one.officer(),
          Instants.at(one.at(), zone),
          one.photos());
    }
  }

  static UseJson of(UseFile file, Window window, ZoneId zone) {
    FacilityRequest request = file.use().request();
    Period period = file.use().booking().period();
    return new UseJson(
        file.id().value(),
        request.id().value(),
        request.reference(),
        file.state(),
        request.need().purpose(),
        request.need().people(),
        BorrowerJson.of(request.applicant()),
        Instants.at(period.start(), zone),
        Instants.at(period.end(), zone),
        Instants.at(window.opens(), zone),
        Instants.at(window.closes(), zone),
        at(file.checkedIn(), zone),
        at(file.missed().filter(missed -> missed.undone().isEmpty()).map(one -> one.at()), zone),
        file.things().stream().map(thing -> UsedJson.of(thing, zone)).toList());
  }

  private static @Nullable OffsetDateTime at(Optional<Instant> instant, ZoneId zone) {
    return instant.map(one -> Instants.at(one, zone)).orElse(null);
  }
}
