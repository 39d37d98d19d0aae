package id.sarpras.complaint;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sarpras.complaint.forward.Forward;
import id.sarpras.complaint.forward.Forwarding;
import id.sarpras.complaint.forward.Order;
import id.sarpras.complaint.forward.Packages;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Role;
import id.sarpras.letter.Scan;
import id.sarpras.testing.Grievances;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// A case goes to the inspectorate as a sealed package, and its answer comes back.
@PageTest
@Import(Grievances.class)
class ForwardPageTest {

  @Autowired Staff staff;
  @Autowired Grievances grievances;
  @Autowired Forwarding forwarding;
  @Autowired Packages packages;
  @Autowired Identities identities;
  @Autowired Complaints complaints;
  @Autowired ComplaintDesk desk;
  @Autowired CaseNotes notes;
  @Autowired Register register;
  @Autowired InstantSource clock;
  @Autowired ObjectMapper json;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc web;

  Officer siska;
  ComplaintId id;
  String here;

  @BeforeEach
  void aSupervisoryCaseWithEvidence() throws Exception {
    siska = staff.officer(Role.COMPLAINT_OFFICER);
    Scan photo = grievances.file("../../KTP Suryani \u202Egnp.exe.png", picture());
    id = grievances.classified(siska, "SUPERVISORY", "", List.of(photo));
    desk.note(siska, id, "Jangan hubungi lewat telepon kantor.");
    here = "/petugas/pengaduan/" + id.value();
  }

  @Test
  void thePackageHoldsWhatItsManifestSaysAndTheLetterShowsTheSealOfTheManifest() throws Exception {
    forward(Map.of()).andExpect(status().isSeeOther());
    Forward forward = only();
    Map<String, byte[]> files = unpacked(zip(forward));
    assertThat(files.keySet())
        .containsExactly("surat-pengantar.pdf", "manifest.json", "kronologi.pdf", "bukti/01.png");
    JsonNode manifest = json.readTree(files.get("manifest.json"));
    assertThat(manifest.get("complaint").asString()).isEqualTo(complaint().reference());
    assertThat(manifest.get("madeBy").asString()).isEqualTo(siska.name());
    assertThat(manifest.get("files").size()).isEqualTo(2);
    for (JsonNode one : manifest.get("files")) {
      byte[] content = requireNonNull(files.get(one.get("name").asString()));
      assertThat(one.get("size").asInt()).isEqualTo(content.length);
      assertThat(one.get("sha256").asString()).isEqualTo(sha256(content));
    }
    assertThat(forward.seal()).isEqualTo(sha256(requireNonNull(files.get("manifest.json"))));
    String letter = text(requireNonNull(files.get("surat-pengantar.pdf")));
    assertThat(letter.replaceAll("\\s", "")).contains(forward.seal());
    assertThat(letter)
        .contains("Rahasia", forward.letter(), complaint().reference(), "Inspektorat")
        .contains("Identitas pelapor tidak kami sertakan");
    web.perform(get(here).with(Staff.as(siska)))
        .andExpect(content().string(containsString(forward.seal().substring(0, 8))));
  }

  @Test
  void theSamePackageIsTheSameBytesTomorrow() throws Exception {
    forward(Map.of());
    assertThat(zip(only())).isEqualTo(zip(only()));
  }

  @Test
  void neitherNameNorNotesAreInItUnlessTheOfficialSaysSo() throws Exception {
    forward(Map.of());
    assertThat(everything(zip(only())))
        .contains("Petugas meminta uang kebersihan", "Terdaftar dengan nomor")
        .doesNotContain("Suryani", "6256789012", "suryani@contoh.id", "telepon kantor");
    assertThat(identities.openings(siska.unit(), id)).isEmpty();
  }

  @Test
  void theNameGoesAlongWithAReasonThatTheComplainantReads() throws Exception {
    forward(Map.of("sertakanIdentitas", "ya")).andExpect(status().isUnprocessableContent());
    forward(Map.of("alasanSerta", "Diminta Inspektorat"))
        .andExpect(status().isUnprocessableContent());
    assertThat(forwarding.of(complaint())).isEmpty();
    forward(
            Map.of(
                "sertakanIdentitas",
                "ya",
                "alasanSerta",
                "Diminta Inspektorat",
                "sertakanCatatan",
                "ya"))
        .andExpect(status().isSeeOther());
    byte[] zip = zip(only());
    assertThat(unpacked(zip)).containsKey("identitas-pelapor.txt");
    assertThat(everything(zip)).contains(Grievances.NAME, "telepon kantor");
    assertThat(identities.openings(siska.unit(), id))
        .as("by forwarding, and by taking the package")
        .extracting(Opening::reason)
        .first()
        .isEqualTo("Diminta Inspektorat");
    assertThat(identities.openings(siska.unit(), id)).hasSize(2);
    web.perform(get("/pengaduan/" + code()))
        .andExpect(content().string(containsString("Diminta Inspektorat")));
  }

