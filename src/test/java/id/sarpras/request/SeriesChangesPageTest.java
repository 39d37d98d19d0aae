package id.sarpras.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sarpras.facility.Facility;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Role;
import id.sarpras.notification.Channel;
import id.sarpras.notification.Notifications;
import id.sarpras.notification.SentNotice;
import id.sarpras.shared.Period;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/// Changes to one date, to it and those after it, and to all: all of it or nothing, and the guest
/// is told once.
@PageTest
@RecordApplicationEvents
class SeriesChangesPageTest {

  @Autowired Staff staff;
  @Autowired Desk desk;
  @Autowired DateChanges changes;
  @Autowired Requests requests;
  @Autowired Notifications notifications;
  @Autowired InstantSource clock;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc web;
  @Autowired ApplicationEvents events;

  Officer rina;
  Officer hendra;
  Facility room;
  LocalDate first;
  RequestId id;

  @BeforeEach
  void aSeriesOfFourTuesdays() {
    rina = staff.officer(Role.FRONT_DESK);
    hendra = staff.officer(Role.SECTION_HEAD);
    room = staff.room();
    first = staff.quietTuesday(LocalDate.ofInstant(clock.instant(), staff.unit().zone()));
    id =
        staff.series(
            room,
            List.of(first, first.plusWeeks(1), first.plusWeeks(2), first.plusWeeks(3)),
            "FREQ=WEEKLY;COUNT=4");
  }

  @ParameterizedTest
  @EnumSource(Reach.class)
  void theReachOfAChangeIsShiftedOnTheWallClock(Reach reach) throws Exception {
    approve();
    int before = told().size();
    move(3, reach, first.plusWeeks(2).plusDays(1), "10:00", "13:00")
        .andExpect(status().isSeeOther());
    for (int i = 0; i < 4; i++) {
      boolean reached =
          switch (reach) {
            case ONE -> i == 2;
            case FOLLOWING -> i >= 2;
            case ALL -> true;
          };
      LocalDate day = first.plusWeeks(i);
      assertThat(bookings().get(i).period())
          .isEqualTo(reached ? at(day.plusDays(1), 10, 13) : at(day, 9, 11));
    }
    assertThat(bookings()).allMatch(booking -> booking.state() == BookingState.BOOKED);
    assertThat(rows()).isEqualTo(4);
    assertThat(told()).as("one notice for all dates").hasSize(before + 1);
    assertThat(told().getFirst().body()).contains("Gedung dicat", "10.00–13.00 WIB");
    assertThat(events.stream(BookingChanged.class).filter(e -> e.event() == BookingEvent.MOVE))
        .hasSize(
            switch (reach) {
              case ONE -> 1;
              case FOLLOWING -> 2;
              case ALL -> 4;
            });
    web.perform(get("/petugas/riwayat/" + id.value()).with(Staff.as(rina)))
        .andExpect(content().string(Matchers.containsString("Tanggal atau sarana diubah")));
  }

  @Test
  void datesMayTakeEachOthersPlaces() throws Exception {
    move(1, Reach.ALL, first.plusWeeks(1), "09:00", "11:00").andExpect(status().isSeeOther());
    assertThat(bookings())
        .extracting(Booking::period)
        .containsExactly(
            at(first.plusWeeks(1), 9, 11),
            at(first.plusWeeks(2), 9, 11),
            at(first.plusWeeks(3), 9, 11),
            at(first.plusWeeks(4), 9, 11));
    assertThat(bookings()).allMatch(booking -> booking.state() == BookingState.PENDING);
  }

  @Test
  void whereOneDateClashesAllAreListedAndNoneIsChanged() throws Exception {
    approve();
    staff.request(room, first.plusWeeks(2).plusDays(1));
    int before = told().size();
    move(1, Reach.ALL, first.plusDays(1), "10:00", "12:00")
        .andExpect(status().isConflict())
        .andExpect(content().string(Matchers.containsString("Tidak bebas")))
        .andExpect(content().string(Matchers.containsString("Perubahan ini belum disimpan")))
        .andExpect(content().string(Matchers.containsString("Gedung dicat")));
    assertThat(bookings().getFirst().period()).isEqualTo(at(first, 9, 11));
    assertThat(rows()).isEqualTo(5);
    assertThat(told()).hasSize(before);
  }

