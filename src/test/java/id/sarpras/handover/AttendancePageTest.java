package id.sarpras.handover;

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
import id.sarpras.request.BookingState;
import id.sarpras.request.RequestState;
import id.sarpras.request.Requests;
import id.sarpras.schedule.BookingId;
import id.sarpras.shared.Actor;
import id.sarpras.testing.Borrowings;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// Who came to the door, and who did not.
@PageTest
@Import(Borrowings.class)
class AttendancePageTest {

  @Autowired Staff staff;
  @Autowired Borrowings uses;
  @Autowired Attendance attendance;
  @Autowired Sweep sweep;
  @Autowired DoorSheets sheets;
  @Autowired Requests requests;
  @Autowired Notifications notifications;
  @Autowired MockMvc web;

  Officer rina;
  Facility hall;

  @BeforeEach
  void aHallWithASheetAtItsDoor() {
    rina = staff.officer(Role.FRONT_DESK);
    hall = uses.hall(Optional.empty());
    sheets.renew(rina, hall);
  }

  @Test
  void aGuestChecksInAtTheDoorByNumberAndTelephone() throws Exception {
    BookingId id = uses.from(Duration.ofMinutes(20), Borrowings.of(hall, 1));
    web.perform(get(door()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(hall.name())))
        .andExpect(content().string(not(containsString("Panitia"))));
    web.perform(atDoor(reference(id), "7890", "10.1.0.1"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Selamat datang")))
        .andExpect(content().string(not(containsString("Panitia"))));
    assertThat(uses.now(id).booking().state()).isEqualTo(BookingState.IN_USE);
    web.perform(atDoor(reference(id), "0812 3456 7890", "10.1.0.1")).andExpect(status().isOk());
  }

  @Test
  void aNumberIsReadAsPeopleWriteIt() throws Exception {
    BookingId id = uses.from(Duration.ofMinutes(20), Borrowings.of(hall, 1));
    String reference = reference(id);
    String last = reference.substring(reference.lastIndexOf('-') + 1);
    for (String typed :
        List.of(
            reference.toLowerCase(Locale.ROOT),
            reference.replace('-', ' '),
            reference.replace("-", ""),
            reference.substring(2),
            last,
            Integer.toString(Integer.parseInt(last)))) {
      web.perform(atDoor(typed, "7890", "10.1.0.5")).andExpect(status().isOk());
    }
    for (String other : List.of("1" + last, last + "1", "P", "2026", reference + "1")) {
      web.perform(atDoor(other, "7890", "10.1.0.6")).andExpect(status().isUnprocessableContent());
    }
  }

  @Test
  void anOldSheetSaysWhereToGo() throws Exception {
    String old = door();
    sheets.renew(rina, hall);
    for (RequestBuilder at : List.of(get(old), atDoor(old, "P-2026-0001", "7890", "10.1.0.7"))) {
      web.perform(at)
          .andExpect(status().isNotFound())
          .andExpect(content().string(containsString("Lembar pintu ini tidak berlaku lagi")));
    }
    web.perform(get(door())).andExpect(status().isOk());
  }

  @Test
  void theTrackingCodeWillDoInsteadAndItsPageHasTheButton() throws Exception {
    BookingId first = uses.from(Duration.ofMinutes(20), Borrowings.of(hall, 1));
    web.perform(atDoor(reference(first), code(first), "10.1.0.2")).andExpect(status().isOk());
    BookingId second = uses.from(Duration.ofHours(3), Borrowings.of(hall, 1));
    web.perform(get("/masuk-ruang/kode/" + code(second)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Anda dapat check-in ")));
    web.perform(post("/masuk-ruang/kode/" + code(second) + "/" + second.value()).with(csrf()))
        .andExpect(status().isConflict());
    BookingId third =
        uses.from(Duration.ofMinutes(-30), Borrowings.of(uses.hall(Optional.empty()), 1));
    web.perform(post("/masuk-ruang/kode/" + code(third) + "/" + third.value()).with(csrf()))
        .andExpect(status().isOk());
    assertThat(uses.now(third).booking().state()).isEqualTo(BookingState.IN_USE);
    web.perform(post("/masuk-ruang/kode/" + code(third) + "/" + second.value()).with(csrf()))
        .andExpect(status().isNotFound());
  }

  @Test
  void tooEarlyAndTooLateAreSaidAndTheOfficerStillCan() throws Exception {
    BookingId early = uses.from(Duration.ofMinutes(35), Borrowings.of(hall, 1));
    web.perform(atDoor(reference(early), "7890", "10.1.0.3"))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("30 menit sebelum mulai")));
    Facility other = uses.hall(Optional.empty());
    sheets.renew(rina, other);
    BookingId late = uses.from(Duration.ofMinutes(-61), Borrowings.of(other, 1));
    web.perform(atDoor(door(other), reference(late), "7890", "10.1.0.3"))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("Waktu check-in sudah habis")));
    web.perform(
            post("/petugas/serah-terima/" + late.value() + "/kehadiran")
                .with(csrf())
                .with(Staff.as(rina)))
        .andExpect(status().isSeeOther());
    assertThat(uses.now(late).booking().state()).isEqualTo(BookingState.IN_USE);
  }

