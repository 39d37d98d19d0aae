package id.sarpras.complaint;

import static id.sarpras.complaint.Papers.file;
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

import id.sarpras.complaint.lapor.LaporNumber;
import id.sarpras.complaint.lapor.LaporReports;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Role;
import id.sarpras.notification.Channel;
import id.sarpras.notification.Notifications;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import id.sarpras.workingtime.Calendars;
import id.sarpras.workingtime.Limit;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// Reports from SP4N-LAPOR!, one by one and as an export.
@PageTest
class LaporPageTest {

  static final String LAPOR = "/petugas/pengaduan/lapor";

  @Autowired Staff staff;
  @Autowired Complaints complaints;
  @Autowired ComplaintDesk desk;
  @Autowired Answers answers;
  @Autowired LaporReports reports;
  @Autowired Register register;
  @Autowired Notifications notifications;
  @Autowired Calendars calendars;
  @Autowired InstantSource clock;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc web;

  Officer siska;
  LocalDate day;
  long first;

  @BeforeEach
  void reportsWereFiledSomeDaysAgo() {
    siska = staff.officer(Role.COMPLAINT_OFFICER);
    day = LocalDate.ofInstant(clock.instant(), staff.unit().zone()).minusDays(12);
    first = ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_000_000_000_000L);
  }

  @Test
  void theSameNumberLeadsToTheCaseThatIsThere() throws Exception {
    as(siska, entry(first)).andExpect(status().isSeeOther());
    Complaint complaint = complaint(first);
    String place = "/petugas/pengaduan/" + complaint.id().value();
    as(siska, entry(first))
        .andExpect(status().isSeeOther())
        .andExpect(header().string("Location", place));
    as(siska, get(place)).andExpect(content().string(containsString(Long.toString(first))));
    as(siska, get("/petugas/pengaduan?cari=" + first))
        .andExpect(content().string(containsString(complaint.reference())));
    as(siska, entry(first).param("nomorLapor", "??")).andExpect(status().isSeeOther());
  }

  @Test
  void theDeadlineCountsFromItsDateAndTheAnswerGoesBackThere() throws Exception {
    as(siska, entry(first)).andExpect(status().isSeeOther());
    Complaint complaint = complaint(first);
    var zone = staff.unit().zone();
    assertThat(complaint.receivedAt()).isEqualTo(day.atStartOfDay(zone).toInstant());
    desk.classify(siska, complaint.id(), 0, "NORMATIVE", "", "");
    assertThat(complaint(first).deadline().due())
        .isEqualTo(
            calendars
                .of(staff.unit().id(), zone)
                .deadline(new Limit.WorkingDays(5), complaint.receivedAt(), List.of())
                .due());
    desk.classify(siska, complaint.id(), 1, "LIGHT", "", "Ternyata ringan");
    answers.answer(siska, complaint.id(), 2, "Sudah diperbaiki.");
    as(siska, post("/petugas/pengaduan/" + complaint.id().value() + "/penyampaian/LAPOR/sampai"))
        .andExpect(status().isSeeOther());
    var notice = notifications.of(staff.unit().id(), complaint.id().value()).getFirst();
    assertThat(notice.by(Channel.LAPOR)).isPresent();
  }

  @Test
  void aNumberAndADateAreNeeded() throws Exception {
    as(siska, post("/petugas/pengaduan/baru").param("kanal", "LAPOR").param("uraian", "Isi"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Tulis nomor laporannya")))
        .andExpect(content().string(containsString("Tulis juga tanggalnya")));
  }

  @Test
  void anExportIsShownBeforeAnythingIsSavedAndTakenOverOnce() throws Exception {
    as(siska, entry(first)).andExpect(status().isSeeOther());
    String file =
        """
        Nomor Laporan;Tanggal Laporan;Judul;Isi Laporan;Nama Pelapor;Anonim;Rahasia
        %d;%s;Sudah ada;Isi;Budi;Tidak;Tidak
        %d;%s;=cmd|'/C calc'!A0;@SUM(1+1) <script>alert(1)</script>;Budi Unik Sekali;Tidak;Tidak
        %d;%s;Rahasia;Uang diminta;Wati;Ya;Ya
        %d;bukan tanggal;Rusak;Isi;;Ya;Ya
        """
            .formatted(first, day, first + 1, day, first + 2, day, first + 3);
    String place = upload(file);
    as(siska, get(place))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Catat 2 laporan")))
        .andExpect(content().string(containsString("Baris 5: tanggal “bukan tanggal”")))
        .andExpect(content().string(not(containsString("Budi Unik"))));
    assertThat(reports.known(number(first + 1))).isEmpty();
    as(siska, post(place).param("alasanTerlambat", " "))
        .andExpect(status().isUnprocessableContent());
    as(siska, post(place).param("alasanTerlambat", "Dari ekspor"))
        .andExpect(status().isSeeOther())
        .andExpect(header().string("Location", LAPOR + "?masuk=2"));
    as(siska, post(place).param("alasanTerlambat", "Dari ekspor"))
        .andExpect(header().string("Location", LAPOR));
    Complaint one = complaint(first + 1);
    assertThat(one.report().title()).isEqualTo("=cmd|'/C calc'!A0");
    assertThat(one.lateReason()).isEqualTo("Dari ekspor");
    assertThat(one.confidential()).isFalse();
    as(siska, get("/petugas/pengaduan/" + one.id().value()))
        .andExpect(content().string(containsString("@SUM(1+1) &lt;script&gt;")))
        .andExpect(content().string(containsString("Identitas tersegel")));
    Complaint secret = complaint(first + 2);
    assertThat(secret.confidential()).isTrue();
    Officer other = staff.officer(Role.COMPLAINT_OFFICER);
    assertThat(complaints.find(other, secret.id())).isEmpty();
    as(siska, get(upload(file)))
        .andExpect(content().string(containsString("Tidak ada laporan baru")));
  }

  @Test
  void anExportThatWaitsIsSealedAndOnlyItsOfficersOwn() throws Exception {
    String place =
        upload(
            "Nomor Laporan,Tanggal Laporan,Isi Laporan,Nama Pelapor,Anonim\n%d,%s,Isi,Namasangatunik,Tidak\n"
                .formatted(first, day));
    byte[] stored =
        jdbc.sql("SELECT sealed FROM lapor_export WHERE id = :id")
            .param("id", java.util.UUID.fromString(place.substring(place.lastIndexOf('/') + 1)))
            .query(byte[].class)
            .single();
    assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("Namasangatunik");
    Officer other = staff.officer(Role.COMPLAINT_OFFICER);
    as(other, get(place)).andExpect(status().isSeeOther());
    as(other, post(place).param("alasanTerlambat", "x"));
    as(other, post(place + "/pembatalan"));
    assertThat(reports.known(number(first))).isEmpty();
    as(siska, get(place)).andExpect(status().isOk());
    as(siska, post(place + "/pembatalan")).andExpect(status().isSeeOther());
    as(siska, get(place)).andExpect(status().isSeeOther());
  }

  @Test
  void whatIsNoExportIsRefusedWithASentence() throws Exception {
    as(siska, multipart(LAPOR).file(file("berkas", "ekspor.csv", Papers.zip())))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Ini bukan berkas CSV")));
    as(siska, multipart(LAPOR))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Pilih berkas ekspor")));
  }

  @Test
  void onlyOfficialsTakeReportsOver() throws Exception {
    for (Role role : List.of(Role.FRONT_DESK, Role.SECTION_HEAD, Role.ADMINISTRATOR)) {
      Officer none = staff.officer(role);
      as(none, get(LAPOR)).andExpect(status().isForbidden());
      as(none, multipart(LAPOR).file(file("berkas", "e.csv", Papers.zip())))
          .andExpect(status().isForbidden());
    }
    web.perform(get(LAPOR)).andExpect(status().isSeeOther());
  }

  @Test
  void thousandsOfReportsAreLookedAtAndTakenOverInSeconds() throws Exception {
    int rows = Integer.getInteger("lapor.rows", 1000);
    var file =
        new StringBuilder(
            "Nomor Laporan;Tanggal Laporan;Isi Laporan;Nama Pelapor;Anonim;Rahasia\n");
    for (int i = 0; i < rows; i++) {
      file.append(first + i).append(';').append(day).append(";Jalan rusak nomor ").append(i);
      file.append(";Budi ").append(i).append(";Tidak;Tidak\n");
    }
    long begin = System.nanoTime();
    String place = upload(file.toString());
    as(siska, get(place)).andExpect(content().string(containsString("Catat ")));
    long shown = System.nanoTime();
    as(siska, post(place).param("alasanTerlambat", "Dari ekspor"))
        .andExpect(header().string("Location", LAPOR + "?masuk=" + rows));
    long taken = System.nanoTime();
    System.out.printf(
        "%d reports: shown in %d ms, taken over in %d ms%n",
        rows, (shown - begin) / 1_000_000, (taken - shown) / 1_000_000);
    assertThat(taken - begin).isLessThan(60_000_000_000L);
    assertThat(reports.known(number(first + rows - 1))).isPresent();
  }

  private MockHttpServletRequestBuilder entry(long number) {
    return post("/petugas/pengaduan/baru")
        .param("kanal", "LAPOR")
        .param("nomorLapor", "#" + number)
        .param("uraian", "Lampu jalan di depan kantor padam.")
        .param("diterimaTanggal", day.toString())
        .param("alasanTerlambat", "Diteruskan hari ini");
  }

  private String upload(String file) throws Exception {
    return requireNonNull(
        as(
                siska,
                multipart(LAPOR)
                    .file(file("berkas", "ekspor.csv", file.getBytes(StandardCharsets.UTF_8))))
            .andExpect(status().isSeeOther())
            .andReturn()
            .getResponse()
            .getHeader("Location"));
  }

  private Complaint complaint(long number) {
    Registered known = reports.known(number(number)).orElseThrow();
    return complaints.find(siska, known.id()).orElseThrow();
  }

  private static LaporNumber number(long number) {
    return new LaporNumber(Long.toString(number));
  }

  private ResultActions as(Officer officer, AbstractMockHttpServletRequestBuilder<?> request)
      throws Exception {
    return web.perform(request.with(Staff.as(officer)).with(csrf()));
  }
}
