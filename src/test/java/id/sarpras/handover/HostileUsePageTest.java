package id.sarpras.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.sarpras.facility.Facility;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Role;
import id.sarpras.request.BookingState;
import id.sarpras.schedule.BookingId;
import id.sarpras.shared.Ids;
import id.sarpras.shared.TrackingCode;
import id.sarpras.shared.TrackingCodes;
import id.sarpras.testing.Borrowings;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/// What nobody types but somebody sends: it is refused with words, and nothing happens.
@PageTest
@Import(Borrowings.class)
class HostileUsePageTest {

  private static final String LONG = "x".repeat(100_000);
  private static final String DASHES = "------------------------------------";

  @Autowired Staff staff;
  @Autowired Borrowings uses;
  @Autowired Damages damages;
  @Autowired DoorSheets sheets;
  @Autowired TrackingCodes codes;
  @Autowired InstantSource clock;
  @Autowired MockMvc web;

  Officer rina;
  Facility chairs;
  Facility car;
  BookingId use;

  @BeforeEach
  void aUse() {
    rina = staff.officer(Role.FRONT_DESK);
    chairs = uses.chairs(100, Optional.empty());
    car = uses.car(Optional.empty());
    use = uses.from(Duration.ofMinutes(20), Borrowings.of(chairs, 40), Borrowings.of(car, 1));
  }

  static Stream<Arguments> wrongInHandover() {
    return Stream.of(
        Arguments.of("ikut", "3"),
        Arguments.of("ikut", "-1"),
        Arguments.of("ikut", LONG),
        Arguments.of("jumlah-1", "0"),
        Arguments.of("jumlah-1", "-5"),
        Arguments.of("jumlah-1", "41"),
        Arguments.of("jumlah-1", "99999999999999999999"),
        Arguments.of("jumlah-1", "4e1"),
        Arguments.of("jumlah-1", "٤٠"),
        Arguments.of("jumlah-1", "\u0000"),
        Arguments.of("catatan-1", LONG),
        Arguments.of("olehSiapa", LONG));
  }

  @ParameterizedTest
  @MethodSource("wrongInHandover")
  void nothingGoesOutByAWrongForm(String field, String value) throws Exception {
    for (String deed : List.of("penyerahan", "pengembalian")) {
      assertThat(sent(deed(deed).params(good(Map.of(field, value))))).isIn(409, 422);
    }
    assertThat(uses.now(use).booking().state()).isEqualTo(BookingState.BOOKED);
  }

