package id.sarpras.request;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.LendingRules;
import id.sarpras.notification.Notifications;
import id.sarpras.schedule.Lot;
import id.sarpras.schedule.Schedule;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Ids;
import id.sarpras.shared.Period;
import id.sarpras.testing.Locks;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

/// Whoever waits is offered what becomes free, strictly in the order in which they came.
@PageTest
@Import(Cases.class)
class WaitingPageTest {

  @Autowired Cases cases;
  @Autowired WaitingList list;
  @Autowired Offers offers;
  @Autowired Accepting accepting;
  @Autowired Holds holds;
  @Autowired DateChanges changes;
  @Autowired Replacements replacements;
  @Autowired Facilities facilities;
  @Autowired Schedule schedule;
  @Autowired TransactionOperations transaction;
  @Autowired JdbcClient jdbc;
  @Autowired Desk desk;
  @Autowired Notifications notifications;
  @Autowired MockMvc web;

  Facility room;
  LocalDate day;
  RequestId has;
  RequestId first;
  RequestId second;

  @BeforeEach
  void twoWaitForWhatOneHas() {
    cases.begin();
    room = cases.staff.room();
    day = cases.day();
    has = cases.approved(room, day);
    first = cases.waiting(room, day);
    second = cases.waiting(room, day);
  }

  @Test
  void theyAreCasesWithoutAHoldThatKnowTheirPlace() throws Exception {
    assertThat(place(first)).isEqualTo(1);
    assertThat(place(second)).isEqualTo(2);
    assertThat(cases.state(first)).isEqualTo(RequestState.RECEIVED);
    web.perform(get(cases.page(second)))
        .andExpect(content().string(containsString("Anda menunggu di urutan 2")));
    web.perform(get("/petugas/permohonan/" + first.value()).with(Staff.as(cases.rina())))
        .andExpect(content().string(containsString("Menunggu di urutan 1")));
  }

  @Test
  void whatIsCancelledIsOfferedToTheFirstAndToNobodyElse() throws Exception {
    desk.withdraw(cases.file(has), new Actor.Guest());
    list.offer(cases.unit());
    assertThat(open(first)).hasSize(1);
    assertThat(open(second)).isEmpty();
    assertThat(notifications.of(cases.unit(), first.value()).getFirst().title())
        .contains("Waktu yang Anda tunggu bebas");
    web.perform(get(cases.page(first)))
        .andExpect(content().string(containsString("Waktu yang Anda tunggu sekarang bebas")));
    accepting.accept(cases.unit(), first, open(first).getFirst().id());
    assertThat(holds.until(cases.file(first).request())).isPresent();
    cases.verify(first);
    assertThat(cases.approve(first)).isEqualTo(new Step.Done());
    assertThat(place(second)).isEqualTo(1);
  }

  @Test
  void theJobThatIsWrittenWithTheFreeingOffersIt() throws Exception {
    desk.withdraw(cases.file(has), new Actor.Guest());
    for (int i = 0; i < 200 && open(first).isEmpty(); i++) {
      Thread.sleep(100);
    }
    assertThat(open(first)).hasSize(1);
  }

  @Test
  void whoseLetterIsIncompleteHasAsLongAsItIsHeld() {
    int revision = cases.file(first).request().revision();
    desk.sendBack(cases.unit(), first, revision, cases.rina(), "Stempel");
    desk.withdraw(cases.file(has), new Actor.Guest());
    accepting.accept(cases.unit(), first, open(first).getFirst().id());
    jdbc.sql("UPDATE completion_due SET until = now() - interval '1 second' WHERE request_id = :id")
        .param("id", first.value())
        .update();
    holds.sweep(cases.unit());
    assertThat(cases.state(first)).isEqualTo(RequestState.INCOMPLETE);
    cases.lapse(first);
    holds.sweep(cases.unit());
    assertThat(cases.state(first)).isEqualTo(RequestState.EXPIRED);
  }

  @Test
  void whenTheFirstSaysNoItIsTheNexts() {
    desk.withdraw(cases.file(has), new Actor.Guest());
    list.offer(cases.unit());
    offers.decline(cases.file(first).request(), open(first).getFirst().id());
    list.offer(cases.unit());
    assertThat(open(second)).hasSize(1);
    assertThat(open(first)).isEmpty();
    assertThat(list.places(cases.file(first).request())).isEmpty();
  }

  @Test
  void whenTheFirstSaysNothingItIsTheNexts() {
    desk.withdraw(cases.file(has), new Actor.Guest());
    list.offer(cases.unit());
    cases.lapse(open(first).getFirst());
    list.offer(cases.unit());
    assertThat(open(second)).as("even before the lapse is looked at").hasSize(1);
    offers.sweep(cases.unit());
    assertThat(open(first)).isEmpty();
    assertThat(notifications.of(cases.unit(), first.value()).getFirst().title())
        .contains("sudah habis waktunya");
  }

