package id.sarpras.request.web;

import id.sarpras.request.Replacement;
import id.sarpras.request.web.BookingJson.BookedJson;
import id.sarpras.schedule.Words;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/// What could be held for a guest instead of a booking.
@Schema(name = "Replacement")
record ReplacementJson(
    @Schema(description = "By which it is named where it is chosen") String code,
    @Schema(description = "The booking that it would replace") UUID booking,
    @Schema(description = "The names of its things", example = "Aula + 50 × Kursi lipat")
        String what,
    OffsetDateTime from,
    OffsetDateTime until,
    List<BookedJson> items,
    @Schema(description = "In what it differs, in words") List<String> why) {

  /// @param what the names of its things
  static ReplacementJson of(Replacement one, String what, ZoneId zone, Words words) {
    return new ReplacementJson(
        one.code(),
        one.of().id().value(),
        what,
        RequestJson.at(one.period().start(), zone),
        RequestJson.at(one.period().end(), zone),
        BookedJson.of(one.items()),
        one.why().stream().map(reason -> reason.in(words)).toList());
  }
}