  @Test
  void theComplainantReadsWhereItIsAndThatThePromiseRunsOn() throws Exception {
    var before = complaint().deadline();
    forward(Map.of("inspektorat", "Inspektorat Kabupaten Sambas"));
    assertThat(complaint().deadline()).isEqualTo(before);
    assertThat(complaint().settledAt()).isEmpty();
    web.perform(get("/pengaduan/" + code()))
        .andExpect(
            content().string(containsString("Pengaduan Anda kami teruskan kepada Inspektorat Kab")))
        .andExpect(content().string(containsString("tetap berjalan")))
        .andExpect(content().string(not(containsString(siska.name() + "<"))));
  }

  @Test
  void whatWasTamperedWithDoesNotLeaveTheHouse() throws Exception {
    forward(Map.of());
    Forward forward = only();
    swapTwoFiles(forward);
    assertThatThrownBy(() -> packages.write(forward, new ByteArrayOutputStream()))
        .isInstanceOf(Vault.CannotOpen.class);
    web.perform(get(here + "/penerusan/" + forward.id() + "/berkas.zip").with(Staff.as(siska)))
        .andExpect(status().isServiceUnavailable());
  }

  @Test
  void theFilesLieSealed() throws Exception {
    forward(Map.of("sertakanIdentitas", "ya", "alasanSerta", "Diminta"));
    List<byte[]> lying =
        jdbc.sql("SELECT sealed FROM complaint_forward_file WHERE forward_id = :id")
            .param("id", only().id())
            .query(byte[].class)
            .list();
    assertThat(lying).hasSize(5);
    assertThat(lying)
        .allSatisfy(
            bytes ->
                assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                    .doesNotContain("Suryani", "%PDF", "\"format\""));
    assertThat(
            jdbc.sql("SELECT content FROM outgoing_letter WHERE number = :number")
                .param("number", only().letter())
                .query(String.class)
                .single())
        .doesNotContain("Suryani", "uang kebersihan");
  }

  @Test
  void anotherKeyIsPutInPlaceAndThePackageIsTheSame() throws Exception {
    forward(Map.of());
    byte[] before = zip(only());
    jdbc.sql("UPDATE complaint_forward_file SET key_version = 0 WHERE forward_id = :id")
        .param("id", only().id())
        .update();
    assertThat(packages.rewrap()).isPositive();
    assertThat(packages.rewrap()).isZero();
    assertThat(zip(only())).isEqualTo(before);
  }

  @Test
  void itIsTrackedUntilTheInspectorateAnswersAndThatBecomesTheDraft() throws Exception {
    forward(Map.of());
    Forward forward = only();
    String there = here + "/penerusan/" + forward.id();
    assertThat(forwarding.state(forward)).isEqualTo(Forwarded.State.WAITING);
    assertThat(found(Forwarded.State.WAITING)).isTrue();
    assertThat(found(Forwarded.State.FOUND)).isFalse();
    web.perform(
            post(there + "/penyerahan")
                .with(Staff.as(siska))
                .with(csrf())
                .param("caraSerah", "diantar")
                .param("tanggalSerah", today().minusDays(1).toString()))
        .andExpect(status().isUnprocessableContent());
    web.perform(
            post(there + "/penyerahan")
                .with(Staff.as(siska))
                .with(csrf())
                .param("caraSerah", "diantar")
                .param("tanggalSerah", today().toString())
                .param("nomorSerah", "TT-77"))
        .andExpect(status().isSeeOther());
    web.perform(get(here).with(Staff.as(siska)))
        .andExpect(content().string(containsString("TT-77")));
    web.perform(
            multipart(there + "/jawaban")
                .file(new MockMultipartFile("lampiran", "surat.png", "image/png", picture()))
                .with(Staff.as(siska))
                .with(csrf())
                .param("nomorInspektorat", "700/12/ITPROV")
                .param("tanggalInspektorat", today().toString())
                .param("isiInspektorat", "Pungutan itu terbukti dan sudah dikembalikan."))
        .andExpect(status().isSeeOther());
    assertThat(only().finding()).isPresent();
    assertThat(found(Forwarded.State.WAITING)).isFalse();
    assertThat(found(Forwarded.State.FOUND)).isTrue();
    assertThat(notes.draft(complaint()).map(Draft::text).orElse(""))
        .startsWith("Pungutan itu terbukti")
        .contains("700/12/ITPROV");
    assertThat(complaints.file(complaint()).attachments())
        .as("the inspectorate’s letter is for officers")
        .filteredOn(Attachment::inward)
        .hasSize(1);
    web.perform(
            multipart(there + "/jawaban")
                .with(Staff.as(siska))
                .with(csrf())
                .param("nomorInspektorat", "700/13/ITPROV")
                .param("tanggalInspektorat", today().toString())
                .param("isiInspektorat", "Lain lagi."))
        .andExpect(status().isUnprocessableContent());
  }

