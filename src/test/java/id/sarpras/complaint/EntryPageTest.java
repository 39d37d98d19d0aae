package id.sarpras.complaint;

import static id.sarpras.complaint.Papers.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sarpras.identity.Officer;
import id.sarpras.identity.Role;
import id.sarpras.notification.Channel;
import id.sarpras.notification.Delivery;
import id.sarpras.notification.Notifications;
import id.sarpras.shared.Ids;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import id.sarpras.workingtime.Calendars;
import id.sarpras.workingtime.Limit;
import id.sarpras.workingtime.OfficeCalendar;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// What the official writes down by hand, from each entrance to the answer.
@PageTest
class EntryPageTest {

  static final String ENTRY = "/petugas/pengaduan/baru";

  @Autowired Staff staff;
  @Autowired Complaints complaints;
  @Autowired ComplaintDesk desk;
  @Autowired ComplaintIntake intake;
  @Autowired Answers answers;
  @Autowired Notifications notifications;
  @Autowired Calendars calendars;
  @Autowired InstantSource clock;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc web;

  Officer siska;
  UUID form;

  @BeforeEach
  void anOfficialSitsAtTheDesk() {
    siska = staff.officer(Role.COMPLAINT_OFFICER);
    form = UUID.randomUUID();
  }

  @Test
  void whatIsSaidFaceToFaceIsReadBackBeforeItIsSaved() throws Exception {
    as(siska, spoken("FACE_TO_FACE", "Kursi <rusak> di aula."))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Bacakan kepada pelapor")))
        .andExpect(content().string(containsString("Kursi &lt;rusak&gt; di aula.")));
    assertThat(intake.before(staff.unit(), form)).isEmpty();
    as(siska, spoken("FACE_TO_FACE", "Kursi <rusak> di aula.").param("dibacakan", "belum"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("name=\"uraian\"")));
    assertThat(intake.before(staff.unit(), form)).isEmpty();
    as(siska, spoken("FACE_TO_FACE", "Kursi patah di aula.").param("dibacakan", "ya"))
        .andExpect(status().isSeeOther());
    Registered saved = intake.before(staff.unit(), form).orElseThrow();
    as(siska, get("/petugas/pengaduan/" + saved.id().value() + "?baru"))
        .andExpect(content().string(containsString(saved.code().grouped())))
        .andExpect(content().string(containsString("tanda-terima.pdf")));
    answerAndRead(saved, "Kursi sudah diganti.");
  }

  @Test
  void answeredOnTheSpotIsSettledAndHeard() throws Exception {
    as(siska, onTheSpot("Di mana toiletnya?")).andExpect(status().isSeeOther());
    Complaint complaint = saved();
    assertThat(complaint.state()).isEqualTo(ComplaintState.ANSWERED);
    assertThat(complaint.settledAt()).isPresent();
    assertThat(complaint.lateReason()).isEmpty();
    var notice = notifications.of(staff.unit().id(), complaint.id().value()).getFirst();
    assertThat(notice.by(Channel.LETTER).orElseThrow().state()).isEqualTo(Delivery.State.DELIVERED);
    int revision = complaint.revision();
    as(siska, onTheSpot("Di mana toiletnya?")).andExpect(status().isSeeOther());
    assertThat(saved().revision()).isEqualTo(revision);
    assertThat(complaints.file(complaint).answers()).hasSize(1);
  }

  @Test
  void onTheSpotSentTwiceAtTheSameMomentSettlesOnce() throws Exception {
    Callable<Integer> send =
        () -> as(siska, onTheSpot("Ganda?")).andReturn().getResponse().getStatus();
    try (var pool = Executors.newFixedThreadPool(4)) {
      for (var sent : pool.invokeAll(List.of(send, send, send, send))) {
        assertThat(sent.get()).isEqualTo(303);
      }
    }
    assertThat(complaints.file(saved()).answers()).hasSize(1);
  }

