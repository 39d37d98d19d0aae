package id.sarpras.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sarpras.facility.Facility;
import id.sarpras.letter.OutgoingLetters;
import id.sarpras.notification.Notifications;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Ids;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/// What is held for a guest with a refusal, and accepted with one tap.
@PageTest
@Import(Cases.class)
class OffersPageTest {

  @Autowired Cases cases;
  @Autowired Offers offers;
  @Autowired Accepting accepting;
  @Autowired Replacements replacements;
  @Autowired Desk desk;
  @Autowired Requests requests;
  @Autowired Notifications notifications;
  @Autowired OutgoingLetters letters;
  @Autowired MockMvc web;

  Facility room;
  LocalDate day;
  RequestId id;

  @BeforeEach
  void aRequestThatCannotBeMet() {
    cases.begin();
    room = cases.staff.room();
    day = cases.day();
    id = cases.verified(room, day);
  }

  @Test
  void theOfficerTicksWhatIsHeldAndTheGuestReadsItInTheRefusal() throws Exception {
    Replacement ticked = instead().getFirst();
    web.perform(get(desk()).with(Staff.as(cases.hendra())))
        .andExpect(content().string(containsString(ticked.code())));
    web.perform(
            post(desk() + "/keputusan")
                .with(Staff.as(cases.hendra()))
                .with(csrf())
                .param("revisi", "1")
                .param("putusan", "tolak")
                .param("alasan", "Dipakai rapat paripurna")
                .param("tawaran", ticked.code(), "x~y", "1~2~3~4"))
        .andExpect(status().isSeeOther());
    assertThat(open()).extracting(Offer::period).containsExactly(ticked.period());
    assertThat(notifications.of(cases.unit(), id.value()).getFirst().body())
        .contains("Dipakai rapat paripurna")
        .contains("Kami menahan pilihan ini");
    web.perform(get(cases.page(id)))
        .andExpect(content().string(containsString("Ditahan untuk Anda sampai")));
  }

  @Test
  void oneTapMakesItTheCasesBooking() throws Exception {
    refuse(2);
    var letter = letters.of(cases.unit(), id.value()).orElseThrow();
    Offer chosen = open().getFirst();
    accept(chosen).andExpect(status().isSeeOther());
    assertThat(cases.state(id)).isEqualTo(RequestState.APPROVED);
    assertThat(cases.booking(id).id()).isEqualTo(chosen.id());
    assertThat(cases.booking(id).state()).isEqualTo(BookingState.BOOKED);
    assertThat(open()).as("the other one is free again").isEmpty();
    assertThat(letters.of(cases.unit(), id.value()).orElseThrow().id()).isNotEqualTo(letter.id());
    assertThat(notifications.of(cases.unit(), id.value()).getFirst().title()).contains("disetujui");
    accept(chosen).andExpect(status().isSeeOther());
    assertThat(cases.file(id).request().need().bookings()).hasSize(2);
    web.perform(get(cases.page(id))).andExpect(content().string(containsString("Disetujui")));
    web.perform(get(desk()).with(Staff.as(cases.rina())))
        .andExpect(content().string(containsString("Tawaran diterima tamu")));
  }

  @Test
  void twoTapsAtOnceAreOneYes() throws Exception {
    refuse(1);
    Offer chosen = open().getFirst();
    Callable<Acceptance> tap = () -> accepting.accept(cases.unit(), id, chosen.id());
    assertThat(Cases.atOnce(List.of(tap, tap, tap, tap)))
        .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Acceptance.Accepted.class));
    assertThat(cases.file(id).request().need().bookings()).hasSize(2);
  }

  @Test
  void ofTwoDifferentOffersAtOnceOneIsTheGuests() throws Exception {
    refuse(2);
    List<Acceptance> outcomes =
        Cases.atOnce(
            open().stream()
                .<Callable<Acceptance>>map(
                    offer -> () -> accepting.accept(cases.unit(), id, offer.id()))
                .toList());
    assertThat(outcomes).filteredOn(Acceptance.Accepted.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(Acceptance.Gone.class::isInstance).hasSize(1);
  }

  @Test
  void whatHasLapsedSaysSoAndShowsWhatIsThere() throws Exception {
    refuse(2);
    Offer lapsed = open().getFirst();
    cases.lapse(lapsed);
    accept(lapsed)
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("tidak ditahan lagi")))
        .andExpect(content().string(containsString("Pilihan lain dari kami")));
    assertThat(cases.state(id)).isEqualTo(RequestState.REJECTED);
    offers.sweep(cases.unit());
    assertThat(offers.of(cases.file(id).request()))
        .extracting(Offer::state)
        .containsExactlyInAnyOrder(OfferState.EXPIRED, OfferState.OPEN);
  }

  @Test
  void aNoFreesIt() throws Exception {
    refuse(1);
    Offer declined = open().getFirst();
    web.perform(post(path(declined) + "/penolakan").with(csrf())).andExpect(status().isSeeOther());
    assertThat(open()).isEmpty();
    accept(declined).andExpect(status().isConflict());
  }

  @Test
  void whoeverTakesARequestBackGivesUpWhatIsOffered() {
    RequestId approved = cases.approved(cases.staff.room(), day);
    refuse(1);
    assertThat(desk.withdraw(cases.file(approved), new Actor.Guest())).isTrue();
    offers.endAll(cases.file(id).request(), new Actor.Guest());
    assertThat(open()).isEmpty();
  }

  @Test
  void onlyWhoKnowsTheCodeAcceptsAndOnlyWhatIsOfferedForTheCase() throws Exception {
    refuse(1);
    Offer mine = open().getFirst();
    RequestId stranger = cases.verified(room, day.plusWeeks(1));
    web.perform(post(cases.page(stranger) + "/tawaran/" + mine.id().value()).with(csrf()))
        .andExpect(status().isConflict());
    web.perform(post("/permohonan/AAAA-BBBB-CCCC/tawaran/" + mine.id().value()).with(csrf()))
        .andExpect(status().isNotFound());
    web.perform(post(cases.page(id) + "/tawaran/" + Ids.next()).with(csrf()))
        .andExpect(status().isConflict());
    assertThat(open()).hasSize(1);
  }

  private void refuse(int number) {
    assertThat(cases.refuse(id, new Refusal("Dipakai", instead().subList(0, number), false)))
        .isEqualTo(new Step.Done());
    assertThat(open()).hasSize(number);
  }

  private List<Replacement> instead() {
    return replacements.of(cases.file(id).request(), cases.booking(id));
  }

  private List<Offer> open() {
    return offers.of(cases.file(id).request()).stream()
        .filter(offer -> offer.state() == OfferState.OPEN)
        .toList();
  }

  private ResultActions accept(Offer offer) throws Exception {
    return web.perform(post(path(offer)).with(csrf()));
  }

  private String path(Offer offer) {
    return cases.page(id) + "/tawaran/" + offer.id().value();
  }

  private String desk() {
    return "/petugas/permohonan/" + id.value();
  }
}
