package id.sarpras.identity;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sarpras.shared.Ids;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import java.time.LocalDate;
import java.util.List;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/// What looks after officers and deputies: who may, and who may not.
@PageTest
class PermissionsPageTest {

  static final List<String> ADMINISTRATORS_PAGES =
      List.of(
          "/petugas/pengguna", "/petugas/pengguna/baru", "/petugas/ruang", "/petugas/pekerjaan");

  @Autowired Staff staff;
  @Autowired Officers officers;
  @Autowired MockMvc web;

  Officer admin;
  Officer hendra;
  Officer maya;

  @BeforeEach
  void cast() {
    admin = staff.officer(Role.ADMINISTRATOR);
    hendra = staff.officer(Role.SECTION_HEAD);
    maya = staff.officer(Role.FRONT_DESK);
  }

  @Test
  void anAdministratorOpensTheAdministratorsPages() throws Exception {
    for (String path : ADMINISTRATORS_PAGES) {
      web.perform(get(path).with(Staff.as(admin))).andExpect(status().isOk());
    }
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, mode = Mode.EXCLUDE, names = "ADMINISTRATOR")
  void nobodyElseDoes(Role role) throws Exception {
    Officer other = staff.officer(role);
    for (String path : ADMINISTRATORS_PAGES) {
      web.perform(get(path).with(Staff.as(other))).andExpect(status().isForbidden());
    }
    add(other, "orang.lain", "FRONT_DESK").andExpect(status().isForbidden());
    change(other, maya, "ADMINISTRATOR").andExpect(status().isForbidden());
    renew(other, maya).andExpect(status().isForbidden());
    assertThat(find(maya).roles()).containsExactly(Role.FRONT_DESK);
  }

  @Test
  void aDeputyOfAnAdministratorDoesNotEither() throws Exception {
    LocalDate today = LocalDate.of(2026, 1, 1);
    officers.appoint(
        new Deputy(Ids.next(), admin, maya, today, today.plusYears(50)), admin.actor());
    web.perform(get("/petugas/pengguna").with(Staff.as(maya))).andExpect(status().isForbidden());
  }

  @Test
  void whoIsMadeInactiveIsOutWithTheNextClick() throws Exception {
    web.perform(get("/petugas").with(Staff.as(maya))).andExpect(status().isOk());
    web.perform(
            post("/petugas/pengguna/" + maya.id().value())
                .with(Staff.as(admin))
                .with(csrf())
                .param("nama", "Maya")
                .param("peran", "FRONT_DESK"))
        .andExpect(status().isSeeOther());
    web.perform(get("/petugas").with(Staff.as(maya))).andExpect(status().isForbidden());
  }

  @Test
  void aRoleThatIsTakenIsGoneWithTheNextClick() throws Exception {
    Officer second = staff.officer(Role.ADMINISTRATOR);
    change(admin, second, "FRONT_DESK").andExpect(status().isSeeOther());
    web.perform(get("/petugas/pengguna").with(Staff.as(second))).andExpect(status().isForbidden());
  }

