package id.sarpras.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sarpras.facility.Facility;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Role;
import id.sarpras.notification.Notifications;
import id.sarpras.request.BookingEvent;
import id.sarpras.request.BookingState;
import id.sarpras.request.Bookings;
import id.sarpras.request.Use;
import id.sarpras.schedule.BookingId;
import id.sarpras.schedule.HoldOutcome;
import id.sarpras.schedule.Lot;
import id.sarpras.schedule.Schedule;
import id.sarpras.schedule.Taking;
import id.sarpras.shared.Period;
import id.sarpras.testing.Borrowings;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Things are closed, and who had booked them before is not forgotten.
@PageTest
@Import(Borrowings.class)
class ClosurePageTest {

  @Autowired Staff staff;
  @Autowired Borrowings uses;
  @Autowired Closures closures;
  @Autowired Bookings bookings;
  @Autowired Schedule schedule;
  @Autowired Notifications notifications;
  @Autowired InstantSource clock;
  @Autowired MockMvc web;

  Officer admin;
  Facility hall;
  LocalDate day;
  ZoneId zone;

  @BeforeEach
  void aHall() {
    admin = staff.officer(Role.ADMINISTRATOR);
    hall = uses.hall(Optional.empty());
    zone = staff.unit().zone();
    day = staff.day(LocalDate.ofInstant(clock.instant(), zone));
  }

  @Test
  void whatIsFreeIsClosedAtOnceAndGivenFreeWhenItIsLifted() throws Exception {
    Closure closure = made(hall, "");
    assertThat(closure.dates()).extracting(ClosureDate::state).containsOnly(DateState.IN_FORCE);
    assertThat(free(hall, 1, day, 10, 11)).isFalse();
    web.perform(get("/petugas/penutupan").with(Staff.as(admin)))
        .andExpect(content().string(containsString(hall.name())));
    done(lift(admin, closure));
    assertThat(free(hall, 1, day, 10, 11)).isTrue();
  }