  @Test
  void lettersThatTheDatabaseCannotHoldAreLeftOut() throws Exception {
    assertThat(
            sent(
                deed("penyerahan")
                    .params(
                        good(Map.of("catatan-1", "baret\u0000\uD800", "olehSiapa", "\u202Ea")))))
        .isEqualTo(303);
    assertThat(uses.now(use).booking().state()).isEqualTo(BookingState.IN_USE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.png", "a.jpg", "a.pdf", "a.svg", "", "../../a.png"})
  void aFileThatIsNoPictureIsRefused(String name) throws Exception {
    for (byte[] content :
        List.of(
            "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8),
            "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.UTF_8),
            new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0},
            "RIFF\u0000\u0000\u0000\u0000WEBPVP8 ".getBytes(StandardCharsets.ISO_8859_1))) {
      int answer =
          sent(
              multipart("/petugas/serah-terima/" + use.value() + "/penyerahan")
                  .file(new MockMultipartFile("foto-1", name, "image/png", content))
                  .params(good(Map.of("ikut", "9"))));
      assertThat(answer).isEqualTo(422);
    }
    assertThat(uses.now(use).booking().state()).isEqualTo(BookingState.BOOKED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", DASHES, "1-1-1-1-1", "019abcde-0000-7000-8000-000000000000"})
  void whatWasUploadedByNobodyIsNoPicture(String id) throws Exception {
    assertThat(sent(deed("penyerahan").params(good(Map.of("foto-1Id", id))))).isEqualTo(303);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "penyerahan",
        "pengembalian",
        "tidak-diambil/1",
        "penyelesaian/1",
        "kehadiran",
        "ketidakhadiran",
        "pembatalan"
      })
  void nothingIsDoneToAUseThatIsNotThereNorByAnybodyElse(String deed) throws Exception {
    for (String id : List.of(DASHES, UUID.randomUUID().toString())) {
      assertThat(sent(post("/petugas/serah-terima/" + id + "/" + deed))).isIn(400, 404);
    }
    Officer other = staff.officer(Role.COMPLAINT_OFFICER);
    assertThat(status(deed(deed).with(csrf()).with(Staff.as(other)))).isEqualTo(403);
    assertThat(place(deed(deed).with(Staff.as(rina))))
        .as("without its token")
        .doesNotContain("serah-terima");
    assertThat(uses.now(use).booking().state()).isEqualTo(BookingState.BOOKED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tidak-diambil", "penyelesaian"})
  void aPlaceThatTheUseDoesNotHaveIsNotFound(String deed) throws Exception {
    for (String place : List.of("0", "3", "999", "1000", "-1", "a")) {
      assertThat(sent(deed(deed + "/" + place).param("penyelesaian-" + place, "x"))).isEqualTo(404);
    }
    assertThat(sent(deed(deed + "/1").param("penyelesaian-1", "x"))).isEqualTo(409);
  }

  @Test
  void aCarIsNotCheckedInTo() throws Exception {
    assertThat(sent(deed("kehadiran"))).isEqualTo(409);
    TrackingCode code = codes.codeOf(uses.now(use).request().submission());
    assertThat(status(post("/masuk-ruang/kode/" + code.grouped() + "/" + use.value()).with(csrf())))
        .isEqualTo(409);
    assertThat(uses.now(use).booking().state()).isEqualTo(BookingState.BOOKED);
  }

  static Stream<Arguments> wrongInDamage() {
    return Stream.of(
        Arguments.of("sarana", ""),
        Arguments.of("sarana", UUID.randomUUID().toString()),
        Arguments.of("sarana", "x"),
        Arguments.of("kerusakan", " \u0000 "),
        Arguments.of("kerusakan", LONG),
        Arguments.of("parah", "TOTAL"),
        Arguments.of("petugas", UUID.randomUUID().toString()),
        Arguments.of("tenggat", "9999-12-31"),
        Arguments.of("tenggat", "0000-00-00"),
        Arguments.of("tenggat", "2026-02-30"),
        Arguments.of("tenggat", "besok"),
        Arguments.of("tenggat", "2020-01-01"),
        Arguments.of("tutupSampai", "9999-12-31"),
        Arguments.of("tutupSampai", "x"));
  }

  @ParameterizedTest
  @MethodSource("wrongInDamage")
  void noDamageIsWrittenDownByAWrongForm(String field, String value) throws Exception {
    assertThat(sent(damage(Map.of(field, value)))).isEqualTo(422);
    assertThat(damages.of(staff.unit().id(), use)).isEmpty();
  }

  @Test
  void aDamageNeedsItsUse() throws Exception {
    for (String id : List.of("", "x", DASHES, UUID.randomUUID().toString())) {
      assertThat(sent(damage(Map.of("pemakaian", id)))).isIn(400, 404);
      assertThat(sent(get("/petugas/kerusakan/baru").param("pemakaian", id))).isIn(400, 404);
    }
    assertThat(sent(get("/petugas/kerusakan/baru"))).isEqualTo(400);
    for (String path : List.of("", "/catatan", "/penyelesaian", "/foto/" + UUID.randomUUID())) {
      for (String id : List.of(DASHES, UUID.randomUUID().toString())) {
        var request =
            path.isEmpty() || path.startsWith("/foto") ? get(at(id, path)) : post(at(id, path));
        assertThat(sent(request)).isIn(400, 404);
      }
    }
  }

  private static String at(String id, String path) {
    return "/petugas/kerusakan/" + id + path;
  }

  @Test
  void aDoorTakesNothingWrong() throws Exception {
    Facility hall = uses.hall(Optional.empty());
    sheets.renew(rina, hall);
    TrackingCode secret =
        Optional.ofNullable(sheets.secrets(staff.unit().id()).get(hall.id())).orElseThrow();
    String door = "/masuk-ruang/" + secret.grouped();
    for (String wrong : List.of("", LONG, "\u0000", "' OR 1=1 --", "P-2026-0001")) {
      assertThat(
              status(
                  post(door)
                      .with(csrf())
                      .with(from("10.7.0." + Math.abs(wrong.hashCode() % 250)))
                      .param("nomor", wrong)
                      .param("bukti", wrong)))
          .isEqualTo(422);
    }
    BookingId there = uses.from(Duration.ofMinutes(20), Borrowings.of(hall, 1));
    String reference = uses.now(there).request().reference();
    status(post(door).with(from("10.7.1.1")).param("nomor", reference).param("bukti", "7890"));
    assertThat(uses.now(there).booking().state())
        .as("without its token")
        .isEqualTo(BookingState.BOOKED);
    for (String room : List.of(DASHES, UUID.randomUUID().toString(), car.id().value().toString())) {
      assertThat(sent(post("/petugas/serah-terima/pintu/" + room))).isIn(400, 404);
      assertThat(sent(get("/petugas/serah-terima/pintu/" + room + ".pdf"))).isIn(400, 404);
    }
    String sheet = "/petugas/serah-terima/pintu/" + hall.id().value() + ".pdf";
    assertThat(sent(get(sheet).param("ukuran", "A0; size: 9999px"))).isEqualTo(200);
  }

  private static RequestPostProcessor from(String address) {
    return request -> {
      request.setRemoteAddr(address);
      return request;
    };
  }

  private MockHttpServletRequestBuilder deed(String deed) {
    return post("/petugas/serah-terima/" + use.value() + "/" + deed);
  }

  private MockHttpServletRequestBuilder damage(Map<String, String> instead) {
    LocalDate soon = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(5);
    return post("/petugas/kerusakan")
        .param("kiriman", Ids.next().toString())
        .params(
            form(
                Map.of(
                    "pemakaian", use.value().toString(),
                    "sarana", car.id().value().toString(),
                    "kerusakan", "Kaca retak",
                    "parah", "UNUSABLE",
                    "petugas", rina.id().value().toString(),
                    "tenggat", soon.toString(),
                    "tutup", "ya",
                    "tutupSampai", soon.toString()),
                instead));
  }

  private static MultiValueMap<String, String> good(Map<String, String> instead) {
    return form(
        Map.of("ikut", "1", "keadaan-1", "baik", "jumlah-1", "40", "olehSiapa", "Dedi"), instead);
  }

  private static MultiValueMap<String, String> form(
      Map<String, String> usual, Map<String, String> instead) {
    var form = new LinkedMultiValueMap<String, String>();
    usual.forEach(form::set);
    instead.forEach(form::set);
    return form;
  }

  private int sent(MockHttpServletRequestBuilder request) throws Exception {
    return status(request.with(csrf()).with(Staff.as(rina)));
  }

  private int sent(MockMultipartHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(csrf()).with(Staff.as(rina)))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  /// Where a refused request is sent; empty where it is answered at once.
  private String place(MockHttpServletRequestBuilder request) throws Exception {
    return String.valueOf(web.perform(request).andReturn().getResponse().getHeader("Location"));
  }

  private int status(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request).andReturn().getResponse().getStatus();
  }
}
