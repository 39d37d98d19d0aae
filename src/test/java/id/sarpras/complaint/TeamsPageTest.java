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
import id.sarpras.identity.OfficerId;
import id.sarpras.identity.Role;
import id.sarpras.shared.Ids;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/// Teams and templates of answers, kept by the official and the head.
@PageTest
@Import(Grievances.class)
class TeamsPageTest {

  static final String TEAMS = "/petugas/pengaduan/tim";
  static final String TEMPLATES = "/petugas/pengaduan/templat";

  @Autowired Staff staff;
  @Autowired Grievances grievances;
  @Autowired Teams teams;
  @Autowired ComplaintDesk desk;
  @Autowired Answers answers;
  @Autowired MockMvc web;

  final String name = "Tim " + Ids.next();
  Officer siska;
  Officer rina;

  @BeforeEach
  void cast() {
    siska = staff.officer(Role.COMPLAINT_OFFICER);
    rina = staff.officer(Role.FRONT_DESK);
  }

  @Test
  void aTeamIsMadeAndChanged() throws Exception {
    web.perform(get("/petugas/pengaduan").with(Staff.as(siska)))
        .andExpect(content().string(containsString("href=\"" + TEAMS + "\"")))
        .andExpect(content().string(containsString("href=\"" + TEMPLATES + "\"")));
    put("/baru", name, rina, siska).andExpect(status().isSeeOther());
    assertThat(team().members()).containsExactlyInAnyOrder(rina.id(), siska.id());
    put("/" + team().id(), name + " baru", rina).andExpect(status().isSeeOther());
    assertThat(teams.all(siska.unit()))
        .extracting(Team::name)
        .contains(name + " baru")
        .doesNotContain(name);
  }

