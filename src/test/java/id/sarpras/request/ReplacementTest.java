package id.sarpras.request;

import static org.assertj.core.api.Assertions.assertThat;

import id.sarpras.facility.FacilityId;
import id.sarpras.schedule.BookingId;
import id.sarpras.shared.Ids;
import id.sarpras.shared.Period;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Nobody is offered what begins while the guest still thinks about it.
class ReplacementTest {

  private static final Instant ANSWER = Instant.parse("2026-12-03T03:00:00Z");

  @Test
  void whatBeginsEarlierLeavesTheGuestTimeToAnswer() {
    assertThat(replacing("2026-12-10T02:00:00Z", "2026-12-01T03:30:00Z").leavesTime(ANSWER))
        .isFalse();
    assertThat(replacing("2026-12-10T02:00:00Z", "2026-12-03T03:00:00Z").leavesTime(ANSWER))
        .isTrue();
  }

  @Test
  void whatDoesNotBeginEarlierIsNeverTooSoon() {
    assertThat(replacing("2026-12-01T02:00:00Z", "2026-12-01T02:00:00Z").leavesTime(ANSWER))
        .isTrue();
    assertThat(replacing("2026-12-01T02:00:00Z", "2026-12-01T04:00:00Z").leavesTime(ANSWER))
        .isTrue();
  }

  private static Replacement replacing(String before, String instead) {
    List<Item> items = List.of(Item.of(new FacilityId(Ids.next())));
    var booking = new Booking(BookingId.next(), 1, from(before), BookingState.BOOKED, items);
    return new Replacement(booking, items, from(instead), List.of());
  }

  private static Period from(String start) {
    return new Period(Instant.parse(start), Instant.parse(start).plusSeconds(3600));
  }
}
