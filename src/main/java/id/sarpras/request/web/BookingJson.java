package id.sarpras.request.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sarpras.facility.Layout;
import id.sarpras.request.Booking;
import id.sarpras.request.BookingState;
import id.sarpras.request.Item;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A booking as it is told to machines.
@Schema(name = "Booking")
record BookingJson(
    UUID id,
    @Schema(description = "Within its request, from 1") int number,
    BookingState state,
    OffsetDateTime from,
    OffsetDateTime until,
    List<BookedJson> items) {

  /// One thing of it.
  @Schema(name = "BookedItem")
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record BookedJson(
      UUID facility,
      int quantity,
      @Schema(description = "null where it does not matter") @Nullable Layout layout,
      boolean driver) {

    static BookedJson of(Item item) {
      return new BookedJson(
          item.facility().value(), item.quantity(), item.layout().orElse(null), item.driver());
    }
  }

  static BookingJson of(Booking booking, ZoneId zone) {
    return new BookingJson(
        booking.id().value(),
        booking.number(),
        booking.state(),
        booking.period().start().atZone(zone).toOffsetDateTime(),
        booking.period().end().atZone(zone).toOffsetDateTime(),
        booking.items().stream().map(BookedJson::of).toList());
  }
}
