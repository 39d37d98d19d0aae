package id.sarpras.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sarpras.complaint.Answers;
import id.sarpras.complaint.Complaint;
import id.sarpras.complaint.ComplaintDesk;
import id.sarpras.complaint.ComplaintId;
import id.sarpras.complaint.Dialogue;
import id.sarpras.complaint.Secrecy;
import id.sarpras.complaint.Team;
import id.sarpras.complaint.Teams;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Role;
import id.sarpras.page.Texts;
import id.sarpras.shared.Actor;
import id.sarpras.testing.Grievances;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/// The recap counts what an officer may see, and how the first answers kept their time. A member of
/// a new team sees the cases of that team and nothing else, so that the figures are known.
@PageTest
@Import(Grievances.class)
class RecapPageTest {

  @Autowired Staff staff;
  @Autowired Grievances grievances;
  @Autowired Recaps recaps;
  @Autowired ComplaintDesk desk;
  @Autowired Answers answers;
  @Autowired Dialogue dialogue;
  @Autowired Secrecy secrecy;
  @Autowired Teams teams;
  @Autowired InstantSource clock;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc web;

  Officer siska;
  Officer rina;
  Team team;

  @BeforeEach
  void aTeam() {
    siska = staff.officer(Role.COMPLAINT_OFFICER);
    rina = staff.officer(Role.FRONT_DESK);
    team = new Team(Teams.next(), "=Tim " + Teams.next(), Set.of(rina.id()));
    teams.put(siska.unit(), team, new Actor.Program());
  }

  @Test
  void whoMaySeeNothingCountsNothing() {
    assertThat(recap(rina).all().received()).isZero();
    assertThat(recap(rina).all().keptPercent()).isEmpty();
    assertThat(recap(rina).groups())
        .extracting(Recap.Group::name)
        .containsExactly("CHANNEL", "CLASS", "TEAM", "RESULT");
  }

  @Test
  void byChannelClassTeamAndResultWithTheTimeOfTheFirstAnswer() {
    answered(given());
    ComplaintId late = given();
    overdue(late);
    answered(late);
    ComplaintId open = given();
    overdue(open);
    ComplaintId running = given();
    ComplaintId withdrawn = given();
    overdue(withdrawn);
    dialogue.withdraw(seen(withdrawn));
    desk.refer(siska, running, seen(running).revision(), "Dinas Perhubungan");
    assertThat(line("RESULT", "Dijawab").received()).isEqualTo(2);
    assertThat(line("RESULT", "Masih terbuka").received()).isEqualTo(1);
    assertThat(line("RESULT", "Ditarik").received()).isEqualTo(1);
    assertThat(line("RESULT", "Dirujuk ke kantor lain").received()).isEqualTo(1);
    assertThat(line("CHANNEL", "Daring").received()).isEqualTo(5);
    assertThat(line("TEAM", team.name()).received()).isEqualTo(5);
    assertThat(line("CLASS", "Pengaduan ringan").received()).isEqualTo(5);
    Recap.Line all = recap(rina).all();
    assertThat(all.received()).isEqualTo(5);
    assertThat(all.answered()).isEqualTo(3);
    assertThat(all.kept()).isEqualTo(2);
    assertThat(all.missed()).as("the late answer, and the open one that is late").isEqualTo(2);
    assertThat(all.keptPercent()).hasValue(50);
  }

  @Test
  void anObjectionDoesNotUndoThatTheFirstAnswerWasInTime() {
    ComplaintId id = given();
    answered(id);
    dialogue.object(seen(id), "Belum diperbaiki.");
    overdue(id);
    Recap.Line all = recap(rina).all();
    assertThat(all.kept()).isEqualTo(1);
    assertThat(all.missed()).isZero();
    assertThat(line("RESULT", "Masih terbuka").received()).isEqualTo(1);
  }

