package id.sarpras.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sarpras.facility.Facility;
import id.sarpras.facility.Fitting;
import id.sarpras.facility.Upkeep;
import id.sarpras.identity.Deputy;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Officers;
import id.sarpras.identity.Role;
import id.sarpras.letter.OutgoingLetter;
import id.sarpras.notification.Channel;
import id.sarpras.notification.Delivery;
import id.sarpras.notification.Notifications;
import id.sarpras.schedule.BookingId;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Ids;
import id.sarpras.shared.Period;
import id.sarpras.shared.TrackingCodes;
import id.sarpras.testing.Borrowings;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// A state event takes what a lesser booking has, with manners.
@PageTest
@Import({Cases.class, Borrowings.class})
class DisplacementPageTest {

  @Autowired Cases cases;
  @Autowired Borrowings uses;
  @Autowired Displacements displacements;
  @Autowired DisplacementFigures figures;
  @Autowired Offers offers;
  @Autowired Accepting accepting;
  @Autowired Holds holds;
  @Autowired Letters letters;
  @Autowired TrackingCodes seals;
  @Autowired Officers officers;
  @Autowired Upkeep upkeep;
  @Autowired Notifications notifications;
  @Autowired InstantSource clock;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc web;

  Facility hall;
  LocalDate day;
  RequestId booked;
  RequestId event;

  @BeforeEach
  void anEventThatFindsTheHallBooked() {
    cases.begin();
    hall = cases.staff.room();
    cases.staff.room();
    day = cases.day().plusWeeks(3);
    booked = cases.approved(hall, day);
    event = cases.verify(cases.waiting(hall, day));
  }

  @Test
  void theGuestIsToldFirstOfferedSomethingEqualAndTheEventIsFirmOnlyAfterThat() throws Exception {
    web.perform(get(path()).with(Staff.as(cases.maya())))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Pengganti yang setara")));
    Replacement equal = obstacle().equal().getFirst();
    order(cases.maya(), "Kunjungan Presiden", equal.code()).andExpect(status().isSeeOther());

    assertThat(cases.state(booked)).isEqualTo(RequestState.DISPLACED);
    var notice = notifications.of(cases.unit(), booked.value()).getFirst();
    assertThat(notice.body()).contains("Kunjungan Presiden").contains("Kami menahan pilihan ini");
    assertThat(notice.by(Channel.PAGE).orElseThrow().state()).isEqualTo(Delivery.State.ATTEMPTED);
    assertThat(cases.booking(event).state()).as("held, not firm").isEqualTo(BookingState.PENDING);
    assertThat(holds.until(cases.file(event).request())).isPresent();

    assertThat(cases.approve(event)).isEqualTo(new Step.Done());
    assertThat(trail("request.displaced", booked)).isBefore(trail("request.approved", event));

    Offer offer = offers.of(cases.file(booked).request()).getFirst();
    assertThat(offer.reason()).isEqualTo(OfferReason.DISPLACEMENT);
    web.perform(get(cases.page(booked)))
        .andExpect(content().string(containsString("Pengganti waktu Anda yang digeser")));
    web.perform(post(cases.page(booked) + "/tawaran/" + offer.id().value()).with(csrf()))
        .andExpect(status().isSeeOther());
    assertThat(cases.state(booked)).isEqualTo(RequestState.APPROVED);
    assertThat(cases.booking(booked).facility()).isEqualTo(equal.facility());
  }

  @Test
  void theLetterIsAboutTheDisplacementAndReplacesTheApproval() throws Exception {
    OutgoingLetter approval = letters.of(cases.file(booked).request()).orElseThrow();
    order(cases.maya(), "Kunjungan Presiden", obstacle().equal().getFirst().code());
    OutgoingLetter letter = letters.of(cases.file(booked).request()).orElseThrow();
    assertThat(letter.content())
        .contains("DIGESER", "Kunjungan Presiden", cases.maya().name(), "menahan untuk Saudara")
        .doesNotContain("DISETUJUI");
    web.perform(get(caseOf(booked)).with(Staff.as(cases.rina())))
        .andExpect(content().string(containsString("Cetak surat " + letter.number())));
    web.perform(get(caseOf(booked) + "/surat.pdf").with(Staff.as(cases.rina())))
        .andExpect(status().isOk());
    web.perform(get("/surat/" + approval.id() + "/" + seals.seal(approval.id())))
        .andExpect(content().string(containsString("sudah diganti oleh surat nomor")))
        .andExpect(content().string(containsString(letter.number())));

    jdbc.sql("DELETE FROM outgoing_letter WHERE id = :id").param("id", letter.id()).update();
    web.perform(get(caseOf(booked) + "/surat.pdf").with(Staff.as(cases.rina())))
        .andExpect(status().isNotFound());
  }