  @Test
  void otherThingsAreTakenInsteadOnAllDates() throws Exception {
    Facility other = staff.room();
    String path = "/petugas/permohonan/" + id.value() + "/tanggal/2/perubahan";
    web.perform(
            post(path)
                .with(Staff.as(rina))
                .with(csrf())
                .param("tanggal", first.plusWeeks(1).toString())
                .param("mulai", "09:00")
                .param("selesai", "11:00")
                .param("barang-0", other.id().value().toString())
                .param("cakupan", "FOLLOWING")
                .param("sebab", "Gedung dicat"))
        .andExpect(status().isSeeOther());
    assertThat(bookings())
        .extracting(Booking::facility)
        .containsExactly(room.id(), other.id(), other.id(), other.id());
    assertThat(rows()).isEqualTo(1);
  }

  @Test
  void theOfficeCallsDatesOffAndSaysWhyOnce() throws Exception {
    approve();
    int before = told().size();
    cancel(2, Reach.FOLLOWING).andExpect(status().isSeeOther());
    assertThat(bookings())
        .extracting(Booking::state)
        .containsExactly(
            BookingState.BOOKED,
            BookingState.CANCELLED,
            BookingState.CANCELLED,
            BookingState.CANCELLED);
    assertThat(rows()).isEqualTo(1);
    assertThat(request().state()).isEqualTo(RequestState.APPROVED);
    assertThat(told()).hasSize(before + 1);
    assertThat(told().getFirst().body()).contains("Tidak jadi dipakai", "Gedung dicat");
    cancel(1, Reach.ONE).andExpect(status().isSeeOther());
    assertThat(request().state()).isEqualTo(RequestState.WITHDRAWN);
  }

  @Test
  void aDateThatWasCalledOffBeforeTheDecisionIsNotBookedByIt() throws Exception {
    cancel(2, Reach.ONE).andExpect(status().isSeeOther());
    approve();
    assertThat(bookings())
        .extracting(Booking::state)
        .containsExactly(
            BookingState.BOOKED, BookingState.CANCELLED, BookingState.BOOKED, BookingState.BOOKED);
    assertThat(rows()).isEqualTo(3);
  }