  @Test
  void whoWasRefusedMayWaitIfTheLetterIsInOrderAndLeaveAgain() throws Exception {
    RequestId refused = cases.verify(first);
    cases.refuse(refused, new Refusal("Sudah dipakai", List.of(), true));
    assertThat(notifications.of(cases.unit(), refused.value()).getFirst().body())
        .contains("Anda menunggu di urutan 1");
    web.perform(post(cases.page(refused) + "/daftar-tunggu/berhenti").with(csrf()))
        .andExpect(status().isSeeOther());
    assertThat(list.places(cases.file(refused).request())).isEmpty();
    web.perform(get(cases.page(refused)))
        .andExpect(content().string(containsString("Beri tahu saya bila bebas")));
    web.perform(post(cases.page(refused) + "/daftar-tunggu").with(csrf()))
        .andExpect(status().isSeeOther());
    assertThat(place(refused)).as("behind those who stayed").isEqualTo(2);
    desk.withdraw(cases.file(has), new Actor.Guest());
    list.offer(cases.unit());
    offers.decline(cases.file(second).request(), open(second).getFirst().id());
    list.offer(cases.unit());
    accepting.accept(cases.unit(), refused, open(refused).getFirst().id());
    assertThat(cases.state(refused)).isEqualTo(RequestState.APPROVED);
  }

  @Test
  void whoWasRefusedForAnotherReasonMayNot() throws Exception {
    RequestId refused = cases.verify(first);
    cases.refuse(refused, Refusal.because("Bukan kegiatan yang dapat difasilitasi"));
    web.perform(get(cases.page(refused)))
        .andExpect(content().string(not(containsString("Beri tahu saya bila bebas"))));
    web.perform(post(cases.page(refused) + "/daftar-tunggu").with(csrf()))
        .andExpect(status().isConflict());
  }

  @Test
  void whoeverMovesADateWaitsForItNoLonger() {
    desk.withdraw(cases.file(has), new Actor.Guest());
    list.offer(cases.unit());
    Offer offered = open(first).getFirst();
    assertThat(move(first, day.plusWeeks(1))).isEqualTo(new Changed.Done());
    assertThat(open(first)).isEmpty();
    assertThat(list.places(cases.file(first).request())).isEmpty();
    assertThat(accepting.accept(cases.unit(), first, offered.id()))
        .isInstanceOf(Acceptance.Gone.class);
    list.offer(cases.unit());
    assertThat(open(second)).as("what was offered is the next one's").hasSize(1);
  }

  @Test
  void whoeverMovesADateWhileTheListIsGoneThroughIsNotOfferedTheSameOnceMore() throws Exception {
    Facility chairs = twoChairs();
    cases.approved(chairs, day);
    cases.approved(chairs, day);
    RequestId third = cases.waiting(chairs, day);
    try (var pool = Executors.newFixedThreadPool(2)) {
      Future<Integer> walk =
          requireNonNull(
              transaction.execute(
                  status -> {
                    schedule.lineUp(cases.unit(), List.of(), List.of(Lot.of(room)));
                    Future<Integer> begun = pool.submit(() -> list.offer(cases.unit()));
                    assertThat(pool.submit(() -> moveMeanwhile(third, day.plusWeeks(1))))
                        .succeedsWithin(Duration.ofMinutes(1))
                        .isEqualTo(new Changed.Done());
                    return begun;
                  }));
      walk.get();
    }
    assertThat(open(third)).isEmpty();
    cases.verify(third);
    assertThat(cases.approve(third)).isEqualTo(new Step.Done());
    cases.approved(chairs, day.plusWeeks(1));
  }

  private Changed moveMeanwhile(RequestId id, LocalDate to) {
    Locks.untilSomebodyWaits(jdbc);
    return move(id, to);
  }

  private Facility twoChairs() {
    var chairs =
        Facility.equipment("Kursi " + Ids.next(), "Gudang", 2, room.hours(), LendingRules.USUAL);
    facilities.add(cases.unit(), chairs, new Actor.Program());
    return chairs;
  }

  @Test
  void whoHasSomethingElseInsteadDoesNotWaitBesides() {
    RequestId refused = cases.verify(first);
    var instead = replacements.of(cases.file(refused).request(), cases.booking(refused));
    cases.refuse(refused, new Refusal("Sudah dipakai", instead.subList(0, 1), true));
    assertThat(accepting.accept(cases.unit(), refused, open(refused).getFirst().id()))
        .isInstanceOf(Acceptance.Accepted.class);
    assertThat(list.enter(cases.file(refused).request(), new Actor.Guest())).isFalse();
  }

  private Changed move(RequestId id, LocalDate to) {
    Booking one = cases.booking(id);
    return changes.move(
        cases.file(id).request(),
        one,
        Reach.ONE,
        Period.on(to, LocalTime.of(9, 0), LocalTime.of(11, 0), cases.staff.unit().zone()),
        one.items(),
        "Disepakati",
        cases.rina().actor());
  }

