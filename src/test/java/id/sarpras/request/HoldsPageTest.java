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
import id.sarpras.identity.Officer;
import id.sarpras.identity.Role;
import id.sarpras.notification.Notifications;
import id.sarpras.shared.Actor;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/// Until when something is held, and what happens then.
@PageTest
@Import(Cases.class)
class HoldsPageTest {

  @Autowired Cases cases;
  @Autowired Holds holds;
  @Autowired Desk desk;
  @Autowired Notifications notifications;
  @Autowired InstantSource clock;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc web;

  Facility room;
  LocalDate day;
  RequestId id;

  @BeforeEach
  void aGuestHandsALetterIn() {
    cases.begin();
    room = cases.staff.room();
    day = cases.day().plusWeeks(1);
    id = cases.received(room, day);
  }

  @Test
  void everybodySeesUntilWhenItIsHeld() throws Exception {
    assertThat(until().orElseThrow())
        .isBetween(
            clock.instant().plus(Duration.ofDays(7)).minusSeconds(60),
            clock.instant().plus(Duration.ofDays(7)));
    web.perform(get(cases.page(id)))
        .andExpect(content().string(containsString("Waktu ini ditahan untuk Anda sampai")));
    web.perform(get(cases.page(id) + "/tanda-terima"))
        .andExpect(content().string(containsString("Waktu ini ditahan untuk Anda sampai")));
    web.perform(get("/petugas/permohonan/" + id.value()).with(Staff.as(cases.rina())))
        .andExpect(content().string(containsString("Ditahan sampai")));
    web.perform(get("/jadwal").param("tanggal", day.toString()))
        .andExpect(content().string(containsString("ditahan sampai")))
        .andExpect(content().string(not(containsString("Panitia Lomba"))));
  }

  @Test
  void theOfficeIsWarnedOnceBeforeItEndsAndTheWorklistMarksIt() throws Exception {
    cases.hold(id, clock.instant().plus(Duration.ofHours(20)));
    holds.sweep(cases.unit());
    holds.sweep(cases.unit());
    assertThat(holds.ending(cases.unit())).containsKey(id);
    web.perform(get("/petugas").with(Staff.as(cases.rina())))
        .andExpect(content().string(containsString("masa tahan habis")));
    cases.verify(id);
    cases.approve(id);
    assertThat(holds.ending(cases.unit())).doesNotContainKey(id);
  }

  @Test
  void aSeriesThatTheGuestDidNotCompleteExpiresToo() {
    RequestId series = cases.received(cases.staff.room(), cases.day(), cases.day().plusWeeks(1));
    desk.sendBack(cases.unit(), series, 0, cases.rina(), "Belum bercap");
    cases.lapse(series);
    holds.sweep(cases.unit());
    assertThat(cases.state(series)).isEqualTo(RequestState.EXPIRED);
  }

