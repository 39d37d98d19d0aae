package id.sarpras.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sarpras.identity.Officer;
import id.sarpras.identity.Role;
import id.sarpras.shared.Actor;
import id.sarpras.testing.Grievances;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/// The register for a spreadsheet: as the search finds it, and without anybody in it.
@PageTest
@Import(Grievances.class)
class ExportPageTest {

  @Autowired Staff staff;
  @Autowired Grievances grievances;
  @Autowired ComplaintDesk desk;
  @Autowired Secrecy secrecy;
  @Autowired Teams teams;
  @Autowired Register register;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc web;

  Officer siska;
  ComplaintId id;
  String reference;

  @BeforeEach
  void aComplaint() {
    siska = staff.officer(Role.COMPLAINT_OFFICER);
    id = grievances.received(ComplaintChannel.FAX, "", List.of());
    desk.classify(siska, id, 0, "LIGHT", "=HYPERLINK(\"jahat\")", "");
    reference = grievances.seen(siska, id).reference();
  }

  @Test
  void theSameFiltersAsTheSearchAndNobodyInIt() throws Exception {
    String table = export(siska, "kanal=FAX&kelas=LIGHT");
    assertThat(table).startsWith("\uFEFFNomor;Saluran;Jenis;").contains(reference + ";Faks;");
    assertThat(table)
        .doesNotContain("Suryani", "81256789012", "suryani@contoh.id", "uang kebersihan");
    assertThat(table).contains("'=HYPERLINK");
    assertThat(export(siska, "kanal=EMAIL")).doesNotContain(reference);
    assertThat(export(siska, "cari=" + reference).lines()).hasSize(2);
    web.perform(get("/petugas/pengaduan/ekspor.csv?dari=besok").with(Staff.as(siska)))
        .andExpect(status().isBadRequest());
  }

  @Test
  void whatBecomesConfidentialLeavesItAtOnce() throws Exception {
    Officer other = staff.officer(Role.COMPLAINT_OFFICER);
    assertThat(export(other, "kanal=FAX")).contains(reference);
    secrecy.close(grievances.seen(siska, id), siska.actor());
    assertThat(export(other, "kanal=FAX")).doesNotContain(reference);
    assertThat(export(siska, "kanal=FAX")).contains(reference);
    secrecy.shutOut(grievances.seen(siska, id), siska, siska.actor());
    assertThat(export(siska, "kanal=FAX")).doesNotContain(reference);
  }

  @Test
  void whoHasNoCaseExportsNone() throws Exception {
    assertThat(export(staff.officer(Role.FRONT_DESK), "").lines()).hasSize(1);
    assertThat(export(staff.officer(Role.ADMINISTRATOR), "").lines()).hasSize(1);
    web.perform(get("/petugas/pengaduan/ekspor.csv")).andExpect(status().isSeeOther());
  }

  @Test
  void pageAfterPageEachCaseOnceAndNoMoreThanIsAllowed() {
    Officer rina = staff.officer(Role.FRONT_DESK);
    Team team = new Team(Teams.next(), "Tim " + Teams.next(), Set.of(rina.id()));
    teams.put(siska.unit(), team, new Actor.Program());
    for (int i = 0; i < Register.PAGE + 5; i++) {
      ComplaintId one = grievances.classified(siska, "LIGHT", "", List.of());
      desk.assign(siska, one, 1, Optional.of(team.id()), Optional.empty(), "");
    }
    var found = new ArrayList<ComplaintId>();
    assertThat(register.each(rina, RegisterQuery.all(), 1000, one -> found.add(one.id()))).isTrue();
    assertThat(found).hasSize(Register.PAGE + 5).doesNotHaveDuplicates();
    found.clear();
    assertThat(register.each(rina, RegisterQuery.all(), 52, one -> found.add(one.id()))).isFalse();
    assertThat(found).hasSize(52);
  }

  @Test
  void itIsWrittenDownWhoTookIt() throws Exception {
    export(siska, "kanal=FAX");
    assertThat(
            jdbc.sql(
                    "SELECT count(*) FROM audit_entry WHERE subject_id = :id AND action = 'complaint.exported'")
                .param("id", siska.id().value())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  private String export(Officer officer, String query) throws Exception {
    return web.perform(get("/petugas/pengaduan/ekspor.csv?" + query).with(Staff.as(officer)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }
}
