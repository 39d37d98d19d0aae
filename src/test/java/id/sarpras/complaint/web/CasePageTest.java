package id.sarpras.complaint.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sarpras.complaint.Answers;
import id.sarpras.complaint.Complaint;
import id.sarpras.complaint.ComplaintDesk;
import id.sarpras.complaint.ComplaintId;
import id.sarpras.complaint.Complaints;
import id.sarpras.complaint.Dialogue;
import id.sarpras.complaint.Registered;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Role;
import id.sarpras.testing.Complainants;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;

/// A complaint on the officer's desk and on the page of its complainant.
@PageTest
@Import(Complainants.class)
@ExtendWith(OutputCaptureExtension.class)
class CasePageTest {

  @Autowired MockMvc web;
  @Autowired Staff staff;
  @Autowired Complainants complainants;
  @Autowired Complaints complaints;
  @Autowired ComplaintDesk desk;
  @Autowired Answers answers;
  @Autowired Dialogue dialogue;
  @Autowired JdbcClient jdbc;

  Officer siska;
  Officer stranger;
  Registered fitri;
  ComplaintId id;

  @BeforeEach
  void aComplaint() {
    siska = staff.officer(Role.COMPLAINT_OFFICER);
    stranger = staff.officer(Role.FRONT_DESK, Role.SECTION_HEAD, Role.ADMINISTRATOR);
    fitri =
        complainants
            .aComplaint()
            .from("Fitri Ameliawati")
            .phone("081234567890")
            .email("fitri@contoh.id")
            .registered();
    id = fitri.id();
  }

  @Test
  void toWhomItIsNotShownItIsNotThereAtAll() throws Exception {
    for (Officer officer : List.of(stranger, staff.officer(Role.ADMINISTRATOR))) {
      for (String path : List.of("", "/jawaban.pdf", "/lampiran/" + id.value())) {
        web.perform(get(here() + path).with(Staff.as(officer))).andExpect(status().isNotFound());
      }
      web.perform(get("/petugas/riwayat/" + id.value()).with(Staff.as(officer)))
          .andExpect(status().isNotFound());
      for (String path :
          List.of(
              "/identitas",
              "/kata-pelapor",
              "/kerahasiaan",
              "/kerahasiaan/pencabutan",
              "/penerima-akses?petugas=" + officer.id().value(),
              "/terlapor?petugas=" + officer.id().value(),
              "/penyampaian/WHATSAPP/dicoba",
              "/penyampaian/WHATSAPP")) {
        step(officer, path, Map.of("kataPelapor", "Ya")).andExpect(status().isNotFound());
      }
      for (String path :
          List.of(
              "/kelas?kelas=LIGHT&revisi=0",
              "/penarikan?revisi=0",
              "/rujukan?revisi=0&rujukan=X",
              "/pembukaan?revisi=0&alasanBuka=X",
              "/pemisahan?bagian=X",
              "/catatan?catatanDalam=X",
              "/pesan?pesan=X",
              "/perpanjangan?alasanPerpanjangan=X",
              "/jawaban?revisi=0&jawabanAduan=X&langkah=kirim",
              "/pengembalian?revisi=0&catatanAtasan=X",
              "/penugasan?revisi=0&petugas=" + officer.id().value())) {
        step(officer, path, Map.of()).andExpect(status().isForbidden());
      }
      web.perform(
              get("/petugas/pengaduan").param("cari", fitri.reference()).with(Staff.as(officer)))
          .andExpect(content().string(not(containsString(id.value().toString()))));
    }
    assertThat(complaints.find(siska, id).orElseThrow().revision()).isZero();
  }