  @Test
  void aRestIsNotLate() {
    ComplaintId id = given();
    dialogue.say(siska, id, "Kapan itu terjadi?", true);
    jdbc.sql("UPDATE complaint SET due_at = :due WHERE id = :id")
        .param("due", java.sql.Timestamp.from(clock.instant().plusSeconds(1)))
        .param("id", id.value())
        .update();
    jdbc.sql("UPDATE complaint SET rests_since = due_at - interval '2 seconds' WHERE id = :id")
        .param("id", id.value())
        .update();
    assertThat(recap(rina).all().missed()).isZero();
    overdue(id);
    assertThat(recap(rina).all().missed()).as("late before it rested").isEqualTo(1);
  }

  @Test
  void whatBecomesConfidentialLeavesTheFiguresOfOthersAtOnce() {
    ComplaintId id = given();
    assertThat(recap(rina).all().received()).isEqualTo(1);
    int before = recap(siska).all().received();
    secrecy.close(seen(id), siska.actor());
    assertThat(recap(rina).all().received()).isZero();
    assertThat(recap(siska).all().received()).as("who is named").isEqualTo(before);
    Officer other = staff.officer(Role.BUREAU_HEAD);
    int others = recap(other).all().received();
    secrecy.name(seen(id), other, siska.actor());
    assertThat(recap(other).all().received()).isEqualTo(others + 1);
    secrecy.shutOut(seen(id), other, siska.actor());
    assertThat(recap(other).all().received()).isEqualTo(others);
  }

  @Test
  void thePageAndTheTableForASpreadsheet() throws Exception {
    answered(given());
    web.perform(get("/petugas/pengaduan/rekap").with(Staff.as(rina)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("100 % dijawab tepat waktu")));
    web.perform(get("/petugas/pengaduan/rekap.csv?bulan=" + month()).with(Staff.as(rina)))
        .andExpect(status().isOk())
        .andExpect(content().contentTypeCompatibleWith("text/csv"))
        .andExpect(content().string(containsString("\uFEFFKelompok;Nama;Diterima")))
        .andExpect(content().string(containsString(";Semua;1;1;1;0;100;0;\r\n")))
        .andExpect(content().string(containsString("Tim;'=Tim ")));
  }

  @Test
  void aMonthThatIsNoneIsRefusedInWords() throws Exception {
    for (String month : List.of("2026-13", "kemarin", "9999-01", "1800-01")) {
      web.perform(get("/petugas/pengaduan/rekap").param("bulan", month).with(Staff.as(rina)))
          .andExpect(status().isUnprocessableContent())
          .andExpect(content().string(containsString("Tulis bulan seperti 2026-11")));
      web.perform(get("/petugas/pengaduan/rekap.csv").param("bulan", month).with(Staff.as(rina)))
          .andExpect(status().isBadRequest());
    }
    web.perform(get("/petugas/pengaduan/rekap")).andExpect(status().isSeeOther());
  }

  private ComplaintId given() {
    ComplaintId id = grievances.classified(siska, "LIGHT", "", List.of());
    desk.assign(siska, id, 1, Optional.of(team.id()), Optional.empty(), "");
    return id;
  }

  private void answered(ComplaintId id) {
    answers.answer(siska, id, seen(id).revision(), "Sudah diperbaiki.");
    if (seen(id).settledAt().isEmpty()) {
      throw new IllegalStateException("Not answered");
    }
  }

  /// Received so long ago that its limit is over.
  private void overdue(ComplaintId id) {
    jdbc.sql("UPDATE complaint SET due_at = due_at - interval '20 days' WHERE id = :id")
        .param("id", id.value())
        .update();
    jdbc.sql(
            "UPDATE complaint_clock SET at = at - interval '20 days' WHERE complaint_id = :id AND kind = 'RECEIVED'")
        .param("id", id.value())
        .update();
  }

  private Recap recap(Officer officer) {
    return recaps.of(officer, month(), Texts.INDONESIAN);
  }

  private YearMonth month() {
    return YearMonth.from(clock.instant().atZone(staff.unit().zone()));
  }

  private Recap.Line line(String group, String name) {
    return recap(rina).groups().stream()
        .filter(one -> one.name().equals(group))
        .flatMap(one -> one.lines().stream())
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private Complaint seen(ComplaintId id) {
    return grievances.seen(siska, id);
  }
}
