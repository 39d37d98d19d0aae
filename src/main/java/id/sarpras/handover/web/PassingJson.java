package id.sarpras.handover.web;

import id.sarpras.handover.Fuel;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Things that a machine hands over or takes back. Whatever is missing is null here, and refused
/// with a sentence when it is read.
@Schema(name = "Passing")
record PassingJson(
    @Schema(description = "Who takes or brings them", example = "Pak Dedi") @Nullable String person,
    @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable List<@Nullable PassedJson> things) {

  /// One thing.
  @Schema(name = "PassedThing")
  record PassedJson(
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable UUID facility,
      @Schema(description = "How many of equipment; others are one", example = "60")
          @Nullable Integer quantity,
      @Schema(description = "Whether it is in good condition", defaultValue = "true")
          @Nullable Boolean good,
      @Schema(
              description = "Needed where it is not good, or fewer come back than are away",
              example = "Goresan di pintu kiri")
          @Nullable String remarks,
      @Schema(description = "Needed of a vehicle, in kilometres", example = "45210")
          @Nullable Integer odometer,
      @Schema(description = "Of a vehicle") @Nullable Fuel fuel,
      @Schema(description = "The ids of photos that were sent before, at most 4")
          @Nullable List<UUID> photos) {}
}
