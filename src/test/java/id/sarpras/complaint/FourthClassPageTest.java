package id.sarpras.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sarpras.identity.Officer;
import id.sarpras.identity.Role;
import id.sarpras.notification.Notifications;
import id.sarpras.notification.SentNotice;
import id.sarpras.testing.FourthClass;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import id.sarpras.workingtime.Calendars;
import id.sarpras.workingtime.CaseEvent;
import id.sarpras.workingtime.Limit;
import id.sarpras.workingtime.Stage;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/// A class that an administrator added on the page works from the receipt to the extension, and
/// nobody wrote a line of code for it.
@PageTest
@Import({FourthClass.class, Grievances.class})
class FourthClassPageTest {

  @Autowired Staff staff;
  @Autowired FourthClass fourth;
  @Autowired Grievances grievances;
  @Autowired Complaints complaints;
  @Autowired Notifications notifications;
  @Autowired Calendars calendars;
  @Autowired InstantSource clock;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc web;

  Officer siska;
  ComplaintId id;

  @BeforeEach
  void aComplaintComesIn() throws Exception {
    fourth.publish();
    siska = staff.officer(Role.COMPLAINT_OFFICER);
    id = grievances.received();
  }

  @Test
  void itIsChosenAndItsLimitCountsFromTheReceipt() throws Exception {
    web.perform(get(here()).with(Staff.as(siska)))
        .andExpect(content().string(containsString("Pengaduan tidak berkadar pengawasan")))
        .andExpect(content().string(containsString("selambat-lambatnya 14 hari kerja")));
    classify().andExpect(status().isSeeOther());
    assertThat(seen().classCode()).isEqualTo(FourthClass.CODE);
    assertThat(seen().deadline().due()).isEqualTo(due(List.of()));
    web.perform(get("/pengaduan/" + code()))
        .andExpect(content().string(containsString("Pengaduan tidak berkadar pengawasan")));
    web.perform(get("/petugas/pengaduan").param("kelas", FourthClass.CODE).with(Staff.as(siska)))
        .andExpect(content().string(containsString(seen().reference())));
  }

  @Test
  void itIsExtendedOnceAndTheComplainantReadsWhy() throws Exception {
    classify();
    extend("Menunggu keterangan <penyedia>").andExpect(status().isSeeOther());
    assertThat(seen().deadline().due())
        .isEqualTo(
            due(
                List.of(
                    new CaseEvent.Extended(clock.instant(), 7, "Menunggu keterangan <penyedia>"))));
    SentNotice told = notifications.of(siska.unit(), id.value()).getFirst();
    assertThat(told.body()).contains("Menunggu keterangan <penyedia>");
    web.perform(get("/pengaduan/" + code()))
        .andExpect(content().string(containsString("Menunggu keterangan &lt;penyedia&gt;")));

    Instant extended = seen().deadline().due();
    extend("Sekali lagi").andExpect(status().isUnprocessableContent());
    assertThat(seen().deadline().due()).isEqualTo(extended);
    web.perform(get(here()).with(Staff.as(siska)))
        .andExpect(content().string(not(containsString(here() + "/perpanjangan"))));
  }

  @Test
  void itIsNotExtendedWithoutAReason() throws Exception {
    classify();
    extend(" ").andExpect(status().isUnprocessableContent());
    assertThat(seen().deadline().due()).isEqualTo(due(List.of()));
  }

  @Test
  void whatIsLateIsNotExtended() throws Exception {
    classify();
    jdbc.sql("UPDATE complaint SET due_at = :due WHERE id = :id")
        .param("due", Timestamp.from(clock.instant().minusSeconds(1)))
        .param("id", id.value())
        .update();
    extend("Masih diperiksa")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Batas waktunya sudah lewat")));
  }

  @Test
  void whatWasReceivedBeforeKeepsTheClassesOfItsDay() throws Exception {
    id =
        grievances.received(
            Report.of("Diterima sebelum versi baru."), clock.instant().minus(Duration.ofDays(1)));
    assertThat(seen().standardVersion()).isEqualTo(1);
    web.perform(get(here()).with(Staff.as(siska)))
        .andExpect(content().string(containsString("Pengaduan bersifat normatif")))
        .andExpect(content().string(not(containsString("tidak berkadar pengawasan"))));
    classify().andExpect(status().isUnprocessableContent());
  }

  private ResultActions classify() throws Exception {
    return web.perform(
        post(here() + "/kelas")
            .with(Staff.as(siska))
            .with(csrf())
            .param("revisi", Integer.toString(seen().revision()))
            .param("kelas", FourthClass.CODE));
  }

  private ResultActions extend(String reason) throws Exception {
    return web.perform(
        post(here() + "/perpanjangan")
            .with(Staff.as(siska))
            .with(csrf())
            .param("alasanPerpanjangan", reason));
  }

  /// By the engine alone.
  private Instant due(List<CaseEvent> later) {
    var events = new ArrayList<CaseEvent>();
    events.add(new CaseEvent.Received(seen().receivedAt(), new Limit.WorkingDays(14)));
    events.addAll(later);
    return Stage.of(events)
        .getLast()
        .deadline(calendars.of(siska.unit(), staff.unit().zone()))
        .due();
  }

  private Complaint seen() {
    return grievances.seen(siska, id);
  }

  private String code() {
    return complaints.code(seen()).grouped();
  }

  private String here() {
    return "/petugas/pengaduan/" + id.value();
  }
}
