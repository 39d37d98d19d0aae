package id.sarpras.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sarpras.facility.Facility;
import id.sarpras.facility.LendingRules;
import id.sarpras.facility.Pending;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Role;
import id.sarpras.notification.Notifications;
import id.sarpras.request.Acceptance;
import id.sarpras.request.Accepting;
import id.sarpras.request.BookingState;
import id.sarpras.request.Bookings;
import id.sarpras.request.CaseFile;
import id.sarpras.request.Desk;
import id.sarpras.request.Disposition;
import id.sarpras.request.Item;
import id.sarpras.request.Offer;
import id.sarpras.request.OfferReason;
import id.sarpras.request.OfferState;
import id.sarpras.request.Offers;
import id.sarpras.request.Replacement;
import id.sarpras.request.RequestId;
import id.sarpras.request.RequestState;
import id.sarpras.request.Requests;
import id.sarpras.request.Step;
import id.sarpras.request.Use;
import id.sarpras.schedule.BookingId;
import id.sarpras.shared.Period;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// Whom a closure hits is offered something else, and nobody who asks for it is forgotten.
@PageTest
class ClosureOffersPageTest {

  @Autowired Staff staff;
  @Autowired Closures closures;
  @Autowired Handling handling;
  @Autowired Bookings bookings;
  @Autowired Offers offers;
  @Autowired Accepting accepting;
  @Autowired Requests requests;
  @Autowired Desk desk;
  @Autowired Notifications notifications;
  @Autowired InstantSource clock;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc web;

  Officer admin;
  Facility room;
  LocalDate day;

  @BeforeEach
  void aRoom() {
    admin = staff.officer(Role.ADMINISTRATOR);
    room = staff.room();
    staff.room();
    day = staff.day(LocalDate.ofInstant(clock.instant(), staff.unit().zone())).plusWeeks(6);
  }