  @Test
  void whoeverHasItOnTheDeskWorksOnItAndDecidesNothing() throws Exception {
    desk.classify(siska, id, 0, "LIGHT", "", "");
    desk.assign(siska, id, 1, Optional.empty(), Optional.of(stranger.id()), "");
    web.perform(get(here()).with(Staff.as(stranger)))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("/kelas"))))
        .andExpect(content().string(not(containsString("/terlapor"))));
    step(stranger, "/kerahasiaan", Map.of()).andExpect(status().isForbidden());
    step(stranger, "/rujukan?revisi=2&rujukan=X", Map.of()).andExpect(status().isForbidden());
    step(stranger, "/jawaban?revisi=2&langkah=kirim", Map.of("jawabanAduan", "Sudah."))
        .andExpect(status().isSeeOther());
  }

  @Test
  void whoWasFasterIsToldAndNothingThatWasWrittenIsLost() throws Exception {
    desk.classify(siska, id, 0, "LIGHT", "", "");
    Officer other = staff.officer(Role.COMPLAINT_OFFICER);
    answers.answer(other, id, 1, "Sudah dibersihkan.");
    step(
            siska,
            "/jawaban",
            Map.of("revisi", "1", "langkah", "kirim", "jawabanAduan", "Kata-kata <b>Siska</b>"))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("Petugas lain baru saja mengubahnya")))
        .andExpect(content().string(containsString("Kata-kata &lt;b&gt;Siska&lt;/b&gt;")));
  }

  @Test
  void theNameIsSealedUntilItIsOpenedWithAReasonThatItsOwnerReads() throws Exception {
    web.perform(get(here()).with(Staff.as(siska)))
        .andExpect(content().string(not(containsString("Ameliawati"))))
        .andExpect(content().string(not(containsString("567890"))));
    step(siska, "/identitas", Map.of()).andExpect(status().isUnprocessableContent());
    step(siska, "/identitas", Map.of("alasanIdentitas", "Menelepon untuk bertanya"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Fitri Ameliawati")));
    web.perform(get(here()).with(Staff.as(siska)))
        .andExpect(content().string(not(containsString("Ameliawati"))));
    follow()
        .andExpect(content().string(containsString("Menelepon untuk bertanya")))
        .andExpect(content().string(not(containsString(siska.name()))));
  }

  @Test
  void oneClickMakesItConfidentialAndTheNextMessageSaysNothing() throws Exception {
    Officer head = staff.officer(Role.BUREAU_HEAD);
    web.perform(get(here()).with(Staff.as(head))).andExpect(status().isOk());
    step(siska, "/kerahasiaan", Map.of()).andExpect(status().isSeeOther());
    web.perform(get(here()).with(Staff.as(head))).andExpect(status().isNotFound());
    desk.classify(siska, id, 0, "LIGHT", "", "");
    answers.answer(siska, id, 1, "Lampu taman sudah menyala.");
    List<String> told =
        jdbc.sql("SELECT title || body FROM notice WHERE subject_id = :id ORDER BY id DESC LIMIT 1")
            .param("id", id.value())
            .query(String.class)
            .list();
    assertThat(told.getFirst()).doesNotContain("Lampu", fitri.reference());
    follow().andExpect(content().string(containsString("Lampu taman sudah menyala.")));
  }

  @Test
  void theComplainantReadsWhereItIsWhatIsNextAndByWhen() throws Exception {
    follow().andExpect(content().string(containsString("Diterima"))).andExpect(by());
    desk.classify(siska, id, 0, "LIGHT", "", "");
    follow().andExpect(content().string(containsString("Pengaduan ringan"))).andExpect(by());
    dialogue.say(siska, id, "Toilet yang mana?", true);
    follow().andExpect(content().string(containsString("Toilet yang mana?")));
    web.perform(multipart(page() + "/pesan").param("pesan", "Yang timur.").with(csrf()))
        .andExpect(status().isSeeOther());
    follow().andExpect(content().string(containsString("Yang timur."))).andExpect(by());
    answers.answer(siska, id, 1, "Sudah dibersihkan.");
    follow().andExpect(content().string(containsString("Sudah dibersihkan.")));
    web.perform(post(page() + "/kepuasan").param("nilai", "4").with(csrf()))
        .andExpect(status().isSeeOther());
    web.perform(post(page() + "/kepuasan").param("nilai", "1").with(csrf()));
    assertThat(complaints.file(now()).satisfaction().orElseThrow().mark()).isEqualTo(4);
    web.perform(post(page() + "/keberatan").with(csrf()))
        .andExpect(status().isUnprocessableContent());
    web.perform(post(page() + "/keberatan").param("keberatan", "Belum bersih").with(csrf()))
        .andExpect(status().isSeeOther());
    follow().andExpect(by());
    web.perform(post(page() + "/keberatan").param("keberatan", "Tetap belum").with(csrf()))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("Tetap belum")));
    web.perform(post(page() + "/penarikan").with(csrf())).andExpect(status().isSeeOther());
    assertThat(now().state().isOpen()).as("an objection is not withdrawn").isTrue();
  }

  @Test
  void whatIsWithdrawnOrElsewhereSaysSo() throws Exception {
    desk.refer(siska, id, 0, "Dinas Perhubungan, Jalan Adisucipto");
    follow().andExpect(content().string(containsString("Dinas Perhubungan, Jalan Adisucipto")));
    fitri = complainants.aComplaint().registered();
    id = fitri.id();
    web.perform(post(page() + "/penarikan").with(csrf())).andExpect(status().isSeeOther());
    follow().andExpect(content().string(containsString("ditarik")));
  }

  @Test
  void afterAWholeCaseNeitherCodeNorNameIsInTheDatabaseOrTheLog(CapturedOutput output)
      throws Exception {
    desk.classify(siska, id, 0, "NORMATIVE", "Toilet", "");
    dialogue.say(siska, id, "Yang mana?", true);
    web.perform(multipart(page() + "/pesan").param("pesan", "Timur").with(csrf()));
    step(siska, "/identitas", Map.of("alasanIdentitas", "Memeriksa"));
    answers.propose(siska, id, 1, "Sudah.");
    answers.answer(staff.officer(Role.BUREAU_HEAD), id, 2, "Sudah.");
    web.perform(get(here() + "/jawaban.pdf").with(Staff.as(siska))).andExpect(status().isOk());
    web.perform(get(page() + "/tanda-terima.pdf")).andExpect(status().isOk());
    String plain = fitri.code().value();
    for (String secret :
        List.of(fitri.code().grouped(), plain, "Ameliawati", "fitri@contoh.id", "81234567890")) {
      assertThat(tablesWith(secret)).as(secret).isEmpty();
      assertThat(output.getAll()).doesNotContain(secret);
    }
  }

  private List<String> tablesWith(String secret) {
    List<String> tables =
        jdbc.sql(
                "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename LIKE ANY "
                    + "(ARRAY['complain%', 'notice%', 'audit%', 'alert%', 'identity%', 'scheduled%', 'scan', 'draft%'])")
            .query(String.class)
            .list();
    assertThat(tables).hasSizeGreaterThan(15);
    return tables.stream()
        .filter(
            table ->
                jdbc.sql("SELECT count(*) FROM " + table + " t WHERE t::text ILIKE :secret")
                        .param("secret", "%" + secret + "%")
                        .query(Integer.class)
                        .single()
                    > 0)
        .toList();
  }

  private Complaint now() {
    return complaints.find(staff.unit().id(), fitri.code()).orElseThrow();
  }

  private String here() {
    return "/petugas/pengaduan/" + id.value();
  }

  private String page() {
    return "/pengaduan/" + requireNonNull(fitri.code()).grouped();
  }

  private ResultActions follow() throws Exception {
    return web.perform(get(page())).andExpect(status().isOk());
  }

  private static ResultMatcher by() {
    return content().string(containsString("paling lambat"));
  }

  private ResultActions step(Officer officer, String path, Map<String, String> fields)
      throws Exception {
    var request = post(URI.create(here() + path)).with(Staff.as(officer)).with(csrf());
    fields.forEach(request::param);
    return web.perform(request);
  }
}