  @Test
  void theGuestCallsOffOnTheOwnPage() throws Exception {
    approve();
    String home = "/permohonan/" + requests.code(request()).grouped();
    web.perform(get(home))
        .andExpect(content().string(Matchers.containsString(home + "/tanggal/3")));
    web.perform(get(home + "/tanggal/3"))
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString("tanggal ini dan sesudahnya")));
    web.perform(post(home + "/tanggal/3/pembatalan").with(csrf()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(Matchers.containsString("Pilih untuk tanggal mana saja")));
    web.perform(post(home + "/tanggal/3/pembatalan").with(csrf()).param("cakupan", "FOLLOWING"))
        .andExpect(status().isSeeOther());
    assertThat(bookings())
        .extracting(Booking::state)
        .containsExactly(
            BookingState.BOOKED,
            BookingState.BOOKED,
            BookingState.CANCELLED,
            BookingState.CANCELLED);
    web.perform(get(home + "/tanggal/3")).andExpect(status().isNotFound());
    web.perform(get("/permohonan/AAAA-BBBB-CCCC-DDDD/tanggal/1")).andExpect(status().isNotFound());
    web.perform(post(home + "/tanggal/1/pembatalan").with(csrf()).param("cakupan", "ALL"))
        .andExpect(status().isSeeOther());
    assertThat(request().state()).isEqualTo(RequestState.WITHDRAWN);
  }

  @Test
  void onlyWhoHasAStepInTheChainChangesDates() throws Exception {
    String path = "/petugas/permohonan/" + id.value() + "/tanggal/1";
    for (Role role : List.of(Role.ADMINISTRATOR, Role.COMPLAINT_OFFICER)) {
      Officer stranger = staff.officer(role);
      web.perform(get(path).with(Staff.as(stranger))).andExpect(status().isForbidden());
      for (String deed : List.of("/perubahan", "/pembatalan")) {
        web.perform(
                post(path + deed)
                    .with(Staff.as(stranger))
                    .with(csrf())
                    .param("cakupan", "ALL")
                    .param("sebab", "Gedung dicat"))
            .andExpect(status().isForbidden());
      }
      web.perform(get("/petugas/permohonan/" + id.value()).with(Staff.as(stranger)))
          .andExpect(content().string(Matchers.not(Matchers.containsString("/tanggal/1"))));
    }
    for (Officer known : List.of(rina, hendra)) {
      web.perform(get(path).with(Staff.as(known)))
          .andExpect(status().isOk())
          .andExpect(content().string(Matchers.containsString(room.name())));
    }
    web.perform(post(path + "/perubahan").with(csrf()))
        .andExpect(status().is(Matchers.not(Matchers.equalTo(200))));
    assertThat(bookings()).allMatch(booking -> booking.state() == BookingState.PENDING);
  }

  @Test
  void whatCannotBeReadIsSaidAndNothingIsLost() throws Exception {
    move(1, Reach.ONE, first, "11:00", "10:00")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(Matchers.containsString("Jam selesai harus sesudah")))
        .andExpect(content().string(Matchers.containsString("Gedung dicat")));
    web.perform(
            post("/petugas/permohonan/" + id.value() + "/tanggal/1/perubahan")
                .with(Staff.as(rina))
                .with(csrf())
                .param("barang-0", "bukan-ruang"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(Matchers.containsString("Pilih sarana yang sejenis")))
        .andExpect(content().string(Matchers.containsString("Tulis alasannya")));
    web.perform(get("/petugas/permohonan/" + id.value() + "/tanggal/9").with(Staff.as(rina)))
        .andExpect(status().isNotFound());
  }

  @Test
  void ofTwoWhoChangeAtTheSameMomentOneIsOvertaken() throws Exception {
    FacilityRequest seen = request();
    Booking booking = seen.need().first();
    var together = new CountDownLatch(2);
    List<Callable<Changed>> both =
        List.of(
            () -> {
              together.countDown();
              together.await();
              return changes.move(
                  seen, booking, Reach.ALL, at(first, 12, 14), booking.items(), "a", rina.actor());
            },
            () -> {
              together.countDown();
              together.await();
              return changes.cancel(seen, booking, Reach.ONE, "b", hendra.actor());
            });
    var outcomes = new ArrayList<Changed>();
    try (var pool = Executors.newFixedThreadPool(2)) {
      for (var future : pool.invokeAll(both)) {
        outcomes.add(future.get());
      }
    }
    assertThat(outcomes).filteredOn(Changed.Done.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(Changed.Overtaken.class::isInstance).hasSize(1);
  }

  @Test
  void aRequestOfOneDateIsMovedToo() throws Exception {
    id = staff.request(room, first.plusDays(1));
    move(1, Reach.ONE, first.plusDays(2), "13:00", "15:00").andExpect(status().isSeeOther());
    assertThat(bookings().getFirst().period()).isEqualTo(at(first.plusDays(2), 13, 15));
    assertThat(told().getFirst().body()).contains("13.00–15.00 WIB");
  }

  private ResultActions move(int number, Reach reach, LocalDate day, String from, String until)
      throws Exception {
    return web.perform(
        post("/petugas/permohonan/" + id.value() + "/tanggal/" + number + "/perubahan")
            .with(Staff.as(rina))
            .with(csrf())
            .param("tanggal", day.toString())
            .param("mulai", from)
            .param("selesai", until)
            .param("barang-0", room.id().value().toString())
            .param("cakupan", reach.name())
            .param("sebab", "Gedung dicat"));
  }

  private ResultActions cancel(int number, Reach reach) throws Exception {
    return web.perform(
        post("/petugas/permohonan/" + id.value() + "/tanggal/" + number + "/pembatalan")
            .with(Staff.as(rina))
            .with(csrf())
            .param("cakupan", reach.name())
            .param("sebab", "Gedung dicat"));
  }

  private void approve() {
    desk.verify(staff.unit().id(), id, request().revision(), rina, "");
    assertThat(desk.approve(staff.unit().id(), id, request().revision(), hendra, ""))
        .isEqualTo(new Step.Done());
  }

  private List<Booking> bookings() {
    return request().need().bookings();
  }

  private FacilityRequest request() {
    return requests.find(staff.unit().id(), id).orElseThrow().request();
  }

  /// What the guest reads; beside it goes what only the guest's calendar reads, an event a mail.
  private List<SentNotice> told() {
    return notifications.of(staff.unit().id(), id.value()).stream()
        .filter(notice -> notice.by(Channel.PAGE).isPresent())
        .toList();
  }

  private int rows() {
    return jdbc.sql("SELECT count(*) FROM occupancy WHERE facility_id = :room")
        .param("room", room.id().value())
        .query(Integer.class)
        .single();
  }

  private Period at(LocalDate day, int from, int until) {
    return Period.on(day, LocalTime.of(from, 0), LocalTime.of(until, 0), staff.unit().zone());
  }
}