  @Test
  void somethingEqualIsHeldAndAcceptedWithOneTapAndOnlyThenTheClosureTakesEffect()
      throws Exception {
    RequestId id = approved(room);
    Closure closure = closed(room);
    web.perform(get(hit(closure, id)).with(Staff.as(admin)))
        .andExpect(content().string(containsString("Tawarkan pengganti")));
    Replacement equal = instead(closure, id).getFirst();
    assertThat(equal.period()).isEqualTo(use(id).booking().period());
    web.perform(offer(closure, id, equal).param("alasanTawaran", ""))
        .andExpect(status().isUnprocessableContent());
    web.perform(
            post(hit(closure, id) + "/penawaran")
                .with(csrf())
                .with(Staff.as(admin))
                .param("alasanTawaran", "x"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Pilih paling sedikit satu pengganti")));
    web.perform(offer(closure, id, equal).param("alasanTawaran", "Atap diperbaiki"))
        .andExpect(status().isSeeOther());

    Offer offer = offers.of(file(id).request()).getFirst();
    assertThat(offer.reason()).isEqualTo(OfferReason.CLOSURE);
    assertThat(told(id)).contains("Atap diperbaiki").contains("Kami menahan pilihan ini");
    assertThat(use(id).booking().facility()).as("it stands until then").isEqualTo(room.id());
    assertThat(date(closure).state()).isEqualTo(DateState.PLANNED);
    web.perform(get(path(closure)).with(Staff.as(admin)))
        .andExpect(content().string(containsString("pengganti ditawarkan sampai")));
    web.perform(get(page(id)))
        .andExpect(content().string(containsString("Pengganti, karena sarana akan ditutup")));

    BookingId before = use(id).booking().id();
    web.perform(post(page(id) + "/tawaran/" + offer.id().value()).with(csrf()))
        .andExpect(status().isSeeOther());
    Use now = use(id);
    assertThat(now.booking().id()).as("it moves in the guest's calendar").isEqualTo(before);
    assertThat(now.booking().facility()).isEqualTo(equal.facility());
    assertThat(now.booking().state()).isEqualTo(BookingState.BOOKED);
    assertThat(date(closure).state()).isEqualTo(DateState.IN_FORCE);
    assertThat(told(id)).contains("Anda menerima pengganti");
  }

  @Test
  void whatNobodyAcceptsInTimeIsFreeAgainAndTheBookingStands() {
    RequestId id = approved(room);
    Closure closure = closed(room);
    Offer offer = held(closure, id).getFirst();
    jdbc.sql(
            "UPDATE offer SET made_at = now() - interval '2 days', until = now() - interval '1 second' WHERE id = :id")
        .param("id", offer.id().value())
        .update();
    offers.sweep(staff.unit().id());
    assertThat(told(id)).contains("Waktu Anda yang semula belum berubah");
    assertThat(use(id).booking().facility()).isEqualTo(room.id());
    assertThat(date(closure).hits()).containsExactly(use(id).booking().id());
    assertThat(accepting.accept(staff.unit().id(), id, offer.id()))
        .isInstanceOf(Acceptance.Gone.class);
  }

  @Test
  void theOfficerCanStillMoveItThereAndNothingStaysHeld() {
    RequestId id = approved(room);
    Closure closure = closed(room);
    Offer offer = held(closure, id).getFirst();
    assertThat(
            handling.move(
                admin, use(id).booking().id(), offer.period(), offer.items(), "Disepakati"))
        .isTrue();
    assertThat(state(id, offer)).isEqualTo(OfferState.WITHDRAWN);
    assertThat(date(closure).state()).isEqualTo(DateState.IN_FORCE);
  }

  @Test
  void whenItIsLiftedNothingElseIsHeldAndTheGuestIsTold() {
    RequestId id = approved(room);
    Closure closure = closed(room);
    Offer offer = held(closure, id).getFirst();
    closures.lift(admin, closure, found(closure).dates());
    assertThat(state(id, offer)).isEqualTo(OfferState.WITHDRAWN);
    assertThat(told(id)).contains("Waktu Anda tetap seperti semula");
    assertThat(use(id).booking().facility()).isEqualTo(room.id());
  }

  @Test
  void whoCompetesWithoutAHoldIsListedAndHandledToo() throws Exception {
    Facility competed = staff.room(LendingRules.USUAL.withPending(Pending.COMPETES));
    RequestId first = verified(competed);
    RequestId second = staff.request(competed, day);
    RequestId elsewhere = staff.request(competed, day.plusDays(1));
    Closure closure = closed(competed);
    assertThat(date(closure).state()).isEqualTo(DateState.PLANNED);
    assertThat(date(closure).hits())
        .containsExactlyInAnyOrder(use(first).booking().id(), use(second).booking().id());
    web.perform(get(path(closure)).with(Staff.as(admin)))
        .andExpect(content().string(containsString("bersaing, tidak menahan")));
    assertThat(approve(first)).as("what is to be closed").isInstanceOf(Step.Taken.class);

    handling.cancel(admin, use(first).booking().id(), "Ruang diperbaiki");
    assertThat(file(first).request().state()).isEqualTo(RequestState.REJECTED);
    assertThat(file(first).decision().orElseThrow().outcome())
        .isEqualTo(Disposition.Outcome.CLOSED);
    assertThat(told(first)).contains("Ruang diperbaiki").contains("Kami menahan pilihan ini");
    assertThat(date(closure).hits()).containsExactly(use(second).booking().id());

    Offer offer = held(closure, second).getFirst();
    accepting.accept(staff.unit().id(), second, offer.id());
    assertThat(use(second).booking().state()).isEqualTo(BookingState.PENDING);
    assertThat(use(second).booking().facility()).isEqualTo(offer.facility());
    assertThat(file(second).request().state()).isEqualTo(RequestState.RECEIVED);
    assertThat(date(closure).state()).isEqualTo(DateState.IN_FORCE);
    assertThat(approve(verify(elsewhere))).isEqualTo(new Step.Done());
  }

  @Test
  void whoHoldsItUndecidedIsRefusedAndNotLeftWithoutAnything() throws Exception {
    RequestId id = verified(room);
    Closure closure = closed(room);
    web.perform(get(path(closure)).with(Staff.as(admin)))
        .andExpect(content().string(containsString("menahan sampai")));
    web.perform(
            post(hit(closure, id) + "/pembatalan")
                .with(csrf())
                .with(Staff.as(admin))
                .param("alasanBatalPinjam", "Atap bocor"))
        .andExpect(status().isSeeOther());
    assertThat(file(id).request().state()).isEqualTo(RequestState.REJECTED);
    assertThat(told(id)).contains("Atap bocor");
    assertThat(date(closure).state()).isEqualTo(DateState.IN_FORCE);
    web.perform(get(page(id)))
        .andExpect(content().string(containsString("Sarana ditutup pada waktu itu")));
  }

  @Test
  void aCaseOfWhichNothingIsLeftDoesNotStayApproved() {
    RequestId id = approved(room);
    closed(room);
    handling.cancel(admin, use(id).booking().id(), "Atap bocor");
    assertThat(file(id).request().state()).isEqualTo(RequestState.WITHDRAWN);
  }

  @Test
  void anOfferInTheWayIsShownAndBecomesABookingToBeHandled() throws Exception {
    Facility full = staff.room();
    approved(full);
    RequestId id = verified(staff.room());
    Offer offer =
        offers
            .make(
                file(id).request(),
                new Replacement(
                    use(id).booking(),
                    List.of(Item.of(room.id())),
                    use(id).booking().period(),
                    List.of()),
                OfferReason.REFUSAL)
            .orElseThrow();
    Closure closure = closed(room);
    assertThat(date(closure).hits()).containsExactly(offer.id());
    web.perform(get(path(closure)).with(Staff.as(admin)))
        .andExpect(content().string(containsString("Tawaran yang masih ditahan")));
  }

  @Test
  void ofAClosureAndARequestThatCompetesAtOnceTheRequestIsNeverForgotten() throws Exception {
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (int i = 0; i < 15; i++) {
        Facility competed = staff.room(LendingRules.USUAL.withPending(Pending.COMPETES));
        Closure closure = planned(competed);
        var start = new CountDownLatch(1);
        Callable<Boolean> closes =
            () -> {
              start.await();
              closures.close(admin, closure);
              return true;
            };
        Callable<Boolean> asks =
            () -> {
              start.await();
              try {
                staff.request(competed, day);
                return true;
              } catch (ClassCastException taken) {
                return false;
              }
            };
        List<Future<Boolean>> both = List.of(threads.submit(closes), threads.submit(asks));
        start.countDown();
        both.getFirst().get();
        boolean asked = both.getLast().get();
        assertThat(date(closure).hits()).hasSize(asked ? 1 : 0);
      }
    }
  }

  private List<Replacement> instead(Closure closure, RequestId id) {
    return handling.instead(staff.unit().id(), found(closure), use(id));
  }

  private List<Offer> held(Closure closure, RequestId id) {
    return handling.offer(
        admin,
        found(closure),
        use(id).booking().id(),
        Set.of(instead(closure, id).getFirst().code()),
        "Atap diperbaiki");
  }

  private MockHttpServletRequestBuilder offer(Closure closure, RequestId id, Replacement one) {
    return post(hit(closure, id) + "/penawaran")
        .with(csrf())
        .with(Staff.as(admin))
        .param("tawaran", one.code());
  }

  private Closure closed(Facility thing) {
    Closure closure = planned(thing);
    closures.close(admin, closure);
    return closure;
  }

  private Closure planned(Facility thing) {
    Instant from = day.atTime(8, 0).atZone(staff.unit().zone()).toInstant();
    Instant until = day.atTime(17, 0).atZone(staff.unit().zone()).toInstant();
    return Closure.planned(
        Reason.MAINTENANCE,
        "",
        "",
        List.of(new ClosedItem(thing.id(), 1)),
        List.of(new Period(from, until)),
        admin.name(),
        clock.instant());
  }

  private Closure found(Closure closure) {
    return closures.find(staff.unit().id(), closure.id()).orElseThrow();
  }

  private ClosureDate date(Closure closure) {
    return found(closure).dates().getFirst();
  }

  private OfferState state(RequestId id, Offer offer) {
    return offers.of(file(id).request()).stream()
        .filter(one -> one.id().equals(offer.id()))
        .findFirst()
        .orElseThrow()
        .state();
  }

  private RequestId verified(Facility thing) {
    return verify(staff.request(thing, day));
  }

  private RequestId verify(RequestId id) {
    desk.verify(staff.unit().id(), id, 0, staff.officer(Role.FRONT_DESK), "");
    return id;
  }

  private Step approve(RequestId id) {
    int revision = file(id).request().revision();
    return desk.approve(staff.unit().id(), id, revision, staff.officer(Role.SECTION_HEAD), "");
  }

  private RequestId approved(Facility thing) {
    RequestId id = verified(thing);
    assertThat(approve(id)).isEqualTo(new Step.Done());
    return id;
  }

  private CaseFile file(RequestId id) {
    return requests.find(staff.unit().id(), id).orElseThrow();
  }

  private Use use(RequestId id) {
    return new Use(file(id).request(), file(id).request().need().bookings().getFirst());
  }

  private String told(RequestId id) {
    return notifications.of(staff.unit().id(), id.value()).getFirst().body();
  }

  private String page(RequestId id) {
    return "/permohonan/" + requests.code(file(id).request()).grouped();
  }

  private static String path(Closure closure) {
    return "/petugas/penutupan/" + closure.id();
  }

  private String hit(Closure closure, RequestId id) {
    return path(closure) + "/peminjaman/" + use(id).booking().id().value();
  }
}
