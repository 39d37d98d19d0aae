package id.sarpras.closure.web;

import id.sarpras.closure.Reason;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A closure that a machine makes. Whatever is missing is null here, and refused with a sentence
/// when it is read.
@Schema(name = "NewClosure")
record NewClosureJson(
    @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable List<@Nullable NewClosedJson> items,
    @Schema(description = "As the public may know it", requiredMode = RequiredMode.REQUIRED)
        @Nullable Reason reason,
    @Schema(description = "For officers only", example = "Atap bocor") @Nullable String details,
    @Schema(
            description = "To the minute; at most two years ahead",
            requiredMode = RequiredMode.REQUIRED,
            example = "2026-12-01T07:00:00+07:00")
        @Nullable OffsetDateTime from,
    @Schema(
            description = "To the minute; at most 366 days after `from`",
            requiredMode = RequiredMode.REQUIRED,
            example = "2026-12-01T17:00:00+07:00")
        @Nullable OffsetDateTime until,
    @Schema(description = "Left out for once") @Nullable RepeatJson repeat) {

  /// So many of a facility.
  @Schema(name = "NewClosedItem")
  record NewClosedJson(
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable UUID facility,
      @Schema(description = "Needed of equipment; others are one", example = "40")
          @Nullable Integer quantity) {}

  /// How it repeats on the unit's calendar.
  @Schema(name = "Repeat")
  record RepeatJson(
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable Rhythm every,
      @Schema(
              description =
                  "The last day on which one begins; at most two years ahead, and 104 dates",
              requiredMode = RequiredMode.REQUIRED,
              example = "2026-12-31")
          @Nullable LocalDate until) {}

  /// How often.
  @Schema(name = "Rhythm")
  enum Rhythm {
    DAILY,
    WEEKLY,
    MONTHLY
  }
}
