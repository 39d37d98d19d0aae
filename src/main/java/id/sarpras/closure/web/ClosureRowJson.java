package id.sarpras.closure.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sarpras.api.Instants;
import id.sarpras.closure.Closure;
import id.sarpras.closure.Reason;
import id.sarpras.closure.web.ClosureJson.ClosedJson;
import id.sarpras.closure.web.ClosurePages.Row;
import id.sarpras.shared.Period;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A closure in the list of them.
@Schema(name = "ClosureRow")
@JsonInclude(JsonInclude.Include.ALWAYS)
record ClosureRowJson(
    UUID id,
    Reason reason,
    @Schema(description = "For officers only; may be empty", example = "Atap bocor") String details,
    @Schema(description = "By which it repeats (RFC 5545); null for once") @Nullable String rule,
    List<ClosedJson> items,
    @Schema(description = "When its first date begins") OffsetDateTime from,
    @Schema(description = "When its first date ends") OffsetDateTime until,
    @Schema(description = "How many dates it has") int dates,
    @Schema(description = "Whether something of it is still to come or going on") boolean standing,
    @Schema(description = "How many bookings and requests have to be handled") int hits) {

  static ClosureRowJson of(Row row, ZoneId zone) {
    Closure closure = row.closure();
    Period first = row.first().during();
    return new ClosureRowJson(
        closure.id(),
        closure.reason(),
        closure.details(),
        closure.rule().isEmpty() ? null : closure.rule(),
        closure.items().stream().map(ClosedJson::of).toList(),
        Instants.at(first.start(), zone),
        Instants.at(first.end(), zone),
        closure.dates().size(),
        row.standing(),
        row.hits());
  }
}
