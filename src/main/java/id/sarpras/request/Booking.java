package id.sarpras.request;

import id.sarpras.facility.FacilityId;
import id.sarpras.schedule.BookingId;
import id.sarpras.shared.Period;
import java.util.List;

/// One use at one time, of all that is needed for it. A request has one or more.
///
/// @param number within its request, from 1
/// @param items at least one; what matters most comes first
public record Booking(
    BookingId id, int number, Period period, BookingState state, List<Item> items) {

  public Booking {
    if (items.isEmpty()) {
      throw new IllegalArgumentException("Nothing is booked");
    }
  }

  /// The same in another state.
  public Booking in(BookingState other) {
    return new Booking(id, number, period, other, items);
  }

  /// The first thing of it, by which it is named where there is room for one name only.
  public FacilityId facility() {
    return items.getFirst().facility();
  }
}
