package id.sarpras.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sarpras.facility.Facility;
import id.sarpras.identity.Deputy;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Officers;
import id.sarpras.identity.Role;
import id.sarpras.notification.Channel;
import id.sarpras.notification.Notifications;
import id.sarpras.schedule.Days;
import id.sarpras.schedule.Taken;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Ids;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/// The work of the desk on one case, from the letter to the guest.
@PageTest
class DecisionPageTest {

  @Autowired Staff staff;
  @Autowired Desk desk;
  @Autowired Requests requests;
  @Autowired Days days;
  @Autowired Officers officers;
  @Autowired Notifications notifications;
  @Autowired InstantSource clock;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc web;

  Officer rina;
  Officer hendra;
  Facility room;
  LocalDate day;
  RequestId id;

  @BeforeEach
  void aGuestHandsALetterIn() {
    rina = staff.officer(Role.FRONT_DESK);
    hendra = staff.officer(Role.SECTION_HEAD);
    room = staff.room();
    day = staff.day(LocalDate.ofInstant(clock.instant(), staff.unit().zone()));
    id = staff.request(room, day);
  }

  @Test
  void approvedIsBookedToldAndTheClockStopsWhenItReachesTheGuest() {
    assertThat(verify(rina)).isEqualTo(new Step.Done());
    assertThat(taken()).extracting(Taken::kind).containsExactly(Taken.Kind.HOLD);
    assertThat(approve(hendra)).isEqualTo(new Step.Done());
    assertThat(taken()).extracting(Taken::kind).containsExactly(Taken.Kind.BOOKING);
    assertThat(file().notified()).isEmpty();
    notifications.pageSeen(staff.unit().id(), id.value());
    assertThat(file().notified()).isPresent();
    var first = file().notified();
    notifications.delivered(staff.unit().id(), id.value(), Channel.LETTER, rina.actor());
    assertThat(file().notified()).isEqualTo(first);
  }

  @Test
  void refusedIsFreeAgainAndTheReasonReachesTheGuest() throws Exception {
    verify(rina);
    desk.reject(staff.unit().id(), id, revision(), hendra, "Dipakai rapat <b>paripurna</b>");
    assertThat(taken()).isEmpty();
    String code = requests.code(file().request()).grouped();
    web.perform(get("/permohonan/" + code))
        .andExpect(status().isOk())
        .andExpect(
            content()
                .string(Matchers.containsString("Dipakai rapat &lt;b&gt;paripurna&lt;/b&gt;")));
    assertThat(notifications.of(staff.unit().id(), id.value()).getFirst().body())
        .contains("Dipakai rapat")
        .contains(code);
  }

  @Test
  void eachStepIsOnlyForItsRole() throws Exception {
    assertThat(verify(hendra)).isEqualTo(new Step.NotYours());
    verify(rina);
    assertThat(approve(rina)).isEqualTo(new Step.NotYours());
    Officer admin = staff.officer(Role.ADMINISTRATOR);
    assertThat(approve(admin)).isEqualTo(new Step.NotYours());
    web.perform(
            post("/petugas/permohonan/" + id.value() + "/keputusan")
                .with(Staff.as(rina))
                .with(csrf())
                .param("revisi", "1")
                .param("putusan", "setuju"))
        .andExpect(status().isForbidden());
  }

  @Test
  void aDeputyActsBetweenTwoDatesAndNoLonger() {
    verify(rina);
    Officer maya = staff.officer(Role.BUREAU_HEAD);
    LocalDate today = LocalDate.ofInstant(clock.instant(), staff.unit().zone());
    officers.appoint(
        new Deputy(Ids.next(), hendra, maya, today.minusDays(3), today.minusDays(1)),
        hendra.actor());
    assertThat(approve(maya)).isEqualTo(new Step.NotYours());
    officers.appoint(new Deputy(Ids.next(), hendra, maya, today, today), hendra.actor());
    assertThat(approve(maya)).isEqualTo(new Step.Done());
    assertThat(file().decision().orElseThrow().onBehalfOf()).isEqualTo(hendra.name());
  }

