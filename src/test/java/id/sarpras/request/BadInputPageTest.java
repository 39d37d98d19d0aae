package id.sarpras.request;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sarpras.facility.Facility;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Role;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/// Each bad input gets a clear sentence in the reader's language and the right status; nothing
/// typed is lost.
@PageTest
class BadInputPageTest {

  @Autowired Staff staff;
  @Autowired InstantSource clock;
  @Autowired Requests requests;
  @Autowired Desk desk;
  @Autowired MockMvc web;

  Officer rina;
  Facility room;
  final Map<String, String> form = new LinkedHashMap<>();

  @BeforeEach
  void aGuestAtTheDesk() {
    rina = staff.officer(Role.FRONT_DESK);
    room = staff.room();
    LocalDate today = LocalDate.ofInstant(clock.instant(), staff.unit().zone());
    form.put("kiriman", UUID.randomUUID().toString());
    form.put("nama", "Siti Rahmawati");
    form.put("telepon", "0812-3456-7890");
    form.put("keperluan", "Lomba debat");
    form.put("orang", "30");
    form.put("ruang", room.id().value().toString());
    form.put("tanggal", staff.day(today).toString());
    form.put("mulai", "09:00");
    form.put("selesai", "11:00");
    form.put("nomorSurat", "12/SMA3/2026");
    form.put("tanggalSurat", today.toString());
    form.put("pengirim", "Kepala SMA 3");
    form.put("perihal", "Permohonan ruang");
  }

  @Test
  void aGoodFormIsOneCaseHoweverOftenItIsSent() throws Exception {
    String first =
        enter().andExpect(status().isSeeOther()).andReturn().getResponse().getRedirectedUrl();
    String second =
        enter().andExpect(status().isSeeOther()).andReturn().getResponse().getRedirectedUrl();
    assertThat(second).isEqualTo(first);
  }

