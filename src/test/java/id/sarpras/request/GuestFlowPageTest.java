package id.sarpras.request;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sarpras.facility.Facility;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import jakarta.servlet.http.Cookie;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/// The guest's door, page by page: what cannot be taken is said where it was typed, and everything
/// typed on any page is still there.
@PageTest
class GuestFlowPageTest {

  @Autowired Staff staff;
  @Autowired InstantSource clock;
  @Autowired MockMvc web;

  Facility room;
  LocalDate today;
  String day;
  Cookie draft;

  @BeforeEach
  void aGuestBegins() throws Exception {
    room = staff.room();
    today = LocalDate.ofInstant(clock.instant(), staff.unit().zone());
    day = staff.day(today).toString();
    String[] set =
        requireNonNull(
                web.perform(get("/permohonan/baru/keperluan"))
                    .andReturn()
                    .getResponse()
                    .getHeader("Set-Cookie"))
            .split("[=;]", 3);
    draft = new Cookie(set[0], set[1]);
  }

  @Test
  void fivePagesAndASummaryMakeOneCase() throws Exception {
    answerAll();
    web.perform(get("/permohonan/baru/periksa").cookie(draft))
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString("Lomba debat")))
        .andExpect(content().string(Matchers.containsString(room.name())))
        .andExpect(content().string(Matchers.containsString("surat.png")));
    String receipt = send();
    assertThat(receipt).matches("/permohonan/[0-9A-Z-]{19}/tanda-terima");
    assertThat(send()).as("sent twice").isEqualTo(receipt);
  }

  @ParameterizedTest(name = "{0}: {1} = {2}")
  @CsvSource(
      textBlock =
          """
          keperluan, keperluan, '',           Tulis untuk keperluan apa
          keperluan, orang,     nol,          angka dari 1 sampai
          waktu,     tanggal,   29/02/2027,   tidak ada di kalender
          waktu,     tanggal,   2020-01-06,   sudah lewat
          waktu,     selesai,   08:00,        Jam selesai harus sesudah jam mulai
          waktu,     mulai,     9 pagi,       tidak dapat dibaca
          ruang,     ruang,     bukan-ruang,  Pilih satu ruang
          pemohon,   telepon,   12,           tidak dapat dihubungi
          pemohon,   email,     siti@,        tidak lengkap
          pemohon,   nama,      ' ',          Tulis nama pemohon
          surat,     nomorSurat, '',          Tulis nomor surat
          surat,     tanggalSurat, 2099-01-01, tidak boleh sesudah hari ini
          """)
  void whatIsWrongIsSaidAndAllElseIsKept(String page, String field, String typed, String sentence)
      throws Exception {
    answerAll();
    answer(page, field, typed)
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(Matchers.containsString(sentence)))
        .andExpect(content().string(Matchers.containsString("href=\"#" + field)));
    web.perform(get("/permohonan/baru/waktu").cookie(draft))
        .andExpect(
            content().string(Matchers.containsString(field.equals("mulai") ? typed : "09:00")));
    web.perform(get("/permohonan/baru/periksa").cookie(draft))
        .andExpect(header().string("Location", "/permohonan/baru/" + page));
  }

  @Test
  void neitherPhoneNorEmailIsRefused() throws Exception {
    answerAll();
    web.perform(post("/permohonan/baru/pemohon").cookie(draft).with(csrf()).param("nama", "Siti"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(Matchers.containsString("nomor telepon atau email")));
  }

  @Test
  void aRoomTakenMeanwhileIsSaidWithWhatIsFree() throws Exception {
    answerAll();
    staff.request(room, staff.day(today));
    web.perform(post("/permohonan/baru/periksa").cookie(draft).with(csrf()))
        .andExpect(status().isConflict())
        .andExpect(content().string(Matchers.containsString("Yang masih bebas")));
    web.perform(get("/permohonan/baru/keperluan").cookie(draft))
        .andExpect(content().string(Matchers.containsString("Lomba debat")));
  }

  @Test
  void whatOthersHaveCanBeChosenSoThatItCanBeWaitedFor() throws Exception {
    staff.request(room, staff.day(today));
    answer("keperluan", "", "");
    answer("waktu", "", "");
    web.perform(get("/permohonan/baru/ruang").cookie(draft))
        .andExpect(content().string(Matchers.containsString("Tidak bebas, dapat ditunggu")))
        .andExpect(
            content()
                .string(
                    Matchers.matchesPattern(
                        "(?s).*href=\"/cari\\?mulai=09%3A00&amp;selesai=11%3A00&amp;tanggal="
                            + day
                            + "&amp;orang=30&amp;ruang=bebas\".*")));
    answer("ruang", "", "")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(Matchers.containsString("masuk daftar tunggu")));
  }

  @Test
  void whatIsCompetedForIsNotPromised() throws Exception {
    room = staff.room(Cases.COMPETED);
    staff.request(room, staff.day(today));
    answerAll();
    web.perform(get("/permohonan/baru/ruang").cookie(draft))
        .andExpect(content().string(Matchers.containsString("1 permohonan lain menunggu")));
    web.perform(get("/permohonan/baru/periksa").cookie(draft))
        .andExpect(content().string(Matchers.containsString("waktunya tidak ditahan")))
        .andExpect(content().string(Matchers.containsString("1 permohonan lain untuk waktu ini")))
        .andExpect(content().string(Matchers.not(Matchers.containsString("semuanya ditahan"))));
  }

  @Test
  void anAnswerThatMayComeTooLateIsSaidBeforeSending() throws Exception {
    answerAll();
    web.perform(get("/permohonan/baru/periksa").cookie(draft))
        .andExpect(content().string(Matchers.not(Matchers.containsString("sesudah acara mulai"))));
    day = staff.dayAfter(today).toString();
    answer("waktu", "", "");
    web.perform(get("/permohonan/baru/periksa").cookie(draft))
        .andExpect(content().string(Matchers.containsString("sesudah acara mulai")));
  }

  @Test
  void whatWasFoundElsewhereIsSaidOnEveryPage() throws Exception {
    web.perform(get("/permohonan/baru/pilihan?ruang=" + room.id().value()).cookie(draft))
        .andExpect(header().string("Location", "/permohonan/baru/keperluan"));
    web.perform(get("/permohonan/baru/keperluan").cookie(draft))
        .andExpect(content().string(Matchers.containsString(room.name())));
  }

  @Test
  void withoutALetterNothingIsSent() throws Exception {
    answerAll();
    web.perform(
            multipart("/permohonan/baru/surat")
                .cookie(new Cookie(draft.getName(), UUID.randomUUID().toString()))
                .with(csrf())
                .param("nomorSurat", "1"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(Matchers.containsString("Unggah pindaian")));
  }

  @Test
  void aDraftOfNobodyLeadsToTheFirstPage() throws Exception {
    for (String value : new String[] {"", "x", "../..", UUID.randomUUID().toString()}) {
      web.perform(
              post("/permohonan/baru/periksa")
                  .cookie(new Cookie(draft.getName(), value))
                  .with(csrf()))
          .andExpect(header().string("Location", "/permohonan/baru/keperluan"));
    }
    web.perform(get("/permohonan/baru/lain")).andExpect(status().isNotFound());
  }

  private void answerAll() throws Exception {
    for (String page : new String[] {"keperluan", "waktu", "ruang", "pemohon", "surat"}) {
      answer(page, "", "").andExpect(status().isSeeOther());
    }
  }

  /// Answers one page well, but for one field.
  private ResultActions answer(String page, String field, String typed) throws Exception {
    var form = multipart("/permohonan/baru/" + page);
    if (page.equals("surat")) {
      form.file(new MockMultipartFile("scan", "surat.png", "image/png", photo()));
    }
    String[][] good =
        switch (page) {
          case "keperluan" -> new String[][] {{"keperluan", "Lomba debat"}, {"orang", "30"}};
          case "waktu" ->
              new String[][] {{"tanggal", day}, {"mulai", "09:00"}, {"selesai", "11:00"}};
          case "ruang" -> new String[][] {{"ruang", room.id().value().toString()}};
          case "pemohon" ->
              new String[][] {
                {"nama", "Siti"}, {"telepon", "0812 3456 7890"}, {"email", "siti@contoh.id"}
              };
          default ->
              new String[][] {
                {"nomorSurat", "12/SMA3/2026"},
                {"tanggalSurat", today.toString()},
                {"pengirim", "Kepala SMA 3"},
                {"perihal", "Permohonan ruang"}
              };
        };
    for (String[] one : good) {
      form.param(one[0], one[0].equals(field) ? typed : one[1]);
    }
    return web.perform(form.cookie(draft).with(csrf()));
  }

  private String send() throws Exception {
    return requireNonNull(
        web.perform(post("/permohonan/baru/periksa").cookie(draft).with(csrf()))
            .andExpect(status().isSeeOther())
            .andReturn()
            .getResponse()
            .getRedirectedUrl());
  }

  private static byte[] photo() throws IOException {
    var png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(300, 400, BufferedImage.TYPE_INT_RGB), "png", png);
    return png.toByteArray();
  }
}
