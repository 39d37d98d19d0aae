package id.sarpras.request.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sarpras.facility.Layout;
import id.sarpras.request.Booking;
import id.sarpras.request.BookingState;
import id.sarpras.request.Fate;
import id.sarpras.request.Item;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A booking as it is told to machines.
@Schema(name = "Booking")
@JsonInclude(JsonInclude.Include.ALWAYS)
record BookingJson(
    UUID id,
    @Schema(description = "Within its request, from 1") int number,
    BookingState state,
    OffsetDateTime from,
    OffsetDateTime until,
    List<BookedJson> items,
    @Schema(description = "Until when it is held while it is not decided; null where it is not")
        @Nullable OffsetDateTime heldUntil,
    @Schema(description = "Why it ended before its use, for the guest; empty otherwise")
        String reason) {

  /// One thing of it.
  @Schema(name = "BookedItem")
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record BookedJson(
      UUID facility,
      int quantity,
      @Schema(description = "null where it does not matter") @Nullable Layout layout,
      boolean driver) {

    static List<BookedJson> of(List<Item> items) {
      return items.stream().map(BookedJson::of).toList();
    }

    private static BookedJson of(Item item) {
      return new BookedJson(
          item.facility().value(), item.quantity(), item.layout().orElse(null), item.driver());
    }
  }

  /// @param heldUntil null where it is not held
  static BookingJson of(Fate fate, @Nullable Instant heldUntil, ZoneId zone) {
    Booking booking = fate.booking();
    return new BookingJson(
        booking.id().value(),
        booking.number(),
        booking.state(),
        booking.period().start().atZone(zone).toOffsetDateTime(),
        booking.period().end().atZone(zone).toOffsetDateTime(),
        BookedJson.of(booking.items()),
        heldUntil == null ? null : RequestJson.at(heldUntil, zone),
        fate.reason());
  }
}
