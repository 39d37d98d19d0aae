package id.sarpras.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sarpras.identity.Deputy;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Officers;
import id.sarpras.identity.Role;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Ids;
import id.sarpras.standard.Standards;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/// Who acts for an absent official or head (*Plh/Plt*) does so on the days of the deputyship, and
/// it is written down on whose behalf.
@PageTest
@Import(Grievances.class)
class DeputiesPageTest {

  @Autowired Staff staff;
  @Autowired Grievances grievances;
  @Autowired ComplaintDesk desk;
  @Autowired Complaints complaints;
  @Autowired Answers answers;
  @Autowired Secrecy secrecy;
  @Autowired Officers officers;
  @Autowired Standards standards;
  @Autowired MockMvc web;

  Officer siska;
  Officer maya;
  Officer dewi;
  ComplaintId id;

  @BeforeEach
  void aComplaintComesIn() {
    siska = officer("Siska " + Ids.next(), Role.COMPLAINT_OFFICER);
    maya = officer("Maya " + Ids.next(), Role.BUREAU_HEAD);
    dewi = officer("Dewi " + Ids.next(), Role.FRONT_DESK);
    id = grievances.received();
  }

  @Test
  void aDeputyOfTheOfficialClassifiesOnTheDaysOfTheDeputyship() throws Exception {
    assertThat(classify(dewi)).as("without").isEqualTo(new Outcome.NotYours());
    LocalDate today = standards.today();
    appoint(siska, dewi, today.minusDays(2), today.minusDays(1));
    appoint(siska, dewi, today.plusDays(1), today.plusDays(2));
    assertThat(classify(dewi)).as("yesterday and tomorrow").isEqualTo(new Outcome.NotYours());
    appoint(siska, dewi, today, today);
    assertThat(classify(dewi)).as("today").isEqualTo(new Outcome.Done());
    web.perform(get("/petugas/riwayat/" + id.value()).with(Staff.as(siska)))
        .andExpect(content().string(containsString(dewi.name() + " (a.n. " + siska.name() + ")")));
  }

  @Test
  void aDeputyOfTheHeadApprovesAndTheAnswerSaysForWhom() throws Exception {
    classify(siska);
    answers.propose(siska, id, revision(), "Jadwal sudah diperbaiki.");
    assertThat(approve(dewi)).isEqualTo(new Outcome.NotYours());
    appoint(maya, dewi, standards.today(), standards.today());
    assertThat(approve(dewi)).isEqualTo(new Outcome.Done());
    Answer answer = complaints.file(grievances.seen(siska, id)).answers().getFirst();
    assertThat(answer.approvedBy()).isEqualTo(dewi.name());
    assertThat(answer.onBehalfOf()).isEqualTo(maya.name());
    web.perform(get("/petugas/pengaduan/" + id.value()).with(Staff.as(siska)))
        .andExpect(content().string(containsString("(a.n. " + maya.name() + ")")));
  }

  @Test
  void whoActsInAnOwnRoleOrOnTheOwnDeskActsForNobody() {
    appoint(maya, siska, standards.today(), standards.today());
    classify(siska);
    answers.propose(siska, id, revision(), "Jadwal sudah diperbaiki.");
    assertThat(approve(maya)).isEqualTo(new Outcome.Done());
    assertThat(complaints.file(grievances.seen(siska, id)).answers().getFirst().onBehalfOf())
        .isEmpty();
  }

  @Test
  void aDeputyWhoIsComplainedAboutDoesNotSeeTheCase() throws Exception {
    appoint(siska, dewi, standards.today(), standards.today());
    web.perform(get("/petugas/pengaduan/" + id.value()).with(Staff.as(dewi)))
        .andExpect(status().isOk());
    secrecy.shutOut(grievances.seen(siska, id), dewi, siska.actor());
    web.perform(get("/petugas/pengaduan/" + id.value()).with(Staff.as(dewi)))
        .andExpect(status().isNotFound());
    web.perform(get("/petugas/riwayat/" + id.value()).with(Staff.as(dewi)))
        .andExpect(status().isNotFound());
    assertThat(classify(dewi)).isEqualTo(new Outcome.NotYours());
  }

  @Test
  void aConfidentialCaseIsNotPassedOnByADeputyship() throws Exception {
    secrecy.close(grievances.seen(siska, id), siska.actor());
    appoint(siska, dewi, standards.today(), standards.today());
    web.perform(get("/petugas/pengaduan/" + id.value()).with(Staff.as(dewi)))
        .andExpect(status().isNotFound());
    secrecy.name(grievances.seen(siska, id), dewi, siska.actor());
    assertThat(classify(dewi)).as("named for it").isEqualTo(new Outcome.Done());
  }

  private Outcome classify(Officer officer) {
    return desk.classify(officer, id, 0, "NORMATIVE", "", "");
  }

  private Outcome approve(Officer officer) {
    return answers.answer(officer, id, revision(), "Jadwal sudah diperbaiki.");
  }

  private int revision() {
    return grievances.seen(siska, id).revision();
  }

  private void appoint(Officer absent, Officer acting, LocalDate first, LocalDate last) {
    officers.appoint(new Deputy(Ids.next(), absent, acting, first, last), absent.actor());
  }

  private Officer officer(String name, Role role) {
    return officers
        .add(
            staff.unit().id(),
            "d" + Ids.next().toString().replace("-", ""),
            name,
            "",
            Set.of(role),
            new Actor.Program())
        .orElseThrow();
  }
}