  @Test
  void whoIsComplainedAboutDoesNotAnswerOnTheSpotAndNothingIsHalfDone() throws Exception {
    int before = events();
    as(siska, onTheSpot("Petugasnya kasar.").param("terlapor", siska.name()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("tidak dapat Anda jawab di tempat")))
        .andExpect(content().string(containsString("Petugasnya kasar.")));
    assertThat(intake.before(staff.unit(), form)).isEmpty();
    assertThat(events()).isEqualTo(before);
    as(
            siska,
            spoken("FACE_TO_FACE", "Petugasnya kasar.")
                .param("terlapor", siska.name())
                .param("dibacakan", "ya"))
        .andExpect(status().isSeeOther());
    Registered saved = intake.before(staff.unit(), form).orElseThrow();
    as(siska, get(ENTRY + "/tersimpan?nomor=" + saved.reference()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(saved.reference())))
        .andExpect(content().string(not(containsString(saved.code().grouped()))));
    as(siska, get("/petugas/pengaduan/" + saved.id().value())).andExpect(status().isNotFound());
  }

  @Test
  void aCallIsLoggedWithNumberAndCallBackWishAndAnsweredByTelephone() throws Exception {
    as(siska, spoken("TELEPHONE", "Listrik padam."))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Tulis nomor pelapor")));
    as(
            siska,
            spoken("TELEPHONE", "Listrik padam.")
                .param("telepon", "0812 3456 7001")
                .param("teleponBalik", "besok pukul 9")
                .param("dibacakan", "ya"))
        .andExpect(status().isSeeOther());
    Complaint complaint = saved();
    as(siska, get("/petugas/pengaduan/" + complaint.id().value()))
        .andExpect(content().string(containsString("Minta ditelepon kembali: besok pukul 9")))
        .andExpect(content().string(not(containsString("0812-3456-7001"))));
    Registered registered = intake.before(staff.unit(), form).orElseThrow();
    web.perform(get("/pengaduan/" + registered.code().grouped()))
        .andExpect(content().string(not(containsString("besok pukul 9"))));
    answerAndRead(registered, "Listrik sudah menyala.");
    as(
            siska,
            post("/petugas/pengaduan/" + complaint.id().value() + "/penyampaian/TELEPHONE/sampai"))
        .andExpect(status().isSeeOther());
    var notice = notifications.of(staff.unit().id(), complaint.id().value()).getFirst();
    assertThat(notice.by(Channel.TELEPHONE).orElseThrow().state())
        .isEqualTo(Delivery.State.DELIVERED);
  }

