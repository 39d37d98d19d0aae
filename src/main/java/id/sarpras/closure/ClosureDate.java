package id.sarpras.closure;

import id.sarpras.schedule.BookingId;
import id.sarpras.shared.Period;
import java.util.List;

/// One date of a closure.
///
/// @param id by which it stands in the schedule
/// @param hits bookings and undecided requests that are in the way, these with or without a hold
public record ClosureDate(BookingId id, Period during, DateState state, List<BookingId> hits) {

  public static ClosureDate planned(Period during) {
    return new ClosureDate(BookingId.next(), during, DateState.PLANNED, List.of());
  }
}
