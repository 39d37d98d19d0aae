package id.sarpras.request.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a use repeats.
@Schema(name = "Series")
record SeriesJson(
    @Schema(
            description =
                "The value of an RRULE (RFC 5545) of days, weeks, months or years, with COUNT or"
                    + " UNTIL, of at most 104 dates; read on the wall clock of the unit",
            requiredMode = RequiredMode.REQUIRED,
            example = "FREQ=WEEKLY;BYDAY=TU;COUNT=12")
        @Nullable String rule,
    @Schema(description = "What becomes of dates that cannot be had as the rule has them")
        @Nullable List<ChoiceJson> choices) {

  /// What becomes of a date.
  @Schema(name = "DateChoice", description = "Either skip or from")
  record ChoiceJson(
      @Schema(
              description = "On which the rule puts it",
              requiredMode = RequiredMode.REQUIRED,
              example = "2026-12-08")
          @Nullable LocalDate date,
      @Schema(description = "It is left out") @Nullable Boolean skip,
      @Schema(
              description = "It is moved and begins then; it lasts as long",
              example = "2026-12-08T13:00:00+07:00")
          @Nullable OffsetDateTime from) {}
}
