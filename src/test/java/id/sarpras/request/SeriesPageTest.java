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
import id.sarpras.identity.Officer;
import id.sarpras.identity.Role;
import id.sarpras.page.Texts;
import id.sarpras.schedule.Recurrence;
import id.sarpras.schedule.RecurrenceWords;
import id.sarpras.shared.Period;
import id.sarpras.shared.TrackingCode;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import jakarta.servlet.http.Cookie;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/// A request that repeats, by either door: every date is listed before it is sent, and nothing is
/// sent while one of them is neither free nor left out nor moved.
@PageTest
class SeriesPageTest {

  @Autowired Staff staff;
  @Autowired Requests requests;
  @Autowired RecurrenceWords words;
  @Autowired InstantSource clock;
  @Autowired MockMvc web;

  Facility room;
  Officer rina;
  LocalDate first;
  Cookie draft;

  @BeforeEach
  void aGuestBegins() throws Exception {
    room = staff.room();
    rina = staff.officer(Role.FRONT_DESK);
    first = staff.quietTuesday(today());
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
  void aGuestSeesEveryDateAndSendsThemAsOneCase() throws Exception {
    answerAll(Map.of("ulang", "minggu", "kali", "4"));
    web.perform(get("/permohonan/baru/tanggal").cookie(draft))
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString("Semua 4 tanggal dapat dipakai")))
        .andExpect(content().string(Matchers.containsString("tgl-" + first.plusWeeks(3))));
    web.perform(get("/permohonan/baru/periksa").cookie(draft))
        .andExpect(content().string(Matchers.containsString("setiap minggu pada hari Selasa")));
    FacilityRequest sent = sent(send());
    assertThat(days(sent)).containsExactly(weeks(0, 1, 2, 3));
    assertThat(sent.need().series().orElseThrow().rule()).contains("FREQ=WEEKLY", "COUNT=4");
  }

  @Test
  void whatIsTakenIsLeftOutOrMovedBeforeAnythingIsSent() throws Exception {
    staff.request(room, first.plusWeeks(1));
    staff.request(room, first.plusWeeks(2));
    answerAll(Map.of("ulang", "minggu", "kali", "4"));
    web.perform(get("/permohonan/baru/periksa").cookie(draft))
        .andExpect(header().string("Location", "/permohonan/baru/tanggal"));
    web.perform(get("/permohonan/baru/tanggal").cookie(draft))
        .andExpect(content().string(Matchers.containsString("2 tanggal tidak dapat dipakai")))
        .andExpect(content().string(Matchers.containsString("Tidak bebas")))
        .andExpect(content().string(Matchers.containsString(first.plusWeeks(2) + "T11:00")));
    choose(Map.of(first.plusWeeks(1), "lewati"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(Matchers.containsString("Masih ada 1 tanggal")))
        .andExpect(content().string(Matchers.containsString("href=\"#tgl-" + first.plusWeeks(2))));
    choose(Map.of(first.plusWeeks(1), "lewati", first.plusWeeks(2), first.plusWeeks(2) + "T11:00"))
        .andExpect(status().isSeeOther());
    FacilityRequest sent = sent(send());
    assertThat(days(sent)).containsExactly(weeks(0, 2, 3));
    assertThat(sent.need().bookings().get(1).period()).isEqualTo(at(first.plusWeeks(2), 11, 13));
    assertThat(sent.need().series().orElseThrow().except()).containsExactly(first.plusWeeks(1));
  }

  @Test
  void whoIsOvertakenOnOneDateSeesTheListAgainAndLosesNothing() throws Exception {
    answerAll(Map.of("ulang", "minggu", "kali", "3"));
    staff.request(room, first.plusWeeks(1));
    web.perform(post("/permohonan/baru/periksa").cookie(draft).with(csrf()))
        .andExpect(status().isConflict())
        .andExpect(content().string(Matchers.containsString("1 tanggal tidak dapat dipakai")));
    web.perform(get("/permohonan/baru/keperluan").cookie(draft))
        .andExpect(content().string(Matchers.containsString("Pelatihan")));
    choose(Map.of(first.plusWeeks(1), "lewati")).andExpect(status().isSeeOther());
    assertThat(days(sent(send()))).containsExactly(weeks(0, 2));
  }

  @Test
  void notEveryDateCanBeLeftOut() throws Exception {
    answerAll(Map.of("ulang", "minggu", "kali", "2"));
    choose(Map.of(first, "lewati", first.plusWeeks(1), "lewati"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(Matchers.containsString("Pakai paling sedikit satu tanggal")));
  }

  @ParameterizedTest(name = "{0} {1} {2} {3}")
  @CsvSource(
      textBlock =
          """
          minggu,      kali,   '',         Tulis sampai kapan berulang
          minggu,      kali,   105,        Paling banyak 104 tanggal
          minggu,      kali,   1000000000, Tulis berapa kali dengan angka
          minggu,      kali,   nol,        Tulis berapa kali dengan angka
          minggu,      hingga, 2020-01-01, tidak memberi satu tanggal pun
          minggu,      hingga, 9999-12-31, Paling banyak 104 tanggal
          minggu,      hingga, besok,      tidak ada di kalender
          setiap-jam,  kali,   3,          Pilih seberapa sering
          """)
  void aRuleThatCannotBeTakenIsRefusedWhereItWasTyped(
      String rhythm, String field, String typed, String sentence) throws Exception {
    answer("waktu", Map.of("ulang", rhythm, field, typed))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(Matchers.containsString(sentence)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          minggu,      14
          dua-minggu,  28
          """)
  void everyWeekOrEverySecond(String rhythm, int span) throws Exception {
    answerAll(Map.of("ulang", rhythm, "kali", "3"));
    assertThat(days(sent(send())))
        .containsExactly(first, first.plusDays(span / 2), first.plusDays(span));
  }

  @Test
  void onSeveralDaysOfTheWeek() throws Exception {
    answerAll(
        Map.of(
            "ulang",
            "minggu",
            "hari-2",
            "ya",
            "hari-4",
            "ya",
            "hingga",
            first.plusDays(9).toString()));
    assertThat(days(sent(send())))
        .containsExactly(first, first.plusDays(2), first.plusDays(7), first.plusDays(9));
  }

  @Test
  void theDeskListsTheDatesInItsOwnFormAndKeepsAll() throws Exception {
    staff.request(room, first.plusWeeks(1));
    Map<String, String> form = new HashMap<>(deskForm());
    String page =
        desk(form)
            .andExpect(status().isUnprocessableContent())
            .andExpect(content().string(Matchers.containsString("1 tanggal tidak dapat dipakai")))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(page).contains("Kepala SMA 3", "tgl-" + first.plusWeeks(1));
    form.put("tgl-" + first.plusWeeks(1), first.plusWeeks(1) + "T13:00");
    String to =
        requireNonNull(
            desk(form)
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    FacilityRequest sent =
        requests
            .find(staff.unit().id(), new RequestId(UUID.fromString(to.split("[/?]")[3])))
            .orElseThrow()
            .request();
    assertThat(sent.need().bookings().get(1).period()).isEqualTo(at(first.plusWeeks(1), 13, 15));
  }

  @Test
  void aRuleIsSaidInBothLanguages() {
    Period nine = at(LocalDate.of(2027, 3, 2), 9, 11);
    assertThat(said("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=3", nine))
        .containsExactly(
            "setiap 2 minggu pada hari Selasa, sampai Selasa, 30 Maret 2027 (3 kali)",
            "every 2 weeks on Tuesday, until Tuesday, 30 March 2027 (3 times)");
    assertThat(said("FREQ=MONTHLY;BYDAY=1TU,-1FR;COUNT=2", nine))
        .containsExactly(
            "setiap bulan pada hari Selasa pertama dan Jumat terakhir, sampai Jumat, 26 Maret 2027"
                + " (2 kali)",
            "every month on the first Tuesday and the last Friday, until Friday, 26 March 2027 (2"
                + " times)");
    assertThat(said("FREQ=MONTHLY;BYMONTHDAY=2,15,-1;COUNT=2", nine).getFirst())
        .startsWith("setiap bulan pada tanggal 2, 15 dan 1 dari akhir bulan");
    assertThat(said("FREQ=YEARLY;BYWEEKNO=20;COUNT=2", nine).getFirst())
        .startsWith("menurut aturan FREQ=YEARLY");
  }

  private List<String> said(String rule, Period first) {
    var read = Recurrence.read(rule, staff.unit().zone(), first);
    var recurrence = ((Recurrence.Read.Repeats) read).recurrence();
    return List.of(words.say(recurrence, Texts.INDONESIAN), words.say(recurrence, Texts.ENGLISH));
  }

  private void answerAll(Map<String, String> rhythm) throws Exception {
    for (String page : new String[] {"keperluan", "waktu", "ruang", "pemohon", "surat"}) {
      answer(page, rhythm).andExpect(status().isSeeOther());
    }
  }

  private ResultActions answer(String page, Map<String, String> rhythm) throws Exception {
    var form = multipart("/permohonan/baru/" + page);
    switch (page) {
      case "keperluan" -> form.param("keperluan", "Pelatihan").param("orang", "30");
      case "waktu" -> {
        form.param("tanggal", first.toString()).param("mulai", "09:00").param("selesai", "11:00");
        rhythm.forEach(form::param);
      }
      case "ruang" -> form.param("ruang", room.id().value().toString());
      case "pemohon" -> form.param("nama", "Siti").param("telepon", "0812 3456 7890");
      default ->
          form.file(new MockMultipartFile("scan", "surat.png", "image/png", photo()))
              .param("nomorSurat", "12/SMA3/2026")
              .param("tanggalSurat", today().toString())
              .param("pengirim", "Kepala SMA 3")
              .param("perihal", "Permohonan ruang");
    }
    return web.perform(form.cookie(draft).with(csrf()));
  }

  private ResultActions choose(Map<LocalDate, String> choices) throws Exception {
    var form = post("/permohonan/baru/tanggal").cookie(draft).with(csrf());
    choices.forEach((day, choice) -> form.param("tgl-" + day, choice));
    return web.perform(form);
  }

  private Map<String, String> deskForm() {
    var form = new HashMap<String, String>();
    form.put("kiriman", UUID.randomUUID().toString());
    form.put("nama", "Siti");
    form.put("telepon", "0812 3456 7890");
    form.put("keperluan", "Pelatihan");
    form.put("orang", "30");
    form.put("ruang", room.id().value().toString());
    form.put("tanggal", first.toString());
    form.put("mulai", "09:00");
    form.put("selesai", "11:00");
    form.put("ulang", "minggu");
    form.put("kali", "3");
    form.put("nomorSurat", "12/SMA3/2026");
    form.put("tanggalSurat", today().toString());
    form.put("pengirim", "Kepala SMA 3");
    form.put("perihal", "Permohonan ruang");
    return form;
  }

  private ResultActions desk(Map<String, String> values) throws Exception {
    var form = multipart("/petugas/permohonan/baru");
    values.forEach(form::param);
    return web.perform(form.with(Staff.as(rina)).with(csrf()));
  }

  private String send() throws Exception {
    return requireNonNull(
        web.perform(post("/permohonan/baru/periksa").cookie(draft).with(csrf()))
            .andExpect(status().isSeeOther())
            .andReturn()
            .getResponse()
            .getRedirectedUrl());
  }

  private FacilityRequest sent(String receipt) {
    return requests
        .find(staff.unit().id(), TrackingCode.read(receipt.split("/")[2]).orElseThrow())
        .orElseThrow()
        .request();
  }

  private List<LocalDate> days(FacilityRequest request) {
    return request.need().bookings().stream()
        .map(booking -> LocalDate.ofInstant(booking.period().start(), staff.unit().zone()))
        .toList();
  }

  private LocalDate[] weeks(int... weeks) {
    var days = new ArrayList<LocalDate>();
    for (int week : weeks) {
      days.add(first.plusWeeks(week));
    }
    return days.toArray(LocalDate[]::new);
  }

  private Period at(LocalDate day, int from, int until) {
    return Period.on(day, LocalTime.of(from, 0), LocalTime.of(until, 0), staff.unit().zone());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), staff.unit().zone());
  }

  private static byte[] photo() throws IOException {
    var png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(300, 400, BufferedImage.TYPE_INT_RGB), "png", png);
    return png.toByteArray();
  }
}