  @Test
  void whoHadBookedBeforeIsListedAndTheClosureWaitsForThem() throws Exception {
    BookingId first = booked(hall, day, 9, 10);
    BookingId second = booked(hall, day, 12, 13);
    Closure closure = made(hall, "");
    assertThat(date(closure).state()).isEqualTo(DateState.PLANNED);
    assertThat(date(closure).hits()).containsExactlyInAnyOrder(first, second);
    assertThat(closures.hits(staff.unit().id(), List.of(closure)))
        .containsExactly(Map.entry(closure.id(), 2));
    assertThat(free(hall, 1, day, 14, 15)).as("nobody new gets in").isFalse();
    web.perform(get(path(closure)).with(Staff.as(admin)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Panitia Lomba")));

    Facility other = uses.hall(Optional.empty());
    web.perform(move(admin, closure, first, day, 9, 10).param("alasanPindah", "Perbaikan"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Pilih waktu atau ruang lain")));
    web.perform(move(admin, closure, first, day, 14, 15).param("alasanPindah", "Perbaikan"))
        .andExpect(status().isConflict());
    done(
        move(admin, closure, first, day.plusDays(1), 9, 10)
            .param("alasanPindah", "Pendingin udara diperbaiki"));
    assertThat(uses.now(first).booking().period().start())
        .isEqualTo(day.plusDays(1).atTime(9, 0).atZone(zone).toInstant());
    assertThat(told(first)).contains("Pendingin udara diperbaiki");
    assertThat(date(closure).state()).isEqualTo(DateState.PLANNED);
    assertThat(free(hall, 1, day, 9, 10)).as("the gap is closed at once").isFalse();

    web.perform(cancel(admin, closure, second).param("alasanBatalPinjam", ""))
        .andExpect(status().isUnprocessableContent());
    done(cancel(admin, closure, second).param("alasanBatalPinjam", "Tidak ada ruang pengganti"));
    assertThat(uses.now(second).booking().state()).isEqualTo(BookingState.CANCELLED);
    assertThat(told(second)).contains("Tidak ada ruang pengganti");
    assertThat(date(closure).state()).isEqualTo(DateState.IN_FORCE);
    assertThat(free(hall, 1, day, 12, 13)).isFalse();
    assertThat(free(other, 1, day, 12, 13)).isTrue();
  }

  @Test
  void whateverGivesTheTimeFreeLetsTheClosureTakeEffect() throws Exception {
    BookingId id = booked(hall, day, 9, 10);
    Closure closure = made(hall, "");
    Use use = uses.now(id);
    bookings.end(use.request(), use.booking(), BookingEvent.CANCEL, "", admin.actor());
    assertThat(date(closure).state()).isEqualTo(DateState.IN_FORCE);
    assertThat(free(hall, 1, day, 9, 10)).isFalse();
  }

  @Test
  void aClosureRepeatsByItsRuleAndEachDateIsForItself() throws Exception {
    BookingId id = booked(hall, day.plusWeeks(1), 9, 10);
    Closure closure = made(hall, "WEEKLY");
    assertThat(closure.dates()).hasSize(3);
    assertThat(closure.dates())
        .extracting(ClosureDate::state)
        .containsExactly(DateState.IN_FORCE, DateState.PLANNED, DateState.IN_FORCE);
    assertThat(closure.dates().get(1).hits()).containsExactly(id);
    web.perform(get(path(closure)).with(Staff.as(admin)))
        .andExpect(content().string(containsString("setiap minggu")));
    done(lift(admin, closure).param("tanggal", closure.dates().get(1).id().value().toString()));
    assertThat(free(hall, 1, day.plusWeeks(1), 12, 13)).isTrue();
    assertThat(free(hall, 1, day, 12, 13)).isFalse();
  }

  @Test
  void whatIsLiftedFallsToTheOtherClosureOfTheSameThing() throws Exception {
    Closure first = made(hall, "");
    Closure second = made(hall, "");
    done(lift(admin, first));
    assertThat(free(hall, 1, day, 10, 11)).isFalse();
    done(lift(admin, second));
    assertThat(free(hall, 1, day, 10, 11)).isTrue();
  }

  @Test
  void someOfTheChairsAreClosed() throws Exception {
    Facility chairs = uses.chairs(100, Optional.empty());
    web.perform(form(admin, chairs, "").param("jumlah-" + chairs.id().value(), "101"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("dari 1 sampai 100")));
    done(form(admin, chairs, "").param("jumlah-" + chairs.id().value(), "40"));
    assertThat(free(chairs, 61, day, 10, 11)).isFalse();
    assertThat(free(chairs, 60, day, 10, 11)).isTrue();
  }

  @Test
  void onlyAdministratorsKeepersAndHeadsOfSectionsClose() throws Exception {
    Officer joko = staff.officer(Role.COMPLAINT_OFFICER);
    Facility kept = uses.hall(Optional.of(joko));
    done(form(joko, kept, ""));
    web.perform(form(joko, hall, ""))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Pilih paling sedikit satu sarana")));
    done(form(staff.officer(Role.SECTION_HEAD), uses.hall(Optional.empty()), ""));
    BookingId hit = booked(hall, day, 9, 10);
    Closure closure = made(hall, "");
    for (Role role : List.of(Role.FRONT_DESK, Role.BUREAU_HEAD, Role.COMPLAINT_OFFICER)) {
      Officer other = staff.officer(role);
      web.perform(form(other, hall, "")).andExpect(status().isForbidden());
      web.perform(lift(other, closure)).andExpect(status().isForbidden());
      web.perform(move(other, closure, hit, day, 9, 10).param("alasanPindah", "x"))
          .andExpect(status().isForbidden());
      web.perform(cancel(other, closure, hit).param("alasanBatalPinjam", "x"))
          .andExpect(status().isForbidden());
    }
    BookingId elsewhere = booked(uses.hall(Optional.empty()), day, 9, 10);
    web.perform(cancel(admin, closure, elsewhere).param("alasanBatalPinjam", "x"))
        .andExpect(status().isNotFound());
  }

  @Test
  void badDatesGetASentence() throws Exception {
    web.perform(form(admin, hall, "DAILY").param("ulangSampai", ""))
        .andExpect(status().isUnprocessableContent());
    web.perform(
            post("/petugas/penutupan")
                .with(csrf())
                .with(Staff.as(admin))
                .param("sarana", hall.id().value().toString())
                .param("dariTanggal", day.toString())
                .param("dariJam", "12:00")
                .param("sampaiTanggal", day.toString())
                .param("sampaiJam", "08:00")
                .param("sebab", "OTHER"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Selesai harus sesudah mulai")));
  }

  @Test
  void nothingIsClosedForYears() throws Exception {
    refused(form(admin, hall, ""), "sampaiTanggal", day.plusDays(367))
        .andExpect(content().string(containsString("Paling lama 366 hari")));
    refused(form(admin, hall, ""), "sampaiTanggal", LocalDate.of(9999, 12, 1));
    MockHttpServletRequestBuilder far = form(admin, hall, "");
    far.with(typed("sampaiTanggal", day.plusYears(3)));
    refused(far, "dariTanggal", day.plusYears(3))
        .andExpect(content().string(containsString("Paling jauh 2 tahun ke depan")));
    refused(form(admin, hall, "DAILY"), "ulangSampai", LocalDate.of(2099, 1, 1))
        .andExpect(content().string(containsString("Satu penutupan paling banyak 104 tanggal")));
    refused(form(admin, hall, "MONTHLY"), "ulangSampai", day.plusYears(4))
        .andExpect(content().string(containsString("Tanggal terakhir paling jauh 2 tahun")));
    web.perform(
            form(admin, hall, "").with(typed("sampaiTanggal", day.plusDays(Closure.LONGEST_DAYS))))
        .andExpect(status().isSeeOther());
  }

  @Test
  void nobodyIsMovedOutOfTheWayForYears() throws Exception {
    BookingId id = booked(hall, day, 9, 10);
    Closure closure = made(hall, "");
    web.perform(
            move(admin, closure, id, day, 14, 15)
                .param("alasanPindah", "Perbaikan")
                .with(typed("sampaiTanggal", LocalDate.of(9999, 12, 1))))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Paling lama 366 hari")));
  }

  private ResultActions refused(MockHttpServletRequestBuilder form, String field, LocalDate typed)
      throws Exception {
    return web.perform(form.with(typed(field, typed))).andExpect(status().isUnprocessableContent());
  }

  private static RequestPostProcessor typed(String field, LocalDate day) {
    return request -> {
      request.setParameter(field, day.toString());
      return request;
    };
  }

  @Test
  void ofAClosureAndABookingAtOnceNeitherIsLost() throws Exception {
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (int i = 0; i < 20; i++) {
        Facility room = uses.hall(Optional.empty());
        var booking = BookingId.next();
        Closure closure =
            Closure.planned(
                Reason.OTHER,
                "",
                "",
                List.of(new ClosedItem(room.id(), 1)),
                List.of(hours(day, 8, 17)),
                admin.name(),
                clock.instant());
        var start = new CountDownLatch(1);
        Callable<Boolean> closes =
            () -> {
              start.await();
              closures.close(admin, closure);
              return true;
            };
        Callable<Boolean> books =
            () -> {
              start.await();
              return take(booking, room, 1, day, 9, 10);
            };
        List<Future<Boolean>> both = List.of(threads.submit(closes), threads.submit(books));
        start.countDown();
        both.getFirst().get();
        boolean isBooked = both.getLast().get();
        assertThat(date(closure).hits()).hasSize(isBooked ? 1 : 0);
        assertThat(date(closure).state())
            .isEqualTo(isBooked ? DateState.PLANNED : DateState.IN_FORCE);
        assertThat(free(room, 1, day, 11, 12)).isFalse();
      }
    }
  }

  private Closure made(Facility thing, String rhythm) throws Exception {
    String path =
        web.perform(form(admin, thing, rhythm))
            .andExpect(status().isSeeOther())
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    return closures
        .find(staff.unit().id(), UUID.fromString(String.valueOf(path).replaceAll(".*/", "")))
        .orElseThrow();
  }

  private MockHttpServletRequestBuilder form(Officer officer, Facility thing, String rhythm) {
    return post("/petugas/penutupan")
        .with(csrf())
        .with(Staff.as(officer))
        .param("sarana", thing.id().value().toString())
        .param("dariTanggal", day.toString())
        .param("dariJam", "08:00")
        .param("sampaiTanggal", day.toString())
        .param("sampaiJam", "17:00")
        .param("ulang", rhythm)
        .param("ulangSampai", rhythm.equals("WEEKLY") ? day.plusWeeks(2).toString() : "")
        .param("sebab", "MAINTENANCE")
        .param("rincian", "Pendingin udara");
  }

  private static MockHttpServletRequestBuilder lift(Officer officer, Closure closure) {
    return post(path(closure) + "/pencabutan").with(csrf()).with(Staff.as(officer));
  }

  private static MockHttpServletRequestBuilder move(
      Officer officer, Closure closure, BookingId hit, LocalDate day, int from, int until) {
    return post(path(closure) + "/peminjaman/" + hit.value() + "/pemindahan")
        .with(csrf())
        .with(Staff.as(officer))
        .param("dariTanggal", day.toString())
        .param("dariJam", LocalTime.of(from, 0).toString())
        .param("sampaiTanggal", day.toString())
        .param("sampaiJam", LocalTime.of(until, 0).toString());
  }

  private static MockHttpServletRequestBuilder cancel(
      Officer officer, Closure closure, BookingId hit) {
    return post(path(closure) + "/peminjaman/" + hit.value() + "/pembatalan")
        .with(csrf())
        .with(Staff.as(officer));
  }

  private static String path(Closure closure) {
    return "/petugas/penutupan/" + closure.id();
  }

  private ClosureDate date(Closure closure) {
    return closures.find(staff.unit().id(), closure.id()).orElseThrow().dates().getFirst();
  }

  private String told(BookingId id) {
    return notifications
        .of(staff.unit().id(), uses.now(id).request().id().value())
        .getFirst()
        .body();
  }

  private BookingId booked(Facility thing, LocalDate on, int from, int until) {
    return uses.approved(List.of(hours(on, from, until)), Borrowings.of(thing, 1)).getFirst();
  }

  private boolean free(Facility facility, int quantity, LocalDate on, int from, int until) {
    var booking = BookingId.next();
    boolean taken = take(booking, facility, quantity, on, from, until);
    schedule.free(staff.unit().id(), booking);
    return taken;
  }

  private boolean take(
      BookingId booking, Facility facility, int quantity, LocalDate on, int from, int until) {
    return schedule.arrange(
            staff.unit().id(),
            List.of(),
            List.of(
                Taking.booking(
                    booking, List.of(new Lot(facility, quantity)), hours(on, from, until))))
        == HoldOutcome.HELD;
  }

  private Period hours(LocalDate on, int from, int until) {
    Instant start = on.atTime(from, 0).atZone(zone).toInstant();
    return new Period(start, on.atTime(until, 0).atZone(zone).toInstant());
  }

  private void done(MockHttpServletRequestBuilder deed) throws Exception {
    web.perform(deed).andExpect(status().isSeeOther());
  }
}