  @Test
  void ofTwoWhoDecideAtTheSameMomentOneStandsAndTheOtherIsTold() throws Exception {
    verify(rina);
    Officer dewi = staff.officer(Role.SECTION_HEAD);
    int revision = revision();
    var together = new CountDownLatch(2);
    List<Callable<Step>> both =
        List.of(
            () -> {
              together.countDown();
              together.await();
              return desk.approve(staff.unit().id(), id, revision, hendra, "");
            },
            () -> {
              together.countDown();
              together.await();
              return desk.reject(staff.unit().id(), id, revision, dewi, "Tidak bisa");
            });
    var outcomes = new ArrayList<Step>();
    try (var pool = Executors.newFixedThreadPool(2)) {
      for (var future : pool.invokeAll(both)) {
        outcomes.add(future.get());
      }
    }
    assertThat(outcomes).filteredOn(Step.Done.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(Step.Overtaken.class::isInstance).hasSize(1);
    assertThat(file().done()).hasSize(2);
    web.perform(
            post("/petugas/permohonan/" + id.value() + "/keputusan")
                .with(Staff.as(hendra))
                .with(csrf())
                .param("revisi", Integer.toString(revision))
                .param("putusan", "setuju"))
        .andExpect(status().isConflict())
        .andExpect(content().string(Matchers.containsString("Kasus ini sudah berubah")));
  }

  @Test
  void whoWasTooLateFindsWhatHeWrote() throws Exception {
    verify(rina);
    int seen = revision();
    approve(hendra);
    web.perform(
            post("/petugas/permohonan/" + id.value() + "/keputusan")
                .with(Staff.as(hendra))
                .with(csrf())
                .param("revisi", Integer.toString(seen))
                .param("putusan", "tolak")
                .param("alasan", "Aula dicat sampai Jumat"))
        .andExpect(status().isConflict())
        .andExpect(content().string(Matchers.containsString("Yang Anda tulis, bila")))
        .andExpect(content().string(Matchers.containsString("Aula dicat sampai Jumat")));
  }

  @Test
  void whatIsAskedForStandsBeforeTheDecision() throws Exception {
    verify(rina);
    web.perform(get("/petugas/permohonan/" + id.value()).with(Staff.as(hendra)))
        .andExpect(
            content()
                .string(
                    Matchers.stringContainsInOrder(
                        "Lomba debat", "Permohonan ruang", "name=\"putusan\"")));
  }

  @Test
  void aRefusalWithoutAReasonIsSentBackToTheOfficer() throws Exception {
    verify(rina);
    web.perform(
            post("/petugas/permohonan/" + id.value() + "/keputusan")
                .with(Staff.as(hendra))
                .with(csrf())
                .param("revisi", Integer.toString(revision()))
                .param("putusan", "tolak")
                .param("alasan", "  "))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(Matchers.containsString("Tulis alasan penolakan")));
    assertThat(file().request().state()).isEqualTo(RequestState.VERIFIED);
  }

  @Test
  void theClockRestsWhileTheGuestCompletes() {
    var due = file().request().deadline();
    desk.sendBack(staff.unit().id(), id, revision(), rina, "Surat belum bercap");
    assertThat(file().request().state()).isEqualTo(RequestState.INCOMPLETE);
    assertThat(file().openRest().orElseThrow().missing()).isEqualTo("Surat belum bercap");
    assertThat(desk.complete(file(), "Sudah", java.util.Optional.empty(), new Actor.Guest()))
        .isTrue();
    assertThat(file().request().state()).isEqualTo(RequestState.RECEIVED);
    assertThat(file().request().deadline()).isEqualTo(due);
    assertThat(desk.complete(file(), "Lagi", java.util.Optional.empty(), new Actor.Guest()))
        .isFalse();
  }

  @Test
  void whoTakesTheRequestBackFreesTheRoom() {
    assertThat(desk.withdraw(file(), new Actor.Guest())).isTrue();
    assertThat(taken()).isEmpty();
    assertThat(desk.withdraw(file(), new Actor.Guest())).isFalse();
  }

  @Test
  void everyDeedIsInTheTrailAndNobodyCanChangeIt() throws Exception {
    verify(rina);
    approve(hendra);
    web.perform(get("/petugas/riwayat/" + id.value()).with(Staff.as(rina)))
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString("Permohonan diterima")))
        .andExpect(content().string(Matchers.containsString("Disetujui")));
    for (String change :
        List.of(
            "UPDATE audit_entry SET action = 'x'",
            "DELETE FROM audit_entry",
            "TRUNCATE audit_entry")) {
      org.assertj.core.api.Assertions.assertThatThrownBy(() -> jdbc.sql(change).update())
          .isInstanceOf(org.springframework.dao.DataAccessException.class);
    }
  }

  @Test
  void theLetterIsPrintedHandedOverAndVerified() throws Exception {
    verify(rina);
    approve(hendra);
    web.perform(get("/petugas/permohonan/" + id.value() + "/surat.pdf").with(Staff.as(rina)))
        .andExpect(status().isOk())
        .andExpect(content().contentType("application/pdf"));
    web.perform(
            post("/petugas/permohonan/" + id.value() + "/pemberitahuan/LETTER/sampai")
                .with(Staff.as(rina))
                .with(csrf()))
        .andExpect(status().isSeeOther());
    assertThat(file().notified()).isPresent();
    web.perform(get("/surat/" + Ids.next() + "/ABCDEFGHJKMN")).andExpect(status().isNotFound());
  }

  private Step verify(Officer officer) {
    return desk.verify(staff.unit().id(), id, revision(), officer, "");
  }

  private Step approve(Officer officer) {
    return desk.approve(staff.unit().id(), id, revision(), officer, "");
  }

  private int revision() {
    return file().request().revision();
  }

  private CaseFile file() {
    return requests.find(staff.unit().id(), id).orElseThrow();
  }

  private List<Taken> taken() {
    return days.of(days.version(java.util.Optional.of(day))).rooms().stream()
        .filter(row -> row.facility().id().equals(room.id()))
        .findFirst()
        .orElseThrow()
        .taken();
  }
}
