package id.sarpras.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sarpras.complaint.forward.Delivery;
import id.sarpras.complaint.forward.Finding;
import id.sarpras.complaint.forward.Forward;
import id.sarpras.complaint.forward.Forwarding;
import id.sarpras.complaint.forward.Order;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Role;
import id.sarpras.testing.Grievances;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/// Who may forward a case, take its package and write down what came back.
@PageTest
@Import(Grievances.class)
class ForwardPermissionsPageTest {

  static final Order ORDER = new Order("Inspektorat", "", false, "");

  @Autowired Staff staff;
  @Autowired Grievances grievances;
  @Autowired Forwarding forwarding;
  @Autowired ComplaintDesk desk;
  @Autowired Secrecy secrecy;
  @Autowired Complaints complaints;
  @Autowired InstantSource clock;
  @Autowired MockMvc web;

  Officer siska;
  ComplaintId id;

  @BeforeEach
  void aSupervisoryCase() {
    siska = staff.officer(Role.COMPLAINT_OFFICER);
    id = grievances.classified(siska, "SUPERVISORY", "", List.of());
  }

  @Test
  void theOfficialWhoIsNamedForwardsTakesAndWritesDown() throws Exception {
    assertThat(forwarding.forward(siska, id, 1, ORDER)).isEqualTo(new Outcome.Done());
    take(siska, forward()).andExpect(status().isOk());
    assertThat(forwarding.delivered(siska, id, forward().id(), delivery()))
        .isEqualTo(new Outcome.Done());
    assertThat(forwarding.found(siska, id, forward().id(), finding(), List.of()))
        .isEqualTo(new Outcome.Done());
  }

  @Test
  void theHeadWhoIsNamedDoesTheSame() throws Exception {
    Officer maya = staff.officer(Role.BUREAU_HEAD);
    secrecy.name(complaint(), maya, siska.actor());
    assertThat(forwarding.forward(maya, id, 1, ORDER)).isEqualTo(new Outcome.Done());
    take(maya, forward()).andExpect(status().isOk());
  }

  @Test
  void officialsAndHeadsWhoAreNotNamedDoNotEvenSeeIt() throws Exception {
    forwarding.forward(siska, id, 1, ORDER);
    Forward forward = forward();
    for (Role role : List.of(Role.COMPLAINT_OFFICER, Role.BUREAU_HEAD)) {
      Officer other = staff.officer(role);
      assertThat(forwarding.forward(other, id, 2, ORDER)).isEqualTo(new Outcome.NotYours());
      nothingIsThere(other, forward);
    }
  }

  @Test
  void whoHasItOnTheDeskTakesThePackageButDoesNotForward() throws Exception {
    Officer rina = staff.officer(Role.FRONT_DESK);
    desk.assign(siska, id, 1, Optional.empty(), Optional.of(rina.id()), "");
    assertThat(forwarding.forward(rina, id, 2, ORDER)).isEqualTo(new Outcome.NotYours());
    forwarding.forward(siska, id, 2, ORDER);
    take(rina, forward()).andExpect(status().isOk());
    assertThat(forwarding.delivered(rina, id, forward().id(), delivery()))
        .isEqualTo(new Outcome.NotYours());
    assertThat(forwarding.found(rina, id, forward().id(), finding(), List.of()))
        .isEqualTo(new Outcome.NotYours());
    web.perform(
            post("/petugas/pengaduan/" + id.value() + "/penerusan")
                .with(Staff.as(rina))
                .with(csrf())
                .param("revisi", "3")
                .param("inspektorat", "Inspektorat"))
        .andExpect(status().isForbidden());
  }

  @Test
  void whoIsComplainedAboutNeverSeesItWhateverTheRole() throws Exception {
    Officer head = staff.officer(Role.BUREAU_HEAD, Role.COMPLAINT_OFFICER);
    secrecy.name(complaint(), head, siska.actor());
    forwarding.forward(siska, id, 1, ORDER);
    Forward forward = forward();
    take(head, forward).andExpect(status().isOk());
    secrecy.shutOut(complaint(), head, siska.actor());
    nothingIsThere(head, forward);
    assertThat(forwarding.forward(head, id, 2, ORDER)).isEqualTo(new Outcome.NotYours());
  }

  @Test
  void everybodyElseIsTurnedAway() throws Exception {
    forwarding.forward(siska, id, 1, ORDER);
    Forward forward = forward();
    for (Role role : List.of(Role.ADMINISTRATOR, Role.SECTION_HEAD, Role.FRONT_DESK)) {
      nothingIsThere(staff.officer(role), forward);
    }
    web.perform(get(path(forward))).andExpect(status().isSeeOther());
  }

  @Test
  void thePackageOfOneCaseIsNotFoundAtAnother() throws Exception {
    forwarding.forward(siska, id, 1, ORDER);
    Forward forward = forward();
    ComplaintId other = grievances.classified(siska, "SUPERVISORY", "", List.of());
    web.perform(
            get("/petugas/pengaduan/"
                    + other.value()
                    + "/penerusan/"
                    + forward.id()
                    + "/berkas.zip")
                .with(Staff.as(siska)))
        .andExpect(status().isNotFound());
  }

  @Test
  void theCoveringLetterIsNotFoundAmongRequests() throws Exception {
    forwarding.forward(siska, id, 1, ORDER);
    Officer rina = staff.officer(Role.FRONT_DESK);
    web.perform(get("/petugas/permohonan/" + forward().id() + "/surat.pdf").with(Staff.as(rina)))
        .andExpect(status().isNotFound());
  }

  private void nothingIsThere(Officer officer, Forward forward) throws Exception {
    take(officer, forward).andExpect(status().isNotFound());
    web.perform(get("/petugas/pengaduan/" + id.value()).with(Staff.as(officer)))
        .andExpect(status().isNotFound());
    assertThat(forwarding.delivered(officer, id, forward.id(), delivery()))
        .isEqualTo(new Outcome.NotYours());
    assertThat(forwarding.found(officer, id, forward.id(), finding(), List.of()))
        .isEqualTo(new Outcome.NotYours());
  }

  private org.springframework.test.web.servlet.ResultActions take(Officer officer, Forward forward)
      throws Exception {
    return web.perform(get(path(forward)).with(Staff.as(officer)));
  }

  private String path(Forward forward) {
    return "/petugas/pengaduan/" + id.value() + "/penerusan/" + forward.id() + "/berkas.zip";
  }

  private Forward forward() {
    return forwarding.of(complaint()).getLast();
  }

  private Complaint complaint() {
    return grievances.seen(siska, id);
  }

  private Delivery delivery() {
    return new Delivery("diantar", "", today());
  }

  private Finding finding() {
    return new Finding("700/1", today(), "Tidak terbukti.");
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), staff.unit().zone());
  }
}