  @Test
  void alsoWhereItsRoomIsFreeAgain() throws Exception {
    String first =
        enter().andExpect(status().isSeeOther()).andReturn().getResponse().getRedirectedUrl();
    var id =
        new RequestId(
            UUID.fromString(requireNonNull(first).replaceAll(".*([0-9a-f-]{36}).*", "$1")));
    desk.withdraw(requests.find(staff.unit().id(), id).orElseThrow(), rina.actor());
    String second =
        enter().andExpect(status().isSeeOther()).andReturn().getResponse().getRedirectedUrl();
    assertThat(second).isEqualTo(first);
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      textBlock =
          """
          selesai, 08:00, Jam selesai harus sesudah jam mulai, selesai
          selesai, 25:00, Jam “25:00” tidak dapat dibaca, selesai
          tanggal, 2027-02-29, Tanggal “2027-02-29” tidak ada di kalender, tanggal
          tanggal, 29/02/2027, Tanggal “29/02/2027” tidak ada di kalender, tanggal
          tanggal, 2020-01-06, Waktu ini sudah lewat, tanggal
          tanggal, 2099-01-05, paling jauh satu tahun, tanggal
          mulai, 05:00, di luar jam buka, ruang
          orang, 51, hanya memuat 50 orang, ruang
          orang, 0, angka dari 1 sampai, orang
          orang, banyak, angka dari 1 sampai, orang
          orang, 99999999999999, angka dari 1 sampai, orang
          telepon, 12, tidak dapat dihubungi, telepon
          email, bukan-email, tidak lengkap, email
          nama, '', Tulis nama pemohon, nama
          ruang, bukan-id, Pilih satu ruang, ruang
          nomorSurat, ' ', Tulis nomor surat, nomorSurat
          tanggalSurat, 2099-01-01, tidak boleh sesudah hari ini, tanggalSurat
          """)
  void oneWrongFieldIsSaidAndAllElseIsKept(String field, String value, String sentence, String at)
      throws Exception {
    form.put(field, value);
    enter()
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(Matchers.containsString(sentence)))
        .andExpect(content().string(Matchers.containsString("Lomba debat")))
        .andExpect(content().string(Matchers.containsString("href=\"#" + at)));
  }

  @Test
  void aTakenSlotIsRefusedWithWhatIsFreeInstead() throws Exception {
    enter().andExpect(status().isSeeOther());
    form.put("kiriman", UUID.randomUUID().toString());
    enter()
        .andExpect(status().isConflict())
        .andExpect(content().string(Matchers.containsString("Yang masih bebas")))
        .andExpect(content().string(Matchers.containsString("11.00–13.00 WIB")));
  }

  @Test
  void markupIsShownAsItWasTypedAndNeverRun() throws Exception {
    for (String field :
        new String[] {"nama", "instansi", "keperluan", "nomorSurat", "pengirim", "perihal"}) {
      form.put(field, "<script>alert(1)</script>&\"'");
    }
    String place =
        enter().andExpect(status().isSeeOther()).andReturn().getResponse().getRedirectedUrl();
    String page =
        web.perform(get(requireNonNull(place)).with(Staff.as(rina)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(page).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          empty.pdf, '', Berkas ini kosong
          letter.pdf, MZ this is a program, 'Isi berkas ini bukan PDF, JPG, atau PNG'
          letter.pdf, <html><body>no</body></html>, 'Isi berkas ini bukan PDF, JPG, atau PNG'
          letter.pdf, %PDF-1.7 and then nothing, rusak atau terpotong
          ../../etc/passwd.pdf, %PDF-1.7, rusak atau terpotong
          """)
  void aFileIsJudgedByItsContent(String name, String body, String sentence) throws Exception {
    enter(
            new MockMultipartFile(
                "scan", name, "application/pdf", body.getBytes(StandardCharsets.ISO_8859_1)))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(Matchers.containsString(sentence)));
  }

  @Test
  void elevenMegabytesAreTooMany() throws Exception {
    enter(new MockMultipartFile("scan", "besar.pdf", "application/pdf", new byte[11 * 1024 * 1024]))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(Matchers.containsString("lebih dari 10 MB")));
  }

  @Test
  void theSentenceIsInTheReadersLanguage() throws Exception {
    form.put("nama", "");
    form.put("bahasa", "en");
    web.perform(
            post("/petugas/permohonan/baru")
                .cookie(new jakarta.servlet.http.Cookie("bahasa", "en"))
                .with(Staff.as(rina))
                .with(csrf())
                .param("nama", ""))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(Matchers.containsString("Give the applicant’s name")));
  }

  @Test
  void guessingACodeIsStoppedAndTellsNothing() throws Exception {
    LocalDate today = LocalDate.ofInstant(clock.instant(), staff.unit().zone());
    RequestId id = staff.request(room, staff.day(today));
    String right =
        requests.code(requests.find(staff.unit().id(), id).orElseThrow().request()).grouped();
    String wrong =
        web.perform(get("/permohonan/0000-0000-0000-0000").with(from("192.0.2.7")))
            .andExpect(status().isNotFound())
            .andReturn()
            .getResponse()
            .getContentAsString();
    String malformed =
        web.perform(get("/permohonan/abcd").with(from("192.0.2.7")))
            .andExpect(status().isNotFound())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(malformed.replaceAll("abcd|[A-Za-z0-9_-]{80,}", ""))
        .isEqualTo(wrong.replaceAll("0000-0000-0000-0000|[A-Za-z0-9_-]{80,}", ""));
    for (int i = 0; i < 8; i++) {
      web.perform(get("/permohonan/1111-1111-1111-1111").with(from("192.0.2.7")));
    }
    web.perform(get("/permohonan/" + right).with(from("192.0.2.7")))
        .andExpect(status().isTooManyRequests());
    web.perform(get("/permohonan/" + right).with(from("192.0.2.8"))).andExpect(status().isOk());
  }

  @Test
  void whatWasTypedWhenTheSessionEndedIsKept() throws Exception {
    var answer = web.perform(builder().with(csrf())).andExpect(status().isSeeOther()).andReturn();
    assertThat(answer.getResponse().getHeader("Location")).isEqualTo("/masuk?sesi=berakhir");
    var session = requireNonNull(answer.getResponse().getCookie("sarpras"));
    web.perform(get("/petugas/lanjutkan").cookie(session).with(Staff.as(rina)))
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString("Siti Rahmawati")))
        .andExpect(content().string(Matchers.containsString("/petugas/permohonan/baru")));
  }

  @Test
  void aFormOfAnotherSiteIsNotKept() throws Exception {
    web.perform(builder().header("Sec-Fetch-Site", "cross-site")).andExpect(status().isForbidden());
  }

  private ResultActions enter(MockMultipartFile... files) throws Exception {
    return web.perform(builder(files).with(Staff.as(rina)).with(csrf()));
  }

  private MockMultipartHttpServletRequestBuilder builder(MockMultipartFile... files) {
    var request = multipart("/petugas/permohonan/baru");
    for (MockMultipartFile file : files) {
      request.file(file);
    }
    form.forEach(request::param);
    return request;
  }

  private static org.springframework.test.web.servlet.request.RequestPostProcessor from(
      String address) {
    return request -> {
      request.setRemoteAddr(address);
      return request;
    };
  }
}