  @Test
  void whatTheGuestDidNotCompleteExpiresIsFreeAndSaysHowToAskAgain() throws Exception {
    desk.sendBack(cases.unit(), id, 0, cases.rina(), "Belum bercap");
    cases.lapse(id);
    holds.sweep(cases.unit());
    assertThat(cases.state(id)).isEqualTo(RequestState.EXPIRED);
    assertThat(cases.booking(id).state()).isEqualTo(BookingState.LAPSED);
    assertThat(notifications.of(cases.unit(), id.value()).getFirst().body())
        .contains("/permohonan/baru");
    web.perform(get(cases.page(id)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Kedaluwarsa")));
    assertThat(desk.complete(cases.file(id), "Sudah", Optional.empty(), new Actor.Guest()))
        .isFalse();
    assertThat(cases.received(room, day)).as("others can have it").isNotNull();
  }

  @Test
  void whatCompetesWithoutAHoldHasAnEndTooWhenItsGuestDoesNotCompleteIt() throws Exception {
    Facility competed = cases.staff.room(Cases.COMPETED);
    RequestId late = cases.received(competed, day);
    RequestId quick = cases.received(competed, day);
    Instant promised = cases.file(late).request().deadline().due();
    for (RequestId one : List.of(late, quick)) {
      desk.sendBack(cases.unit(), one, 0, cases.rina(), "Belum bercap");
      assertThat(notifications.of(cases.unit(), one.value()).getFirst().body())
          .contains("Lengkapi sampai");
    }
    Instant by = holds.completeBy(cases.file(late).request()).orElseThrow();
    assertThat(by)
        .isBetween(
            clock.instant().plus(Duration.ofDays(7)).minusSeconds(60),
            clock.instant().plus(Duration.ofDays(7)));
    web.perform(get(cases.page(late)))
        .andExpect(content().string(containsString("Lengkapi sampai")));
    web.perform(get("/petugas/permohonan/" + late.value()).with(Staff.as(cases.rina())))
        .andExpect(content().string(containsString("Tamu dapat melengkapi sampai")));
    desk.complete(cases.file(quick), "Sudah", Optional.empty(), new Actor.Guest());
    holds.sweep(cases.unit());
    assertThat(cases.state(late)).as("in time").isEqualTo(RequestState.INCOMPLETE);
    jdbc.sql(
            "UPDATE completion_due SET until = now() - interval '1 second' WHERE request_id IN (:ids)")
        .param("ids", List.of(late.value(), quick.value()))
        .update();
    holds.sweep(cases.unit());
    assertThat(cases.state(late)).isEqualTo(RequestState.EXPIRED);
    assertThat(cases.booking(late).state()).isEqualTo(BookingState.LAPSED);
    assertThat(cases.file(late).request().deadline().due()).isEqualTo(promised);
    assertThat(notifications.of(cases.unit(), late.value()).getFirst().body())
        .contains("/permohonan/baru");
    web.perform(get(cases.page(late))).andExpect(content().string(containsString("Kedaluwarsa")));
    assertThat(cases.state(quick)).as("it is the office's turn").isEqualTo(RequestState.RECEIVED);
  }

  @Test
  void whatTheOfficeHasNotDecidedStaysOpenAndTakesWhatIsStillFree() {
    cases.lapse(id);
    holds.sweep(cases.unit());
    assertThat(cases.state(id)).isEqualTo(RequestState.RECEIVED);
    assertThat(until()).isEmpty();
    cases.verify(id);
    assertThat(cases.approve(id)).isEqualTo(new Step.Done());
  }

  @Test
  void orIsToldThatSomebodyElseHasIt() {
    cases.lapse(id);
    RequestId other = cases.received(room, day);
    cases.verify(id);
    assertThat(cases.approve(id)).isInstanceOf(Step.Taken.class);
    assertThat(cases.state(id)).isEqualTo(RequestState.VERIFIED);
    cases.verify(other);
    assertThat(cases.approve(other)).isEqualTo(new Step.Done());
  }

  @Test
  void anOfficerProlongsItOnceAndWithAReason() throws Exception {
    var before = until().orElseThrow();
    prolong(cases.rina(), "").andExpect(status().isUnprocessableContent());
    prolong(cases.rina(), "Menunggu kepala biro").andExpect(status().isSeeOther());
    assertThat(until()).contains(before.plus(Duration.ofDays(7)));
    prolong(cases.rina(), "Sekali lagi")
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("sudah pernah diperpanjang")));
    assertThat(until()).contains(before.plus(Duration.ofDays(7)));
  }

  @Test
  void nothingIsHeldBeyondTheBeginningOfItsUse() throws Exception {
    LocalDate soon = LocalDate.ofInstant(clock.instant(), cases.staff.unit().zone()).plusDays(3);
    id = cases.received(room, soon);
    Instant begins = cases.booking(id).period().start();
    assertThat(until()).contains(begins);
    prolong(cases.rina(), "Menunggu kepala biro")
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("ditahan sampai pemakaiannya dimulai")))
        .andExpect(content().string(containsString("Menunggu kepala biro")))
        .andExpect(content().string(not(containsString("Perpanjang masa tahan"))));
    assertThat(until()).contains(begins);
  }

  @Test
  void whatWaitsForItsGuestWithoutAHoldEndsWithItsUseToo() {
    LocalDate soon = LocalDate.ofInstant(clock.instant(), cases.staff.unit().zone()).plusDays(3);
    RequestId competes = cases.received(cases.staff.room(Cases.COMPETED), soon);
    desk.sendBack(cases.unit(), competes, 0, cases.rina(), "Belum bercap");
    assertThat(holds.completeBy(cases.file(competes).request()))
        .contains(cases.booking(competes).period().start());
  }

  @Test
  void ofManyWhoProlongAtOnceOneDoes() throws Exception {
    var outcomes =
        Cases.atOnce(
            List.<Callable<Prolonged>>of(
                () -> holds.prolong(cases.unit(), id, cases.rina(), "Satu"),
                () -> holds.prolong(cases.unit(), id, cases.hendra(), "Dua"),
                () -> holds.prolong(cases.unit(), id, cases.maya(), "Tiga")));
    assertThat(outcomes).filteredOn(Prolonged.Until.class::isInstance).hasSize(1);
  }

  @Test
  void whoHasNoPartInAChainCannotProlong() throws Exception {
    for (Role role : List.of(Role.ADMINISTRATOR, Role.COMPLAINT_OFFICER)) {
      prolong(cases.staff.officer(role), "Tolong").andExpect(status().isForbidden());
    }
  }

  @Test
  void whatIsNotHeldCannotBeProlonged() throws Exception {
    cases.lapse(id);
    prolong(cases.rina(), "Tolong").andExpect(status().isConflict());
  }

  private ResultActions prolong(Officer officer, String why) throws Exception {
    return web.perform(
        post("/petugas/permohonan/" + id.value() + "/masa-tahan")
            .with(Staff.as(officer))
            .with(csrf())
            .param("sebab", why));
  }

  private Optional<Instant> until() {
    return holds.until(cases.file(id).request());
  }
}
