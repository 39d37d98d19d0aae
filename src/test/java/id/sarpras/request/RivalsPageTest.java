package id.sarpras.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import id.sarpras.facility.Facility;
import id.sarpras.notification.Notifications;
import id.sarpras.notification.SentNotice;
import id.sarpras.shared.Actor;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/// Where requests compete, the one that is approved refuses the others.
@PageTest
@Import(Cases.class)
class RivalsPageTest {

  @Autowired Cases cases;
  @Autowired Offers offers;
  @Autowired Accepting accepting;
  @Autowired Holds holds;
  @Autowired Desk desk;
  @Autowired DateChanges changes;
  @Autowired Notifications notifications;
  @Autowired MockMvc web;

  Facility room;
  LocalDate day;

  @BeforeEach
  void aRoomForWhichRequestsCompete() {
    cases.begin();
    room = cases.staff.room(Cases.COMPETED);
    day = cases.day();
  }

  @Test
  void nobodyHoldsItOfficersSeeWhoCompetesAndGuestsHowMany() throws Exception {
    RequestId one = cases.received(room, day);
    cases.received(room, day);
    cases.received(room, day.plusWeeks(1));
    assertThat(holds.until(cases.file(one).request())).isEmpty();
    web.perform(get("/petugas/permohonan/" + one.value()).with(Staff.as(cases.rina())))
        .andExpect(content().string(containsString("1 permohonan lain untuk waktu ini")))
        .andExpect(
            content()
                .string(stringContainsInOrder("Panitia Lomba</a> · SMA 3", "Lomba debat · 30 ")));
    web.perform(get(cases.page(one)))
        .andExpect(content().string(containsString("1 permohonan lain untuk waktu ini")))
        .andExpect(content().string(not(containsString("Panitia Lomba</a>"))));
  }

  @Test
  void theApprovedOneRefusesTheOthersWithAReasonAndSomethingInstead() {
    RequestId winner = cases.verified(room, day);
    RequestId loser = cases.verified(room, day);
    RequestId unread = cases.received(room, day);
    RequestId elsewhere = cases.verified(room, day.plusWeeks(1));
    assertThat(cases.approve(winner)).isEqualTo(new Step.Done());
    assertThat(cases.state(winner)).isEqualTo(RequestState.APPROVED);
    assertThat(cases.state(loser)).isEqualTo(RequestState.REJECTED);
    assertThat(cases.state(unread)).isEqualTo(RequestState.REJECTED);
    assertThat(cases.state(elsewhere)).isEqualTo(RequestState.VERIFIED);
    assertThat(cases.file(loser).decision().orElseThrow().outcome())
        .isEqualTo(Disposition.Outcome.LOST);
    assertThat(offers.of(cases.file(loser).request())).hasSize(1);
    assertThat(offers.of(cases.file(unread).request()))
        .as("nothing is held for a letter that nobody has verified")
        .isEmpty();
    assertThat(told(loser).body())
        .contains("Waktu itu diberikan kepada permohonan lain")
        .contains("Kami menahan pilihan ini untuk Anda");
    assertThat(told(unread).body())
        .contains("Waktu itu diberikan kepada permohonan lain")
        .containsPattern("Pilihan ini masih bebas[^•]+• [^•]+, ")
        .contains("/permohonan/baru");
  }

  @Test
  void whatIsAcceptedInsteadOfALostDateIsHeldAndDecidedWithTheOthers() {
    RequestId winner = cases.verified(room, day);
    RequestId series = cases.verified(room, day, day.plusWeeks(1));
    cases.approve(winner);
    Offer instead = offers.of(cases.file(series).request()).getFirst();
    assertThat(accepting.accept(cases.unit(), series, instead.id()))
        .isInstanceOf(Acceptance.Accepted.class);
    assertThat(cases.file(series).request().need().bookings())
        .extracting(Booking::state)
        .containsExactly(BookingState.REFUSED, BookingState.PENDING, BookingState.PENDING);
    assertThat(holds.until(cases.file(series).request())).as("held until then").isPresent();
    assertThat(cases.approve(series)).isEqualTo(new Step.Done());
    assertThat(cases.file(series).request().need().bookings())
        .filteredOn(one -> one.id().equals(instead.id()))
        .extracting(Booking::state)
        .containsExactly(BookingState.BOOKED);
  }

  @Test
  void ofASeriesOnlyThatDateIsLost() {
    RequestId winner = cases.verified(room, day);
    RequestId series = cases.verified(room, day, day.plusWeeks(1));
    cases.approve(winner);
    assertThat(cases.state(series)).isEqualTo(RequestState.VERIFIED);
    assertThat(cases.file(series).request().need().bookings())
        .extracting(Booking::state)
        .containsExactly(BookingState.REFUSED, BookingState.PENDING);
    assertThat(told(series).title()).contains("Satu waktu");
    assertThat(cases.approve(series)).isEqualTo(new Step.Done());
    assertThat(cases.file(series).request().need().bookings())
        .extracting(Booking::state)
        .containsExactly(BookingState.REFUSED, BookingState.BOOKED);
  }

  /// Whoever calls the one date off saw the case before the other was lost.
  @Test
  void withTheLastDateThatWasNotLostTheRequestEnds() {
    RequestId winner = cases.verified(room, day);
    RequestId series = cases.verified(room, day, day.plusWeeks(1));
    FacilityRequest seen = cases.file(series).request();
    cases.approve(winner);
    Booking last = seen.need().bookings().getLast();
    assertThat(changes.cancel(seen, last, Reach.ONE, "", new Actor.Guest()))
        .isEqualTo(new Changed.Done());
    assertThat(cases.state(series)).isEqualTo(RequestState.WITHDRAWN);
  }

  /// Whoever refuses the one date saw the case before the other was lost.
  @Test
  void nobodyApprovesACaseOfWhichNothingIsLeft() {
    RequestId winner = cases.verified(room, day);
    RequestId series = cases.verified(room, day, day.plusWeeks(1));
    FacilityRequest seen = cases.file(series).request();
    cases.approve(winner);
    var refused = Map.of(seen.need().bookings().getLast().id(), "Atap bocor");
    assertThat(desk.approve(cases.unit(), series, seen.revision(), cases.hendra(), "", refused))
        .isInstanceOf(Step.Overtaken.class);
    assertThat(cases.file(series).request().need().bookings())
        .extracting(Booking::state)
        .containsExactly(BookingState.REFUSED, BookingState.PENDING);
  }

  @Test
  void ofTwoWhoApproveTwoAtOnceOneWinsAndTheOtherIsToldThatItIsTaken() throws Exception {
    for (int round = 0; round < 5; round++) {
      LocalDate date = day.plusWeeks(round + 2);
      RequestId one = cases.verified(room, date);
      RequestId other = cases.verified(room, date);
      List<Step> outcomes =
          Cases.atOnce(
              List.<Callable<Step>>of(() -> cases.approve(one), () -> cases.approve(other)));
      assertThat(outcomes).filteredOn(Step.Done.class::isInstance).hasSize(1);
      assertThat(outcomes).filteredOn(Step.Taken.class::isInstance).hasSize(1);
      assertThat(List.of(cases.state(one), cases.state(other)))
          .containsExactlyInAnyOrder(RequestState.APPROVED, RequestState.REJECTED);
    }
  }

  @Test
  void whatIsBookedCanNotBeAskedForAndCompetedFor() {
    cases.approved(room, day);
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> cases.received(room, day))
        .isInstanceOf(ClassCastException.class);
  }

  private SentNotice told(RequestId id) {
    return notifications.of(cases.unit(), id.value()).getFirst();
  }
}