  @Test
  void whileTheCallerSpeaksTheLikeIsFoundByWordsAndByNumber() throws Exception {
    String word = "kelambu" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 26);
    String phone = "0813" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
    Registered first = register("Ada " + word + " di lorong.", phone, false);
    Registered secret = register("Ada " + word + " di gudang.", "", true);
    Officer other = staff.officer(Role.COMPLAINT_OFFICER);
    as(other, alike("Saya melihat " + word + " juga", "").header("HX-Request", "true"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(first.reference())))
        .andExpect(content().string(not(containsString(secret.reference()))))
        .andExpect(content().string(not(containsString("<html"))));
    as(other, alike("", phone).header("HX-Request", "true"))
        .andExpect(content().string(containsString(first.reference())));
    as(other, alike("Saya melihat " + word + " juga", "").param("tempat", "Lorong timur"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("<html")))
        .andExpect(content().string(containsString(first.reference())))
        .andExpect(content().string(containsString("Lorong timur")));
    as(other, alike("", "").header("HX-Request", "true"))
        .andExpect(content().string(containsString("Tidak ada pengaduan terbuka")));
    as(staff.officer(Role.FRONT_DESK), alike(word, "")).andExpect(status().isForbidden());
  }

  @Test
  void aCallAboutWhatIsKnownIsMergedAndStillHasACodeOfItsOwn() throws Exception {
    Registered main = register("Atap bocor.", "", false);
    as(
            siska,
            spoken("TELEPHONE", "Atap bocor juga.")
                .param("telepon", "081234567002")
                .param("gabung", main.reference())
                .param("dibacakan", "ya"))
        .andExpect(status().isSeeOther());
    assertThat(saved().state()).isEqualTo(ComplaintState.MERGED);
    assertThat(saved().mergedInto()).contains(main.id());
    desk.classify(siska, main.id(), 0, "LIGHT", "", "");
    answers.answer(siska, main.id(), 1, "Atap diperbaiki.");
    Registered mine = intake.before(staff.unit(), form).orElseThrow();
    web.perform(get("/pengaduan/" + mine.code().grouped()))
        .andExpect(content().string(containsString("Atap diperbaiki.")));
  }

  @Test
  void aFaxCountsFromItsHeaderAndIsAnsweredByFax() throws Exception {
    Instant header = workingMorning(8);
    as(siska, fax()).andExpect(status().isUnprocessableContent());
    as(siska, at(fax().param("alamat", "(0561) 733456"), header))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Tulis mengapa baru dicatat sekarang")));
    as(siska, at(fax().param("alasanTerlambat", "Mesin faks macet"), header))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Tulis nomor faks pengirim")));
    var request = multipart(ENTRY);
    request.file(file("lampiran", "faks.pdf", Papers.pdf()));
    at(request, header)
        .param("kanal", "FAX")
        .param("kiriman", form.toString())
        .param("uraian", "Surat kami belum dibalas.")
        .param("alamat", "(0561) 733456")
        .param("alasanTerlambat", "Mesin faks macet");
    as(siska, request).andExpect(status().isSeeOther());
    Complaint complaint = saved();
    assertThat(complaint.receivedAt()).isEqualTo(header);
    assertThat(complaint.lateReason()).isEqualTo("Mesin faks macet");
    assertThat(complaints.file(complaint).attachments()).hasSize(1);
    answerAndRead(intake.before(staff.unit(), form).orElseThrow(), "Surat sudah dibalas.");
    as(siska, post("/petugas/pengaduan/" + complaint.id().value() + "/penyampaian/FAX/sampai"))
        .andExpect(status().isSeeOther());
    var notice = notifications.of(staff.unit().id(), complaint.id().value()).getFirst();
    assertThat(notice.by(Channel.FAX).orElseThrow().state()).isEqualTo(Delivery.State.DELIVERED);
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,WORKING_HOURS,3", "NORMATIVE,WORKING_DAYS,5", "SUPERVISORY,WORKING_DAYS,60"})
  void theDeadlineOfEachClassCountsFromTheReceipt(String klass, String kind, int amount)
      throws Exception {
    Instant header = workingMorning(2);
    as(
            siska,
            at(fax().param("alamat", "0561733456").param("alasanTerlambat", "Baru dibaca"), header))
        .andExpect(status().isSeeOther());
    Complaint complaint = saved();
    OfficeCalendar calendar = calendars.of(staff.unit().id(), staff.unit().zone());
    Instant shortest = due(calendar, "WORKING_HOURS", 3, header);
    assertThat(complaint.deadline().due()).isEqualTo(shortest);
    desk.classify(siska, complaint.id(), 0, klass, "", "");
    assertThat(saved().deadline().due()).isEqualTo(due(calendar, kind, amount, header));
  }

  @Test
  void onlyOfficialsWriteComplaintsDown() throws Exception {
    as(staff.officer(Role.BUREAU_HEAD), get(ENTRY)).andExpect(status().isOk());
    for (Role role : List.of(Role.FRONT_DESK, Role.SECTION_HEAD, Role.ADMINISTRATOR)) {
      Officer none = staff.officer(role);
      as(none, get(ENTRY)).andExpect(status().isForbidden());
      as(none, spoken("FACE_TO_FACE", "x")).andExpect(status().isForbidden());
      as(none, get(ENTRY + "/tersimpan")).andExpect(status().isForbidden());
    }
    web.perform(get(ENTRY)).andExpect(status().isSeeOther());
  }

  @Test
  void nothingThatWasTypedIsLostInARefusal() throws Exception {
    as(
            siska,
            spoken("TELEPHONE", "")
                .param("pelapor", "Bu Wati")
                .param("telepon", "12")
                .param("teleponBalik", "nanti sore")
                .param("tempat", "Balai"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("value=\"Bu Wati\"")))
        .andExpect(content().string(containsString("value=\"nanti sore\"")))
        .andExpect(content().string(containsString("value=\"Balai\"")));
  }

  private void answerAndRead(Registered saved, String answer) throws Exception {
    desk.classify(siska, saved.id(), 0, "LIGHT", "", "");
    answers.answer(siska, saved.id(), 1, answer);
    web.perform(get("/pengaduan/" + saved.code().grouped()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(answer)));
  }

  private Registered register(String text, String phone, boolean confidential) throws Exception {
    UUID id = Ids.next();
    var request =
        post(ENTRY)
            .param("kanal", "TELEPHONE")
            .param("kiriman", id.toString())
            .param("uraian", text)
            .param("telepon", phone)
            .param("tanpaNomor", "ya")
            .param("dibacakan", "ya");
    as(siska, confidential ? request.param("rahasia", "ya") : request)
        .andExpect(status().isSeeOther());
    return intake.before(staff.unit(), id).orElseThrow();
  }

  private MockHttpServletRequestBuilder spoken(String channel, String text) {
    return post(ENTRY)
        .param("kanal", channel)
        .param("kiriman", form.toString())
        .param("uraian", text);
  }

  private MockHttpServletRequestBuilder onTheSpot(String text) {
    return spoken("FACE_TO_FACE", text)
        .param("dibacakan", "ya")
        .param("selesai", "ya")
        .param("kelas", "LIGHT")
        .param("jawabanLangsung", "Di ujung lorong, sebelah kiri.");
  }

  private static MockHttpServletRequestBuilder alike(String text, String phone) {
    return post(ENTRY + "/mirip")
        .param("kanal", "TELEPHONE")
        .param("uraian", text)
        .param("telepon", phone);
  }

  private MockHttpServletRequestBuilder fax() {
    return post(ENTRY)
        .param("kanal", "FAX")
        .param("kiriman", form.toString())
        .param("uraian", "Surat kami belum dibalas.");
  }

  private <B extends AbstractMockHttpServletRequestBuilder<B>> B at(B request, Instant at) {
    var there = at.atZone(staff.unit().zone());
    return request
        .param("diterimaTanggal", there.toLocalDate().toString())
        .param("diterimaJam", there.toLocalTime().toString());
  }

  /// Half past eight of a working day some working days ago.
  private Instant workingMorning(int before) {
    OfficeCalendar calendar = calendars.of(staff.unit().id(), staff.unit().zone());
    LocalDate day = LocalDate.ofInstant(clock.instant(), staff.unit().zone());
    for (int left = before; left > 0; ) {
      day = day.minusDays(1);
      left -= calendar.isWorkingDay(day) ? 1 : 0;
    }
    return day.atTime(LocalTime.of(8, 30)).atZone(staff.unit().zone()).toInstant();
  }

  private static Instant due(OfficeCalendar calendar, String kind, int amount, Instant at) {
    return calendar.deadline(Limit.of(kind, amount), at, List.of()).due();
  }

  private Complaint saved() {
    Registered registered = intake.before(staff.unit(), form).orElseThrow();
    return complaints.find(siska, registered.id()).orElseThrow();
  }

  private int events() {
    return jdbc.sql("SELECT count(*) FROM complaint").query(Integer.class).single();
  }

  private ResultActions as(Officer officer, AbstractMockHttpServletRequestBuilder<?> request)
      throws Exception {
    return web.perform(request.with(Staff.as(officer)).with(csrf()));
  }
}
