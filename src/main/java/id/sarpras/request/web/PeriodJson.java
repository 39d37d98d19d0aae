package id.sarpras.request.web;

import id.sarpras.api.Fields;
import id.sarpras.api.Instants;
import id.sarpras.shared.Period;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A use, the turn-round after it not counted.
@Schema(name = "Period")
record PeriodJson(
    @Schema(requiredMode = RequiredMode.REQUIRED, example = "2026-12-01T09:00:00+07:00")
        @Nullable OffsetDateTime from,
    @Schema(requiredMode = RequiredMode.REQUIRED, example = "2026-12-01T11:00:00+07:00")
        @Nullable OffsetDateTime until) {

  static PeriodJson of(Period period, ZoneId zone) {
    return new PeriodJson(RequestJson.at(period.start(), zone), RequestJson.at(period.end(), zone));
  }

  /// As a period; empty where the fields say why.
  ///
  /// @param where the names above it, each with its dot; empty at the top of a body
  Optional<Period> read(String where, Fields fields) {
    boolean canBe = isInstant(from, where + "from", fields);
    canBe &= isInstant(until, where + "until", fields);
    if (!canBe || from == null || until == null) {
      return Optional.empty();
    }
    if (!until.isAfter(from)) {
      fields.refuse(where + "until", "request.api.until-wrong");
      return Optional.empty();
    }
    return Optional.of(new Period(from.toInstant(), until.toInstant()));
  }

  /// Whether it is one that the calendar reaches.
  static boolean isInstant(@Nullable OffsetDateTime sent, String name, Fields fields) {
    if (sent == null) {
      fields.refuse(name, "problem.field-missing");
      return false;
    }
    if (sent.getYear() < Instants.FIRST_YEAR || sent.getYear() > Instants.LAST_YEAR) {
      fields.refuse(name, "api.instant-wrong");
      return false;
    }
    return true;
  }
}
