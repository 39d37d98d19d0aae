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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sarpras.complaint.ComplaintDesk;
import id.sarpras.complaint.ComplaintId;
import id.sarpras.complaint.ProofOfWork;
import id.sarpras.complaint.Register;
import id.sarpras.complaint.RegisterQuery;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Role;
import id.sarpras.testing.Complainants;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// The form by which anybody complains, on good days and on hostile ones.
@PageTest
@Import(Complainants.class)
class OnlinePageTest {

  private static final Duration WAITED = Duration.ofSeconds(21);

  private static final AtomicInteger ADDRESSES = new AtomicInteger();

  @Autowired MockMvc web;
  @Autowired Staff staff;
  @Autowired Complainants complainants;
  @Autowired ProofOfWork proof;
  @Autowired ComplaintDesk desk;
  @Autowired Register register;
  @Autowired InstantSource clock;
  @Autowired JdbcClient jdbc;

  final Map<String, String> form = new LinkedHashMap<>();
  final List<MockMultipartFile> files = new ArrayList<>();
  String address = another();

  @BeforeEach
  void aFormThatWasOpenLongEnough() {
    fresh();
    form.put("uraian", "Kran air di mushola bocor " + UUID.randomUUID());
  }

  @Test
  void whatIsSentIsRegisteredAndTheReceiptShowsItsCode() throws Exception {
    String place = sent();
    assertThat(place).matches("/pengaduan/[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/tanda-terima");
    web.perform(get(place))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("A-")));
    web.perform(get(place + ".pdf"))
        .andExpect(status().isOk())
        .andExpect(header().string("Content-Type", "application/pdf"));
    web.perform(get(place).param("bahasa", "en"))
        .andExpect(content().string(containsString("Complaint")));
  }

  @Test
  void aDoubleClickIsOneCase() throws Exception {
    assertThat(sent()).isEqualTo(sent());
  }

  @Test
  void theWorkOfABrowserIsTakenAtOnce() throws Exception {
    Instant now = clock.instant();
    UUID id = UUID.fromString(form.get("kiriman"));
    form.put("tugas", proof.challenge(id, now));
    send().andExpect(status().isOk()).andExpect(content().string(containsString("bukti.js")));
    form.put("bukti", worked(form.get("tugas")));
    sent();
  }

  @Test
  void neitherAForgedNorAnothersNorYesterdaysChallengeIsWork() throws Exception {
    UUID other = UUID.randomUUID();
    Instant then = clock.instant().minus(WAITED);
    String ours = requireNonNull(form.get("tugas"));
    for (String challenge :
        List.of(
            proof.challenge(other, then),
            proof.challenge(UUID.fromString(form.get("kiriman")), then.minus(Duration.ofHours(25))),
            ours.replaceFirst("\\d", "0"),
            ours.substring(0, ours.length() - 1) + (ours.endsWith("0") ? "1" : "0"),
            "999999999999999999.aa",
            "x")) {
      form.put("tugas", challenge);
      send()
          .andExpect(status().isOk())
          .andExpect(content().string(containsString(form.get("uraian"))));
    }
    assertThat(cases()).isZero();
  }

  @Test
  void whoeverMayNotWorkWaitsAndIsLetIn() throws Exception {
    UUID id = UUID.fromString(form.get("kiriman"));
    form.put("tugas", proof.challenge(id, clock.instant().minusSeconds(5)));
    send().andExpect(content().string(containsString("detik")));
    form.put("tugas", proof.challenge(id, clock.instant().minus(WAITED)));
    sent();
  }

  @Test
  void aFloodIsSlowedAndOthersAreLetIn() throws Exception {
    int registered = 0;
    int slowed = 0;
    for (int i = 0; i < 300; i++) {
      fresh();
      address = "2001:db8:1:2:" + Integer.toHexString(i) + ":0:0:1";
      int answer = send().andReturn().getResponse().getStatus();
      registered += answer == 303 ? 1 : 0;
      slowed += answer == 429 ? 1 : 0;
    }
    assertThat(registered).isBetween(10, 12);
    assertThat(slowed).isEqualTo(300 - registered);
    fresh();
    send()
        .andExpect(status().isTooManyRequests())
        .andExpect(content().string(containsString(form.get("uraian"))))
        .andExpect(content().string(containsString("Isian Anda masih ada")));
    address = "2001:db8:1:3::1";
    sent();
  }

  @Test
  void filesAreKeptThroughARefusalAndBelongToTheCase() throws Exception {
    files.add(photo("kran.png"));
    form.put("email", "bukan-email");
    String page =
        send()
            .andExpect(status().isUnprocessableContent())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(page).contains("kran.png", form.get("uraian"));
    files.clear();
    form.put("email", "");
    form.put("lampiranId", found(page, "name=\"lampiranId\" value=\"([^\"]+)\""));
    String follow = sent().replace("/tanda-terima", "");
    String mine = web.perform(get(follow)).andReturn().getResponse().getContentAsString();
    assertThat(mine).contains("kran.png");
    web.perform(get(found(mine, "href=\"(/pengaduan/[^\"]+/lampiran/[^\"]+)\"")))
        .andExpect(status().isOk())
        .andExpect(header().string("Content-Security-Policy", containsString("sandbox")));
  }

  @Test
  void nobodyTakesAFileOutOfAnothersCase() throws Exception {
    files.add(photo("rahasia.png"));
    sent();
    String scan =
        jdbc.sql("SELECT id::text FROM scan ORDER BY id DESC LIMIT 1").query(String.class).single();
    files.clear();
    fresh();
    form.put("lampiranId", scan);
    String mine =
        web.perform(get(sent().replace("/tanda-terima", "")))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(mine).doesNotContain("rahasia.png");
  }

  @Test
  void aProgramNamedAsAPhotoIsNoPhoto() throws Exception {
    files.add(
        new MockMultipartFile(
            "lampiran",
            "foto.jpg",
            "image/jpeg",
            "MZ\u0090".getBytes(StandardCharsets.ISO_8859_1)));
    refused("bukan PDF, JPG, atau PNG");
  }

  @Test
  void elevenMegabytesAreTooMany() throws Exception {
    files.add(
        new MockMultipartFile("lampiran", "foto.jpg", "image/jpeg", new byte[11 * 1024 * 1024]));
    refused("lebih dari 10 MB");
  }

  @Test
  void anEmptyFileIsSaidToBeEmpty() throws Exception {
    files.add(new MockMultipartFile("lampiran", "foto.jpg", "image/jpeg", new byte[0]));
    refused("kosong");
  }

  @Test
  void tenFilesAreEnough() throws Exception {
    for (int i = 0; i < 11; i++) {
      files.add(photo("foto" + i + ".png"));
    }
    refused("10");
  }

  @Test
  void fiveThousandLettersFitAndOneMoreDoesNot() throws Exception {
    form.put("uraian", "😀".repeat(5001));
    refused("5.000");
    form.put("uraian", "😀".repeat(5000));
    sent();
  }

  @ParameterizedTest
  @CsvSource({
    "uraian, '', Tulis apa",
    "uraian, '   ', Tulis apa",
    "email, bukan-email, tidak lengkap",
    "telepon, 12, tidak dapat dihubungi"
  })
  void oneWrongFieldIsSaidAndTheOthersAreKept(String field, String value, String sentence)
      throws Exception {
    form.put("tempat", "Mushola lantai satu");
    form.put(field, value);
    refused(sentence).andExpect(content().string(containsString("Mushola lantai satu")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u202Egnp.exe Amelia",
        "Fit\u200Bri\u200D Ame\u0301lia",
        "Fitri\u0000Amelia",
        "Fitri\r\nBcc: semua@contoh.id",
        "<script>alert(1)</script>",
        "'; DROP TABLE complaint; --",
        "\uD83D\uDE00\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
        "{0} {name} ${7*7} #{1}",
        "\uD800"
      })
  void oddNamesAreTakenAndHarmless(String odd) throws Exception {
    for (String field : List.of("pelapor", "terlapor", "tempat", "uraian")) {
      form.put(field, odd + " " + UUID.randomUUID());
    }
    String follow = sent().replace("/tanda-terima", "");
    Officer siska = staff.officer(Role.COMPLAINT_OFFICER);
    for (String page :
        List.of(
            web.perform(get(follow))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(),
            web.perform(get("/petugas/pengaduan/" + newest().value()).with(Staff.as(siska)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString())) {
      assertThat(page).doesNotContain("<script>alert", "\u202E", "\u0000");
    }
    web.perform(get(follow + "/tanda-terima.pdf")).andExpect(status().isOk());
  }

  @Test
  void aNameOfTenThousandLettersIsTooLong() throws Exception {
    form.put("pelapor", "a".repeat(10_000));
    refused("200");
  }

  @Test
  void whatIsHandledAlreadyIsSuggestedBeforeSendingWithoutAnythingOfItsComplainant()
      throws Exception {
    Officer siska = staff.officer(Role.COMPLAINT_OFFICER);
    String rare = "gentengtembus" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    ComplaintId id =
        complainants
            .aComplaint()
            .from("Fitri Amelia")
            .saying("Ada " + rare + " kata Fitri Amelia")
            .made();
    desk.classify(siska, id, 0, "NORMATIVE", "Atap bocor di lantai tiga", "");
    form.put("uraian", "Saya melihat " + rare);
    send()
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Atap bocor di lantai tiga")))
        .andExpect(content().string(not(containsString("Fitri"))));
    form.put("lanjut", "ya");
    sent();
  }

  @Test
  void wrongCodesAreAllAnsweredAlikeAndGuessingIsStopped() throws Exception {
    String code = sent().replace("/tanda-terima", "");
    RequestPostProcessor guesser = from(another());
    String unknown = guess("/pengaduan/0000-0000-0000-0000", guesser, 404);
    assertThat(guess("/pengaduan/0000-0000-0000-0001", guesser, 404))
        .isEqualTo(unknown.replace("0000-0000-0000-0000", "0000-0000-0000-0001"));
    for (int i = 0; i < 8; i++) {
      guess("/pengaduan/ZZZZ-ZZZZ-ZZZZ-ZZ0" + i, guesser, 404);
    }
    guess("/pengaduan/ZZZZ-ZZZZ-ZZZZ-ZZ09", guesser, 429);
    guess(code, guesser, 429);
    guess(code, from(another()), 200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/pengaduan/baru?halaman=x",
        "/petugas/pengaduan/00000000-0000-0000-0000-000000000000",
        "/petugas/pengaduan/keliru",
        "/petugas/pengaduan?kelas=%00&cari=%00%27&keadaan=X&kanal=Y&dari=x&sampai=31/02/2026",
        "/petugas/pengaduan?cari=((%26%7C!:*%5C",
        "/petugas/pengaduan?halaman=-5",
        "/petugas/pengaduan?halaman=abc",
        "/petugas/pengaduan/------------------------------------"
      })
  void oddAddressesHaveAClearAnswer(String path) throws Exception {
    String page =
        web.perform(get(URI.create(path)).with(Staff.as(staff.officer(Role.COMPLAINT_OFFICER))))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(page).doesNotContain("Exception", "at id.sarpras");
  }

  @ParameterizedTest
  @CsvSource({
    "/penyampaian/XYZ/sampai, 400",
    "/penyampaian/EMAIL/sampai, 404",
    "/penyampaian/WHATSAPP/keliru, 404",
    "/penyampaian/EMAIL, 404",
    "/kelas, 400",
    "/jawaban?revisi=abc, 400",
    "/rujukan?revisi=99&rujukan=Dinas, 409",
    "/penugasan?revisi=1&tim=00000000-0000-0000-0000-000000000000, 422",
    "/penugasan?revisi=1&petugas=keliru, 422",
    "/penggabungan?revisi=1&utama=%00, 422",
    "/penggabungan?revisi=1, 422",
    "/pemisahan, 422",
    "/perpanjangan?alasanPerpanjangan=Sibuk, 422",
    "/penerima-akses?petugas=keliru, 400",
    "/terlapor, 400"
  })
  void oddStepsHaveAClearAnswerAndChangeNothing(String path, int status) throws Exception {
    Officer siska = staff.officer(Role.COMPLAINT_OFFICER);
    ComplaintId id = complainants.aComplaint().made();
    desk.classify(siska, id, 0, "LIGHT", "", "");
    web.perform(
            post(URI.create("/petugas/pengaduan/" + id.value() + path))
                .with(Staff.as(siska))
                .with(csrf()))
        .andExpect(status().is(status))
        .andExpect(content().string(not(containsString("Exception"))));
    assertThat(register.search(siska, query(id), 0).getFirst().revision()).isEqualTo(1);
  }

  private RegisterQuery query(ComplaintId id) {
    String reference =
        jdbc.sql("SELECT reference FROM complaint WHERE id = :id")
            .param("id", id.value())
            .query(String.class)
            .single();
    return RegisterQuery.of(reference);
  }

  private void fresh() {
    UUID id = UUID.randomUUID();
    form.put("kiriman", id.toString());
    form.put("tugas", proof.challenge(id, clock.instant().minus(WAITED)));
  }

  private ResultActions send() throws Exception {
    var request = multipart("/pengaduan/baru");
    files.forEach(request::file);
    form.forEach(request::param);
    return web.perform(request.with(csrf()).with(from(address)));
  }

  private String sent() throws Exception {
    form.put("lanjut", "ya");
    return requireNonNull(
        send().andExpect(status().isSeeOther()).andReturn().getResponse().getRedirectedUrl());
  }

  private ResultActions refused(String sentence) throws Exception {
    return send()
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString(sentence)));
  }

  private String guess(String path, RequestPostProcessor who, int status) throws Exception {
    return web.perform(get(path).with(who))
        .andExpect(status().is(status))
        .andReturn()
        .getResponse()
        .getContentAsString()
        .replaceAll("value=\"[^\"]{60,}\"", "");
  }

  private int cases() {
    return jdbc.sql("SELECT count(*) FROM complaint WHERE submission_id = :id")
        .param("id", UUID.fromString(form.get("kiriman")))
        .query(Integer.class)
        .single();
  }

  private ComplaintId newest() {
    return new ComplaintId(
        jdbc.sql("SELECT id FROM complaint WHERE submission_id = :id")
            .param("id", UUID.fromString(form.get("kiriman")))
            .query(UUID.class)
            .single());
  }

  /// An address of the network from which nobody came yet.
  private static String another() {
    int number = ADDRESSES.incrementAndGet();
    return "10.99." + number / 250 + "." + number % 250;
  }

  private static RequestPostProcessor from(String address) {
    return request -> {
      request.setRemoteAddr(address);
      return request;
    };
  }

  /// As the script does it.
  private String worked(String challenge) throws Exception {
    var hash = MessageDigest.getInstance("SHA-256");
    for (int number = 0; ; number++) {
      byte[] sum = hash.digest((challenge + ":" + number).getBytes(StandardCharsets.UTF_8));
      String bits = new BigInteger(HexFormat.of().formatHex(sum), 16).toString(2);
      if (256 - bits.length() >= proof.bits()) {
        return Integer.toString(number);
      }
    }
  }

  private static MockMultipartFile photo(String name) throws Exception {
    var png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(30, 40, BufferedImage.TYPE_INT_RGB), "png", png);
    return new MockMultipartFile("lampiran", name, "image/png", png.toByteArray());
  }

  private static String found(String page, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(page);
    assertThat(found.find()).as(pattern).isTrue();
    return found.group(1);
  }
}