  @Test
  void anAdministratorCannotLockThemselvesOut() throws Exception {
    change(admin, admin, "FRONT_DESK")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(Matchers.containsString("href=\"#peran")));
    assertThat(find(admin)).isEqualTo(admin);
  }

  @Test
  void aNewOfficerGetsALinkThatIsShownOnce() throws Exception {
    String name = "n" + Ids.next().toString().substring(24);
    String page =
        add(admin, name, "FRONT_DESK")
            .andExpect(status().isOk())
            .andExpect(header().string("Cache-Control", Matchers.containsString("no-store")))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(page).containsPattern("http://localhost:\\d+/masuk/pertama/[A-Za-z0-9_-]{32}<");
    add(admin, name, "FRONT_DESK").andExpect(status().isConflict());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "Ada Spasi", "-minus", "nama<script>", "nol\u0000"})
  void aUserNameThatCannotBeOneIsRefused(String name) throws Exception {
    add(admin, name, "FRONT_DESK").andExpect(status().isUnprocessableContent());
  }

  @Test
  void anOfficerNeedsANameAndARole() throws Exception {
    web.perform(
            post("/petugas/pengguna/baru")
                .with(Staff.as(admin))
                .with(csrf())
                .param("namaPengguna", "tanpa.peran")
                .param("nama", " \u0000 ")
                .param("jabatan", "x".repeat(201)))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(Matchers.containsString("href=\"#nama")))
        .andExpect(content().string(Matchers.containsString("href=\"#jabatan")))
        .andExpect(content().string(Matchers.containsString("href=\"#peran")));
  }

  @Test
  void anOfficerOfNobodyIsNotFound() throws Exception {
    web.perform(get("/petugas/pengguna/" + Ids.next()).with(Staff.as(admin)))
        .andExpect(status().isNotFound());
  }

  @Test
  void makingALinkIsWrittenDownWithWhoMadeIt() throws Exception {
    renew(admin, maya).andExpect(status().isOk());
    web.perform(get("/petugas/riwayat/" + maya.id().value()).with(Staff.as(admin)))
        .andExpect(content().string(Matchers.containsString("Tautan kata sandi dibuat")));
  }

  @Test
  void everyoneAppointsTheirOwnDeputy() throws Exception {
    appoint(hendra, hendra, maya, "2027-01-04", "2027-01-08").andExpect(status().isSeeOther());
    assertThat(deputyOf(hendra)).isNotNull();
  }

  @Test
  void nobodyAppointsTheDeputyOfAnother() throws Exception {
    appoint(maya, hendra, maya, "2027-01-04", "2027-01-08")
        .andExpect(status().isUnprocessableContent());
    assertThat(deputies(hendra)).isEmpty();
  }

  @Test
  void anAdministratorAppointsAnybodys() throws Exception {
    appoint(admin, hendra, maya, "2027-01-04", "2027-01-08").andExpect(status().isSeeOther());
    assertThat(deputyOf(hendra).acting().id()).isEqualTo(maya.id());
  }

  @Test
  void onlyTheAbsentOneAndAnAdministratorEndADeputyship() throws Exception {
    appoint(hendra, hendra, maya, "2027-01-04", "2027-01-08");
    end(maya, deputyOf(hendra));
    assertThat(deputies(hendra)).hasSize(1);
    end(hendra, deputyOf(hendra));
    assertThat(deputies(hendra)).isEmpty();
    appoint(hendra, hendra, maya, "2027-01-04", "2027-01-08");
    end(admin, deputyOf(hendra));
    assertThat(deputies(hendra)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "besok", "2027-02-29", "+999999999-12-31", "-0001-01-01", "1999-12-31"})
  void aDayThatIsNotInTheCalendarIsRefused(String day) throws Exception {
    appoint(hendra, hendra, maya, "2027-01-04", day)
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(Matchers.containsString("href=\"#sampai")));
  }

  @Test
  void oneselfIsNoDeputy() throws Exception {
    appoint(hendra, hendra, hendra, "2027-01-04", "2027-01-08")
        .andExpect(status().isUnprocessableContent());
  }

  private ResultActions add(Officer by, String username, String role) throws Exception {
    return web.perform(
        post("/petugas/pengguna/baru")
            .with(Staff.as(by))
            .with(csrf())
            .param("namaPengguna", username)
            .param("nama", "Orang Baru")
            .param("peran", role));
  }

  private ResultActions change(Officer by, Officer whom, String role) throws Exception {
    return web.perform(
        post("/petugas/pengguna/" + whom.id().value())
            .with(Staff.as(by))
            .with(csrf())
            .param("nama", whom.name())
            .param("aktif", "ya")
            .param("peran", role));
  }

  private ResultActions renew(Officer by, Officer whom) throws Exception {
    return web.perform(
        post("/petugas/pengguna/" + whom.id().value() + "/tautan").with(Staff.as(by)).with(csrf()));
  }

  private ResultActions appoint(
      Officer by, Officer absent, Officer acting, String from, String until) throws Exception {
    return web.perform(
        post("/petugas/wakil")
            .with(Staff.as(by))
            .with(csrf())
            .param("digantikan", absent.id().value().toString())
            .param("pengganti", acting.id().value().toString())
            .param("dari", from)
            .param("sampai", until));
  }

  private void end(Officer by, Deputy deputy) throws Exception {
    web.perform(post("/petugas/wakil/" + deputy.id() + "/akhir").with(Staff.as(by)).with(csrf()));
  }

  private Officer find(Officer officer) {
    return officers.find(officer.unit(), officer.id()).orElseThrow();
  }

  private List<Deputy> deputies(Officer absent) {
    return officers.deputies(absent.unit()).stream()
        .filter(deputy -> deputy.absent().id().equals(absent.id()))
        .toList();
  }

  private Deputy deputyOf(Officer absent) {
    return requireNonNull(deputies(absent).getFirst());
  }
}