  @Test
  void whoGuessesHasToWaitAndAnotherDoorDoesNotOpen() throws Exception {
    BookingId id = uses.from(Duration.ofMinutes(20), Borrowings.of(hall, 1));
    Facility other = uses.hall(Optional.empty());
    sheets.renew(rina, other);
    web.perform(atDoor(door(other), reference(id), "7890", "10.1.0.4"))
        .andExpect(status().isUnprocessableContent());
    for (int i = 0; i < 9; i++) {
      web.perform(atDoor(reference(id), "000" + i, "10.1.0.4"))
          .andExpect(status().isUnprocessableContent());
    }
    web.perform(atDoor(reference(id), "7890", "10.1.0.4")).andExpect(status().isTooManyRequests());
    assertThat(uses.now(id).booking().state()).isEqualTo(BookingState.BOOKED);
  }

  @Test
  void aNewSheetMakesTheOldOneWorthless() throws Exception {
    String old = door();
    web.perform(
            post("/petugas/serah-terima/pintu/" + hall.id().value())
                .with(csrf())
                .with(Staff.as(rina)))
        .andExpect(status().isSeeOther());
    web.perform(get(old)).andExpect(status().isNotFound());
    web.perform(get(door())).andExpect(status().isOk());
    byte[] sheet =
        web.perform(
                get("/petugas/serah-terima/pintu/" + hall.id().value() + ".pdf?ukuran=A5")
                    .with(Staff.as(rina)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    try (var pdf = Loader.loadPDF(sheet)) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("Sudah datang? Pindai di sini.", "Are you here? Scan this.", door());
    }
    web.perform(
            get("/petugas/serah-terima/pintu/" + hall.id().value() + ".pdf")
                .with(Staff.as(staff.officer(Role.COMPLAINT_OFFICER))))
        .andExpect(status().isForbidden());
  }

  @Test
  void nobodyCameAndTheRestOfTheTimeIsFree() throws Exception {
    BookingId waiting = uses.from(Duration.ofMinutes(-59), Borrowings.of(hall, 1));
    Facility other = uses.hall(Optional.empty());
    BookingId missed = uses.from(Duration.ofMinutes(-61), Borrowings.of(other, 1));
    sweep.of(staff.unit());
    assertThat(uses.now(waiting).booking().state()).isEqualTo(BookingState.BOOKED);
    assertThat(uses.now(missed).booking().state()).isEqualTo(BookingState.NO_SHOW);
    assertThat(uses.now(missed).request().state()).isEqualTo(RequestState.CLOSED);
    assertThat(notifications.of(staff.unit().id(), uses.now(missed).request().id().value()))
        .anySatisfy(notice -> assertThat(notice.title()).contains("tidak datang"));
    web.perform(get("/petugas/serah-terima").with(Staff.as(rina)))
        .andExpect(content().string(containsString(other.name())));
    web.perform(
            get("/petugas/permohonan/" + uses.now(missed).request().id().value())
                .with(Staff.as(rina)))
        .andExpect(status().isOk());
    BookingId next = uses.from(Duration.ofMinutes(1), Borrowings.of(other, 1));
    assertThat(uses.now(next).booking().state()).isEqualTo(BookingState.BOOKED);
    undo(missed).andExpect(status().isConflict());
  }

  @Test
  void aMistakeIsTakenBackTheSameDayAndNotMissedAgain() throws Exception {
    BookingId id = uses.from(Duration.ofMinutes(-61), Borrowings.of(hall, 1));
    sweep.of(staff.unit());
    undo(id).andExpect(status().isSeeOther());
    assertThat(uses.now(id).booking().state()).isEqualTo(BookingState.BOOKED);
    assertThat(uses.now(id).request().state()).isEqualTo(RequestState.APPROVED);
    sweep.of(staff.unit());
    assertThat(uses.now(id).booking().state()).isEqualTo(BookingState.BOOKED);
    undo(id).andExpect(status().isConflict());
  }

  @Test
  void whatBeganWhileTheProgramStoodStillIsForOfficersToSay() {
    BookingId id = uses.from(Duration.ofHours(-30), Borrowings.of(hall, 1));
    sweep.of(staff.unit());
    assertThat(uses.now(id).booking().state()).isEqualTo(BookingState.BOOKED);
  }

  @Test
  void aRoomThatWasEnteredByTheDoorIsLeftByItself() {
    BookingId id = uses.from(Duration.ofMinutes(-121), Borrowings.of(hall, 1));
    attendance.checkIn(staff.unit().id(), id, rina.actor());
    sweep.of(staff.unit());
    assertThat(uses.now(id).booking().state()).isEqualTo(BookingState.RETURNED);
  }

  @Test
  void ofACheckInAndTheEndOfTheGraceAtOnceOneIsFirst() throws Exception {
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (int i = 0; i < 20; i++) {
        BookingId id =
            uses.from(Duration.ofMinutes(-60), Borrowings.of(uses.hall(Optional.empty()), 1));
        var start = new CountDownLatch(1);
        Callable<Boolean> comes =
            () -> {
              start.await();
              return attendance.checkIn(staff.unit().id(), id, rina.actor()) == CheckIn.DONE;
            };
        Callable<Boolean> isMissed =
            () -> {
              start.await();
              return attendance.miss(staff.unit(), id, new Actor.Program());
            };
        List<Future<Boolean>> both = List.of(threads.submit(comes), threads.submit(isMissed));
        start.countDown();
        boolean came = both.get(0).get();
        assertThat(came).isNotEqualTo(both.get(1).get());
        assertThat(uses.now(id).booking().state())
            .isEqualTo(came ? BookingState.IN_USE : BookingState.NO_SHOW);
      }
    }
  }

  private ResultActions undo(BookingId id) throws Exception {
    return web.perform(
        post("/petugas/serah-terima/" + id.value() + "/pembatalan")
            .with(csrf())
            .with(Staff.as(rina))
            .param("alasanBatal", "Tamu menunggu di lobi"));
  }

  private String door() {
    return door(hall);
  }

  private String door(Facility room) {
    return "/masuk-ruang/"
        + Optional.ofNullable(sheets.secrets(staff.unit().id()).get(room.id()))
            .orElseThrow()
            .grouped();
  }

  private MockHttpServletRequestBuilder atDoor(String reference, String proof, String address) {
    return atDoor(door(), reference, proof, address);
  }

  private static MockHttpServletRequestBuilder atDoor(
      String door, String reference, String proof, String address) {
    return post(door)
        .with(csrf())
        .with(
            request -> {
              request.setRemoteAddr(address);
              return request;
            })
        .param("nomor", reference)
        .param("bukti", proof);
  }

  private String reference(BookingId id) {
    return uses.now(id).request().reference();
  }

  private String code(BookingId id) {
    return requests.code(uses.now(id).request()).grouped();
  }
}