  @Test
  void aNameIsGivenOnce() throws Exception {
    put("/baru", name, rina);
    put("/baru", name.toUpperCase(java.util.Locale.ROOT), siska)
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("sudah dipakai tim lain")))
        .andExpect(
            content().string(containsString("value=\"" + siska.id().value() + "\" checked")));
    put("/baru", " \u0000 ", siska).andExpect(status().isUnprocessableContent());
    put("/baru", "x".repeat(201), siska).andExpect(status().isUnprocessableContent());
  }

  @Test
  void aTeamWithOpenCasesIsNeitherEmptiedNorDissolved() throws Exception {
    put("/baru", name, rina);
    Team team = team();
    ComplaintId id = assigned(team);
    put("/" + team.id(), name)
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("Tinggalkan paling sedikit satu anggota")));
    dissolve(team)
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("masih menangani pengaduan")));
    assertThat(team().members()).containsExactly(rina.id());

    Complaint seen = grievances.seen(siska, id);
    answers.answer(siska, id, seen.revision(), "Sudah diperbaiki.");
    dissolve(team).andExpect(status().isSeeOther());
    assertThat(teams.find(siska.unit(), team.id())).isEmpty();
    assertThat(teams.officeOf(grievances.seen(siska, id))).as("keeps its name").isEqualTo(name);
    put("/baru", name, siska).andExpect(status().isSeeOther());
  }

  @Test
  void aDissolvedTeamGetsNoCaseAndItsOldOnesGoBackToTheOfficial() throws Exception {
    put("/baru", name, rina);
    Team team = team();
    ComplaintId id = assigned(team);
    answers.answer(siska, id, grievances.seen(siska, id).revision(), "Sudah diperbaiki.");
    dissolve(team);
    desk.reopen(siska, id, grievances.seen(siska, id).revision(), "Rusak lagi");
    assertThat(grievances.seen(siska, id).isAssigned()).isFalse();
    assertThat(assign(id, team)).isEqualTo(new Outcome.Refused("complaint-refused.no-such-team"));
  }

  @Test
  void aTemplateBeginsAnAnswer() throws Exception {
    template("/baru", name, "Terima kasih atas <pengaduan> Anda.").andExpect(status().isSeeOther());
    AnswerTemplate template =
        teams.templates(siska.unit()).stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow();
    ComplaintId id = grievances.received();
    desk.classify(siska, id, 0, "LIGHT", "", "");
    web.perform(
            get("/petugas/pengaduan/" + id.value())
                .param("templat", template.id().toString())
                .with(Staff.as(siska)))
        .andExpect(content().string(containsString("Terima kasih atas &lt;pengaduan&gt; Anda.")));
    template("/" + template.id(), name, "Lain").andExpect(status().isSeeOther());
    template("/baru", name, "Dua kali").andExpect(status().isConflict());
    template("/baru", "Kosong " + name, " ").andExpect(status().isUnprocessableContent());
    web.perform(get(TEMPLATES).with(Staff.as(siska)))
        .andExpect(content().string(containsString("Lain")));
    web.perform(
            post(TEMPLATES + "/" + template.id() + "/penghapusan")
                .with(Staff.as(siska))
                .with(csrf()))
        .andExpect(status().isSeeOther());
    web.perform(get(TEMPLATES + "/" + template.id()).with(Staff.as(siska)))
        .andExpect(status().isNotFound());
    web.perform(get("/petugas/riwayat/" + template.id()).with(Staff.as(siska)))
        .andExpect(content().string(containsString("Templat jawaban dihapus")));
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void theyAreForTheOfficialAndTheHead(Role role) throws Exception {
    put("/baru", name, rina);
    boolean may = role == Role.COMPLAINT_OFFICER || role == Role.BUREAU_HEAD;
    Officer other = staff.officer(role);
    for (String path :
        List.of(
            TEAMS, TEAMS + "/baru", TEAMS + "/" + team().id(), TEMPLATES, TEMPLATES + "/baru")) {
      web.perform(get(path).with(Staff.as(other)))
          .andExpect(may ? status().isOk() : status().isForbidden());
    }
    if (!may) {
      for (String path :
          List.of(
              TEAMS + "/baru",
              TEAMS + "/" + team().id(),
              TEAMS + "/" + team().id() + "/pembubaran",
              TEMPLATES + "/baru",
              TEMPLATES + "/" + Ids.next(),
              TEMPLATES + "/" + Ids.next() + "/penghapusan")) {
        web.perform(post(path).with(Staff.as(other)).with(csrf()).param("namaTim", "Lain"))
            .andExpect(status().isForbidden());
      }
      web.perform(get("/petugas/pengaduan").with(Staff.as(other)))
          .andExpect(content().string(not(containsString("href=\"" + TEAMS + "\""))));
    }
  }

  private ComplaintId assigned(Team team) {
    ComplaintId id = grievances.received();
    desk.classify(siska, id, 0, "LIGHT", "", "");
    assertThat(assign(id, team)).isEqualTo(new Outcome.Done());
    return id;
  }

  private Outcome assign(ComplaintId id, Team team) {
    return desk.assign(
        siska,
        id,
        grievances.seen(siska, id).revision(),
        Optional.of(team.id()),
        Optional.<OfficerId>empty(),
        "");
  }

  private ResultActions put(String path, String name, Officer... members) throws Exception {
    return web.perform(
        post(TEAMS + path)
            .with(Staff.as(siska))
            .with(csrf())
            .param("namaTim", name)
            .param(
                "anggota",
                List.of(members).stream()
                    .map(member -> member.id().value().toString())
                    .toArray(String[]::new)));
  }

  private ResultActions dissolve(Team team) throws Exception {
    return web.perform(
        post(TEAMS + "/" + team.id() + "/pembubaran").with(Staff.as(siska)).with(csrf()));
  }

  private ResultActions template(String path, String name, String text) throws Exception {
    return web.perform(
        post(TEMPLATES + path)
            .with(Staff.as(siska))
            .with(csrf())
            .param("namaTemplat", name)
            .param("isiTemplat", text));
  }

  private Team team() {
    return teams.all(siska.unit()).stream()
        .filter(team -> team.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