  @Test
  void theCaseSaysWhoDisplacedItForWhatAndWhyAndWhatIsHeldInstead() throws Exception {
    order(cases.maya(), "Kunjungan Presiden", obstacle().equal().getFirst().code());
    String page =
        web.perform(get(caseOf(booked)).with(Staff.as(cases.rina())))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(page.substring(page.indexOf("Perjalanan")))
        .contains("Digeser untuk acara kenegaraan", cases.maya().name(), "Kunjungan Presiden")
        .contains(cases.file(event).request().reference());
    assertThat(page)
        .doesNotContain("Dialihkan", "Semua tanggal")
        .contains("Ditahan sampai")
        .doesNotContainPattern("Ditahan\\s*</span>");
  }

  @Test
  void whatOthersHaveCannotBeApprovedAndOnlyThereTheLinkToDisplaceStands() throws Exception {
    web.perform(get(caseOf(event)).with(Staff.as(cases.hendra())))
        .andExpect(content().string(containsString("Tidak dapat disetujui sekarang")))
        .andExpect(content().string(not(containsString("value=\"setuju\""))));
    web.perform(
            post(caseOf(event) + "/keputusan")
                .with(Staff.as(cases.hendra()))
                .with(csrf())
                .param("revisi", "1")
                .param("putusan", "setuju"))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("Sarana itu sudah dipakai orang lain")))
        .andExpect(content().string(not(containsString("Tanggal nomor"))));
    web.perform(get(caseOf(event)).with(Staff.as(cases.maya())))
        .andExpect(content().string(containsString(path())));
    order(cases.maya(), "Kunjungan Presiden", obstacle().equal().getFirst().code());
    web.perform(get(caseOf(event)).with(Staff.as(cases.maya())))
        .andExpect(content().string(not(containsString(path()))));
    web.perform(get(caseOf(event)).with(Staff.as(cases.hendra())))
        .andExpect(content().string(containsString("value=\"setuju\"")));
  }

  @Test
  void itIsCountedInPublic() throws Exception {
    int before = counted();
    order(cases.maya(), "Kunjungan Presiden", obstacle().equal().getFirst().code());
    assertThat(counted()).isEqualTo(before + 1);
    web.perform(get("/statistik"))
        .andExpect(
            content().string(containsString("Pemakaian yang digeser untuk acara kenegaraan")));
  }

  @Test
  void whereThereIsNothingEqualItTakesASecondConfirmation() throws Exception {
    upkeep.change(cases.unit(), fitted(), new Actor.Program());
    assertThat(obstacle().equal()).isEmpty();
    web.perform(get(path()).with(Staff.as(cases.maya())))
        .andExpect(content().string(containsString("Pengganti yang setara tidak ada")));
    order(cases.maya(), "Kunjungan Presiden", "").andExpect(status().isUnprocessableContent());
    assertThat(cases.state(booked)).isEqualTo(RequestState.APPROVED);
    web.perform(form(cases.maya(), "Kunjungan Presiden", "").param("tanpaPengganti", "ya"))
        .andExpect(status().isSeeOther());
    assertThat(notifications.of(cases.unit(), booked.value()).getFirst().body())
        .contains("Pengganti yang setara tidak ada");
  }

  @Test
  void ofASeriesOneDateGivesWayForAnEqualRoomAndTheOthersStay() throws Exception {
    Facility room = cases.staff.room();
    LocalDate second = cases.day().plusWeeks(4);
    RequestId series = cases.verified(room, cases.day().plusWeeks(3), second);
    cases.approve(series);
    RequestId visit = cases.verify(cases.waiting(room, second));
    Obstacle obstacle = displacements.inTheWayOf(cases.file(visit).request()).getFirst();
    assertThat(obstacle.booking().number()).isEqualTo(2);
    int before = counted();
    Replacement equal = obstacle.equal().getFirst();
    assertThat(give(visit, obstacle, equal)).isEqualTo(new Displaced.Done());
    assertThat(cases.state(series)).isEqualTo(RequestState.APPROVED);
    assertThat(states(series)).containsExactly(BookingState.BOOKED, BookingState.DISPLACED);
    assertThat(counted()).isEqualTo(before + 1);
    Offer offer = offers.of(cases.file(series).request()).getFirst();
    assertThat(accepting.accept(cases.unit(), series, offer.id()))
        .isInstanceOf(Acceptance.Accepted.class);
    assertThat(states(series))
        .containsExactly(BookingState.BOOKED, BookingState.DISPLACED, BookingState.BOOKED);
    assertThat(cases.file(series).request().need().bookings().getLast().facility())
        .isEqualTo(equal.facility());
  }

  @Test
  void aSeriesOfWhichAllDatesGiveWayGivesWayAsACase() {
    Facility room = cases.staff.room();
    LocalDate first = cases.day().plusWeeks(5);
    RequestId series = cases.verified(room, first, first.plusWeeks(1));
    cases.approve(series);
    FacilityRequest visit =
        cases.file(cases.verify(cases.waiting(room, first, first.plusWeeks(1)))).request();
    Set<BookingId> seen =
        displacements.inTheWayOf(visit).stream()
            .map(one -> one.booking().id())
            .collect(Collectors.toSet());
    assertThat(seen).hasSize(2);
    assertThat(
            displacements.order(
                cases.unit(),
                visit.id(),
                visit.revision(),
                cases.maya(),
                "Kunjungan Presiden",
                seen,
                List.of(),
                true))
        .isEqualTo(new Displaced.Done());
    assertThat(states(series)).containsExactly(BookingState.DISPLACED, BookingState.DISPLACED);
    assertThat(cases.state(series)).isEqualTo(RequestState.DISPLACED);
  }

  @Test
  void ofABundleOnlyWhatTheEventTakesIsReplacedAndTheRestIsKept() throws Exception {
    Facility chairs = uses.chairs(30, Optional.empty());
    Facility first = cases.staff.room();
    Facility second = cases.staff.room();
    cases.staff.room();
    var nine = day.plusWeeks(2).atTime(9, 0).atZone(cases.staff.unit().zone()).toInstant();
    BookingId id =
        uses.approved(
                List.of(new Period(nine, nine.plus(Duration.ofHours(2)))),
                Borrowings.of(first, 1),
                Borrowings.of(chairs, 30),
                Borrowings.of(second, 1))
            .getFirst();
    RequestId bundle = uses.now(id).request().id();
    RequestId visit = cases.verify(cases.waiting(second, day.plusWeeks(2)));
    Obstacle obstacle = displacements.inTheWayOf(cases.file(visit).request()).getFirst();
    Replacement equal = obstacle.equal().getFirst();
    assertThat(equal.items())
        .hasSize(3)
        .startsWith(Borrowings.of(first, 1), Borrowings.of(chairs, 30))
        .doesNotContain(Borrowings.of(second, 1));
    int before = counted();
    assertThat(give(visit, obstacle, equal)).isEqualTo(new Displaced.Done());
    assertThat(counted()).isEqualTo(before + 1);
    Offer offer = offers.of(cases.file(bundle).request()).getFirst();
    assertThat(offer.items()).isEqualTo(equal.items());
    accepting.accept(cases.unit(), bundle, offer.id());
    assertThat(cases.state(bundle)).isEqualTo(RequestState.APPROVED);
    assertThat(cases.booking(bundle).items()).isEqualTo(equal.items());
  }

  @Test
  void whatIsCountedHasNoEqual() {
    Facility chairs = uses.chairs(30, Optional.empty());
    uses.chairs(30, Optional.empty());
    var nine = day.plusWeeks(3).atTime(9, 0).atZone(cases.staff.unit().zone()).toInstant();
    uses.approved(
        List.of(new Period(nine, nine.plus(Duration.ofHours(2)))), Borrowings.of(chairs, 30));
    RequestId visit = cases.verify(cases.waiting(chairs, day.plusWeeks(3)));
    assertThat(displacements.inTheWayOf(cases.file(visit).request()))
        .singleElement()
        .satisfies(one -> assertThat(one.equal()).isEmpty());
  }

  private Displaced give(RequestId visit, Obstacle obstacle, Replacement instead) {
    return displacements.order(
        cases.unit(),
        visit,
        1,
        cases.maya(),
        "Kunjungan Presiden",
        Set.of(obstacle.booking().id()),
        List.of(instead),
        false);
  }

  private List<BookingState> states(RequestId id) {
    return cases.file(id).request().need().bookings().stream().map(Booking::state).toList();
  }

  @Test
  void itTakesAReason() throws Exception {
    order(cases.maya(), " ", obstacle().equal().getFirst().code())
        .andExpect(status().isUnprocessableContent());
    assertThat(cases.state(booked)).isEqualTo(RequestState.APPROVED);
  }

  @Test
  void onlyTheHeadOfTheBureauOrADeputyMay() throws Exception {
    for (Officer other :
        List.of(
            cases.rina(),
            cases.hendra(),
            cases.staff.officer(Role.ADMINISTRATOR),
            cases.staff.officer(Role.COMPLAINT_OFFICER))) {
      web.perform(get(path()).with(Staff.as(other))).andExpect(status().isForbidden());
      order(other, "Kunjungan Presiden", "").andExpect(status().isForbidden());
      assertThat(displacements.order(cases.unit(), event, 1, other, "x", Set.of(), List.of(), true))
          .isEqualTo(new Displaced.NotYours());
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), cases.staff.unit().zone());
    officers.appoint(
        new Deputy(Ids.next(), cases.maya(), cases.hendra(), today, today), cases.maya().actor());
    order(cases.hendra(), "Kunjungan Presiden", obstacle().equal().getFirst().code())
        .andExpect(status().isSeeOther());
  }

  @Test
  void whatIsItselfAnEventGivesWayToNone() throws Exception {
    order(cases.maya(), "Kunjungan Presiden", obstacle().equal().getFirst().code());
    cases.approve(event);
    RequestId another = cases.verify(cases.waiting(hall, day));
    var obstacle = displacements.inTheWayOf(cases.file(another).request()).getFirst();
    assertThat(obstacle.givesWay()).isFalse();
    assertThat(
            displacements.order(
                cases.unit(),
                another,
                1,
                cases.maya(),
                "Lebih penting",
                Set.of(obstacle.booking().id()),
                List.of(),
                true))
        .isEqualTo(new Displaced.Blocked());
  }

  @Test
  void ofTwoOrdersAtOnceOneHolds() throws Exception {
    RequestId other = cases.verify(cases.waiting(hall, day));
    var obstacle = obstacle();
    List<Displaced> outcomes =
        Cases.atOnce(
            List.of(event, other).stream()
                .<Callable<Displaced>>map(
                    one ->
                        () ->
                            displacements.order(
                                cases.unit(),
                                one,
                                1,
                                cases.maya(),
                                "Acara kenegaraan",
                                Set.of(obstacle.booking().id()),
                                obstacle.equal(),
                                false))
                .toList());
    assertThat(outcomes).filteredOn(Displaced.Done.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(Displaced.Overtaken.class::isInstance).hasSize(1);
  }

  private Facility fitted() {
    return new Facility(
        hall.id(),
        hall.kind(),
        hall.name(),
        hall.building(),
        hall.capacity(),
        hall.stock(),
        true,
        false,
        Set.of(Fitting.values()),
        Map.of(),
        hall.hours(),
        hall.rules(),
        hall.keeper(),
        hall.spaces());
  }

  private Obstacle obstacle() {
    return displacements.inTheWayOf(cases.file(event).request()).getFirst();
  }

  private ResultActions order(Officer officer, String reason, String replacement) throws Exception {
    return web.perform(form(officer, reason, replacement));
  }

  private MockHttpServletRequestBuilder form(Officer officer, String reason, String replacement) {
    Booking first = cases.file(booked).request().need().bookings().getFirst();
    String displaced = first.id().value().toString();
    return post(path())
        .with(Staff.as(officer))
        .with(csrf())
        .param("revisi", "1")
        .param("digeser", displaced)
        .param("pengganti-" + displaced, replacement)
        .param("sebab", reason);
  }

  private String path() {
    return caseOf(event) + "/penggeseran";
  }

  private static String caseOf(RequestId id) {
    return "/petugas/permohonan/" + id.value();
  }

  private Instant trail(String action, RequestId id) {
    return jdbc.sql("SELECT at FROM audit_entry WHERE subject_id = :id AND action = :action")
        .param("id", id.value())
        .param("action", action)
        .query(Timestamp.class)
        .single()
        .toInstant();
  }

  private int counted() {
    Instant now = clock.instant();
    var around = new Period(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1)));
    return figures.byMonth(cases.unit(), around, cases.staff.unit().zone()).values().stream()
        .mapToInt(Integer::intValue)
        .sum();
  }
}