  @Test
  void whatWasUploadedWithARefusedFormIsKept() throws Exception {
    forward(Map.of());
    web.perform(
            multipart(here + "/penerusan/" + only().id() + "/jawaban")
                .file(new MockMultipartFile("lampiran", "surat.png", "image/png", picture()))
                .with(Staff.as(siska))
                .with(csrf())
                .param("nomorInspektorat", "700/12/ITPROV")
                .param("tanggalInspektorat", "besok")
                .param("isiInspektorat", "Terbukti."))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("name=\"lampiranId\"")))
        .andExpect(content().string(containsString("700/12/ITPROV")));
    assertThat(only().finding()).isEmpty();
  }

  @Test
  void silenceIsSeenOnTheBoard() throws Exception {
    forward(Map.of());
    assertThat(found(Forwarded.State.SILENT)).isFalse();
    jdbc.sql("UPDATE complaint_forward SET at = at - interval '15 days' WHERE id = :id")
        .param("id", only().id())
        .update();
    assertThat(forwarding.state(only())).isEqualTo(Forwarded.State.SILENT);
    assertThat(found(Forwarded.State.SILENT)).isTrue();
    web.perform(get("/petugas/pengaduan").param("inspektorat", "SILENT").with(Staff.as(siska)))
        .andExpect(content().string(containsString(complaint().reference())))
        .andExpect(content().string(containsString("Inspektorat belum menjawab")));
  }

  @Test
  void ofTwoWhoForwardAtOnceOneDoes() throws Exception {
    var together = new CountDownLatch(2);
    int revision = complaint().revision();
    Callable<Outcome> one =
        () -> {
          together.countDown();
          together.await();
          return forwarding.forward(siska, id, revision, new Order("Inspektorat", "", false, ""));
        };
    try (var both = Executors.newFixedThreadPool(2)) {
      assertThat(both.invokeAll(List.of(one, one)))
          .extracting(java.util.concurrent.Future::get)
          .containsExactlyInAnyOrder(new Outcome.Done(), new Outcome.Overtaken());
    }
    assertThat(forwarding.of(complaint())).hasSize(1);
  }

  @Test
  void anOrdinaryCaseThatIsForwardedBecomesConfidential() {
    ComplaintId ordinary = grievances.classified(siska, "NORMATIVE", "", List.of());
    Officer other = staff.officer(Role.COMPLAINT_OFFICER);
    assertThat(complaints.find(other, ordinary)).isPresent();
    forwarding.forward(siska, ordinary, 1, new Order("Inspektorat", "", false, ""));
    assertThat(complaints.find(other, ordinary)).isEmpty();
    assertThat(complaints.find(siska, ordinary)).isPresent();
  }

  private org.springframework.test.web.servlet.ResultActions forward(Map<String, String> more)
      throws Exception {
    var form =
        post(here + "/penerusan")
            .with(Staff.as(siska))
            .with(csrf())
            .param("revisi", Integer.toString(complaint().revision()));
    if (!more.containsKey("inspektorat")) {
      form = form.param("inspektorat", "Inspektorat Provinsi");
    }
    for (var entry : more.entrySet()) {
      form = form.param(entry.getKey(), entry.getValue());
    }
    return web.perform(form);
  }

  private byte[] zip(Forward forward) throws Exception {
    return web.perform(
            get(here + "/penerusan/" + forward.id() + "/berkas.zip").with(Staff.as(siska)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsByteArray();
  }

  private static Map<String, byte[]> unpacked(byte[] zip) throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    try (var input = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = input.getNextEntry(); entry != null; entry = input.getNextEntry()) {
        files.put(entry.getName(), input.readAllBytes());
      }
    }
    return files;
  }

  /// All words in all files.
  private static String everything(byte[] zip) throws IOException {
    var words = new StringBuilder();
    for (var file : unpacked(zip).entrySet()) {
      words.append(file.getKey()).append('\n');
      words.append(
          file.getKey().endsWith(".pdf")
              ? text(file.getValue())
              : new String(file.getValue(), StandardCharsets.UTF_8));
    }
    return words.toString();
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static String sha256(byte[] content) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
  }

  private void swapTwoFiles(Forward forward) {
    jdbc.sql(
            """
            UPDATE complaint_forward_file f SET sealed = o.sealed FROM complaint_forward_file o
            WHERE f.forward_id = :id AND o.forward_id = :id AND f.number = 3 AND o.number = 4
            """)
        .param("id", forward.id())
        .update();
  }

  private boolean found(Forwarded.State state) {
    var query =
        new RegisterQuery(
            "",
            Optional.empty(),
            Optional.empty(),
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.of(forwarding.looked(state)));
    return register.search(siska, query, 0).stream().anyMatch(one -> one.id().equals(id));
  }

  private Forward only() {
    List<Forward> all = forwarding.of(complaint());
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private Complaint complaint() {
    return grievances.seen(siska, id);
  }

  private String code() {
    return complaints.code(complaint()).grouped();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), staff.unit().zone());
  }

  private static byte[] picture() throws IOException {
    var output = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "png", output);
    return output.toByteArray();
  }
}
