package id.sarpras.request;

import id.sarpras.facility.FacilityId;
import id.sarpras.schedule.BookingId;
import id.sarpras.schedule.Recurrence;
import id.sarpras.shared.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What is asked for: which things, when, for how many people and what for.
///
/// @param bookings at least one, in the order of their numbers
/// @param series the rule by which it was asked for where it repeats; its dates may have been moved
///   since
public record Need(
    String purpose, int people, List<Booking> bookings, Optional<Recurrence> series) {

  public Need {
    if (bookings.isEmpty()) {
      throw new IllegalArgumentException("Nothing is asked for");
    }
  }

  /// New wishes: the same things at each of some times.
  public static Need of(String purpose, int people, List<Item> items, List<Period> periods) {
    return new Need(
        purpose,
        people,
        IntStream.range(0, periods.size())
            .mapToObj(
                i ->
                    new Booking(
                        BookingId.next(), i + 1, periods.get(i), BookingState.PENDING, items))
            .toList(),
        Optional.empty());
  }

  /// The same things at each of some times, because it repeats.
  public Need repeated(Recurrence recurrence, List<Period> periods) {
    List<Booking> dates = of(purpose, people, first().items(), periods).bookings();
    return new Need(purpose, people, dates, Optional.of(recurrence));
  }

  /// The same with other bookings than it has.
  Need with(List<Booking> others) {
    return new Need(purpose, people, others, Optional.empty());
  }

  /// One room, once.
  public static Need of(String purpose, int people, FacilityId room, Period period) {
    return of(purpose, people, List.of(Item.of(room)), List.of(period));
  }

  /// What was had or may still be; all that was asked for where that is nothing.
  public List<Booking> current() {
    List<Booking> had = bookings.stream().filter(booking -> !booking.state().isGone()).toList();
    return had.isEmpty() ? bookings : had;
  }

  /// The first of them.
  public Booking first() {
    return current().getFirst();
  }

  /// The first thing of the first use, by which the case is named.
  public FacilityId facility() {
    return first().facility();
  }

  /// When the first use is.
  public Period period() {
    return first().period();
  }
}