  @Test
  void manyJobsAtOnceOfferItOnce() throws Exception {
    desk.withdraw(cases.file(has), new Actor.Guest());
    Callable<Integer> job = () -> list.offer(cases.unit());
    Cases.atOnce(List.of(job, job, job, job));
    assertThat(open(first)).hasSize(1);
    assertThat(open(second)).isEmpty();
  }

  @Test
  void whatIsFreedPassesToTheFirstHoweverManyAskForItAtThatMoment() throws Exception {
    for (int i = 0; i < 8; i++) {
      Facility hall = cases.staff.room();
      RequestId before = cases.approved(hall, day);
      RequestId next = cases.waiting(hall, day);
      RequestId last = cases.waiting(hall, day);
      Callable<Boolean> frees = () -> desk.withdraw(cases.file(before), new Actor.Guest());
      Callable<Boolean> asks = () -> got(hall);
      Callable<Boolean> walks =
          () -> {
            list.offer(cases.unit());
            return false;
          };
      List<Boolean> done = Cases.atOnce(List.of(frees, asks, asks, walks, asks));
      assertThat(done).as("nobody new gets it").containsExactly(true, false, false, false, false);
      assertThat(open(next)).as("round %d", i).hasSize(1);
      assertThat(open(last)).isEmpty();
    }
  }

  @Test
  void itHasPassedOnBeforeAnybodyCanLook() {
    desk.withdraw(cases.file(has), new Actor.Guest());
    assertThat(open(first)).hasSize(1);
    offers.decline(cases.file(first).request(), open(first).getFirst().id());
    assertThat(open(second)).hasSize(1);
  }

  @Test
  void whatHasLapsedAndNobodyHasLookedAtYetIsTheirsToo() {
    Facility hall = cases.staff.room();
    RequestId before = cases.received(hall, day);
    RequestId next = cases.waiting(hall, day);
    cases.lapse(before);
    assertThat(got(hall)).as("a newcomer").isFalse();
    holds.sweep(cases.unit());
    assertThat(open(next)).hasSize(1);
    cases.lapse(open(next).getFirst());
    offers.sweep(cases.unit());
    assertThat(got(hall)).as("when nobody waits any more").isTrue();
  }

  /// Whether somebody new gets what was waited for.
  private boolean got(Facility hall) {
    try {
      cases.received(hall, day);
      return true;
    } catch (ClassCastException taken) {
      return false;
    }
  }

  @Test
  void whoTakesTheRequestBackWaitsNoLonger() {
    desk.withdraw(cases.file(first), new Actor.Guest());
    assertThat(place(second)).isEqualTo(1);
  }

  @Test
  void atBothDoorsWhoeverFindsItTakenMayWait() throws Exception {
    var asked =
        post("/petugas/permohonan/baru")
            .with(Staff.as(cases.rina()))
            .with(csrf())
            .param("nama", "Siti")
            .param("telepon", "081234567890")
            .param("keperluan", "Lomba")
            .param("orang", "20")
            .param("ruang", room.id().value().toString())
            .param("tanggal", day.toString())
            .param("mulai", "09:00")
            .param("selesai", "10:00")
            .param("nomorSurat", "1")
            .param("tanggalSurat", "2026-01-05")
            .param("pengirim", "Siti")
            .param("perihal", "Ruang");
    web.perform(asked)
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("daftar tunggu")));
    web.perform(asked.param("tunggu", "ya")).andExpect(status().isSeeOther());
    var taken =
        post("/permohonan/baru/ruang")
            .cookie(draft())
            .with(csrf())
            .param("ruang", room.id().value().toString());
    web.perform(taken).andExpect(status().isUnprocessableContent());
    web.perform(taken.param("tunggu", "ya")).andExpect(status().isSeeOther());
  }

  /// A guest who has said when.
  private Cookie draft() throws Exception {
    String[] set =
        requireNonNull(
                web.perform(get("/permohonan/baru/keperluan"))
                    .andReturn()
                    .getResponse()
                    .getHeader("Set-Cookie"))
            .split("[=;]", 3);
    var draft = new Cookie(set[0], set[1]);
    web.perform(
        post("/permohonan/baru/keperluan")
            .cookie(draft)
            .with(csrf())
            .param("keperluan", "Lomba")
            .param("orang", "20"));
    web.perform(
        post("/permohonan/baru/waktu")
            .cookie(draft)
            .with(csrf())
            .param("tanggal", day.toString())
            .param("mulai", "09:00")
            .param("selesai", "10:00"));
    return draft;
  }

  private int place(RequestId id) {
    return list.places(cases.file(id).request()).getFirst().number();
  }

  private List<Offer> open(RequestId id) {
    return offers.of(cases.file(id).request()).stream()
        .filter(offer -> offer.state() == OfferState.OPEN)
        .toList();
  }
}
