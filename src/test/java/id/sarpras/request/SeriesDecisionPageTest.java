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
import id.sarpras.letter.OutgoingLetters;
import id.sarpras.notification.Notifications;
import id.sarpras.page.Dates;
import id.sarpras.page.Texts;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/// One decision for all dates of a series, or one for each.
@PageTest
class SeriesDecisionPageTest {

  @Autowired Staff staff;
  @Autowired Desk desk;
  @Autowired Requests requests;
  @Autowired Notifications notifications;
  @Autowired OutgoingLetters letters;
  @Autowired InstantSource clock;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc web;

  Officer hendra;
  Facility room;
  LocalDate first;
  RequestId id;

  @BeforeEach
  void aSeriesWaitsForTheDecision() {
    Officer rina = staff.officer(Role.FRONT_DESK);
    hendra = staff.officer(Role.SECTION_HEAD);
    room = staff.room();
    first = staff.quietTuesday(LocalDate.ofInstant(clock.instant(), staff.unit().zone()));
    List<LocalDate> days = List.of(first, first.plusWeeks(1), first.plusWeeks(2));
    id = staff.series(room, days, "FREQ=WEEKLY;COUNT=3");
    desk.verify(staff.unit().id(), id, file().request().revision(), rina, "");
  }

  @Test
  void oneDecisionApprovesAllDates() throws Exception {
    decide("putusan", "setuju").andExpect(status().isSeeOther());
    assertThat(states()).containsOnly(BookingState.BOOKED);
    assertThat(rows("BOOKING")).isEqualTo(3);
    assertThat(notice()).contains("DISETUJUI", dateOf(0), dateOf(1), dateOf(2));
  }

  @Test
  void aDateThatIsTickedIsRefusedWithItsReasonAndTheOthersAreApproved() throws Exception {
    decide("putusan", "setuju", "tolakTanggal", "2", "alasanTanggal-2", "Dipakai <paripurna>")
        .andExpect(status().isSeeOther());
    assertThat(file().request().state()).isEqualTo(RequestState.APPROVED);
    assertThat(states())
        .containsExactly(BookingState.BOOKED, BookingState.REFUSED, BookingState.BOOKED);
    assertThat(rows("BOOKING")).isEqualTo(2);
    assertThat(rows("HOLD")).isZero();
    assertThat(notice())
        .contains(dateOf(0), dateOf(2))
        .containsPattern("Tidak jadi dipakai:\\R- " + dateOf(1) + ".*Dipakai <paripurna>");
    assertThat(letters.of(staff.unit().id(), id.value()).orElseThrow().content())
        .contains(dateOf(0), dateOf(1), dateOf(2), "Dipakai &lt;paripurna&gt;");
    web.perform(get("/permohonan/" + requests.code(file().request()).grouped()))
        .andExpect(content().string(Matchers.containsString("Dipakai &lt;paripurna&gt;")));
    web.perform(get("/petugas/riwayat/" + id.value()).with(Staff.as(hendra)))
        .andExpect(content().string(Matchers.containsString("Satu tanggal ditolak")));
  }

  @Test
  void theLetterNamesEachDateOnce() throws Exception {
    decide("putusan", "setuju").andExpect(status().isSeeOther());
    String letter = letters.of(staff.unit().id(), id.value()).orElseThrow().content();
    for (int i = 0; i < 3; i++) {
      assertThat(letter).containsOnlyOnce(dateOf(i));
    }
    assertThat(letter).contains("Ruang ");
  }

  @Test
  void oneReasonMayStandForAllDatesThatAreTicked() throws Exception {
    decide(
            "putusan",
            "setuju",
            "tolakTanggal",
            "1",
            "tolakTanggal",
            "3",
            "alasanTanggal",
            "Gedung dicat")
        .andExpect(status().isSeeOther());
    assertThat(states())
        .containsExactly(BookingState.REFUSED, BookingState.BOOKED, BookingState.REFUSED);
    assertThat(notice()).contains("Gedung dicat");
  }

  @Test
  void aDateWithoutAReasonAndTheRefusalOfAllAreSentBack() throws Exception {
    decide("putusan", "setuju", "tolakTanggal", "2")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(Matchers.containsString("Tulis alasan untuk tanggal")));
    decide(
            "putusan",
            "setuju",
            "tolakTanggal",
            "1",
            "tolakTanggal",
            "2",
            "tolakTanggal",
            "3",
            "alasanTanggal",
            "Tidak bisa")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(Matchers.containsString("Semua tanggal dicentang")))
        .andExpect(content().string(Matchers.containsString("Tidak bisa")));
    assertThat(states()).containsOnly(BookingState.PENDING);
  }

  @Test
  void oneRefusalRefusesAllDates() throws Exception {
    decide("putusan", "tolak", "alasan", "Gedung dicat").andExpect(status().isSeeOther());
    assertThat(states()).containsOnly(BookingState.REFUSED);
    assertThat(rows("HOLD") + rows("BOOKING")).isZero();
    assertThat(notice()).contains("belum dapat dipenuhi", dateOf(2), "Gedung dicat");
  }

  @Test
  void whereOneDateWasLostNothingIsApprovedAndTheDateIsNamed() throws Exception {
    Booking second = file().request().need().bookings().get(1);
    for (String lapse :
        List.of(
            "UPDATE occupancy SET expires_at = '2020-01-01' WHERE booking_id = :id",
            "UPDATE booking_hold SET until = '2020-01-01' WHERE booking_id = :id")) {
      jdbc.sql(lapse).param("id", second.id().value()).update();
    }
    staff.request(room, first.plusWeeks(1));
    web.perform(get("/petugas/permohonan/" + id.value()).with(Staff.as(hendra)))
        .andExpect(content().string(Matchers.containsString("Dipakai orang lain")))
        .andExpect(
            content()
                .string(Matchers.not(Matchers.containsString("ditolak <span class=\"optional\""))));
    decide("putusan", "setuju")
        .andExpect(status().isConflict())
        .andExpect(content().string(Matchers.not(Matchers.containsString("Sarana itu sudah"))))
        .andExpect(content().string(Matchers.containsString("Tanggal nomor 2 sudah dipakai")));
    assertThat(states()).containsOnly(BookingState.PENDING);
    decide("putusan", "setuju", "tolakTanggal", "2", "alasanTanggal", "Sudah dipakai")
        .andExpect(status().isSeeOther());
    assertThat(file().request().state()).isEqualTo(RequestState.APPROVED);
  }

  private ResultActions decide(String... fields) throws Exception {
    var form =
        post("/petugas/permohonan/" + id.value() + "/keputusan")
            .with(Staff.as(hendra))
            .with(csrf())
            .param("revisi", Integer.toString(file().request().revision()));
    for (int i = 0; i < fields.length; i += 2) {
      form.param(fields[i], fields[i + 1]);
    }
    return web.perform(form);
  }

  private String dateOf(int week) {
    return new Dates(Texts.INDONESIAN, staff.unit().zone()).day(first.plusWeeks(week));
  }

  private String notice() {
    return notifications.of(staff.unit().id(), id.value()).getFirst().body();
  }

  private List<BookingState> states() {
    return file().request().need().bookings().stream().map(Booking::state).toList();
  }

  private int rows(String kind) {
    return jdbc.sql("SELECT count(*) FROM occupancy WHERE facility_id = :room AND kind = :kind")
        .param("room", room.id().value())
        .param("kind", kind)
        .query(Integer.class)
        .single();
  }

  private CaseFile file() {
    return requests.find(staff.unit().id(), id).orElseThrow();
  }
}
