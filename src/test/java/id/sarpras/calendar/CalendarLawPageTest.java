package id.sarpras.calendar;

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

import id.sarpras.calendar.CalendarLaw.Approval;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Role;
import id.sarpras.notification.Notifications;
import id.sarpras.request.CaseFile;
import id.sarpras.request.RequestId;
import id.sarpras.request.Requests;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import id.sarpras.workingtime.CalendarContent;
import id.sarpras.workingtime.Calendars;
import id.sarpras.workingtime.Deadline;
import id.sarpras.workingtime.OfficeCalendar;
import id.sarpras.workingtime.Shifts;
import id.sarpras.workingtime.WeeklyHours;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/// A decree comes in: proposed, looked at, approved by somebody else, and withdrawn again.
@PageTest
class CalendarLawPageTest {

  static final String HEAD = "date,kind,name,decree,decree_date\n";

  @Autowired Staff staff;
  @Autowired CalendarLaw law;
  @Autowired Calendars calendars;
  @Autowired Requests requests;
  @Autowired Notifications notifications;
  @Autowired InstantSource clock;
  @Autowired MockMvc web;

  Officer hendra;
  Officer maya;
  OfficeCalendar before;

  @BeforeEach
  void twoHeads() {
    hendra = staff.officer(Role.SECTION_HEAD);
    maya = staff.officer(Role.BUREAU_HEAD);
    before = calendar();
  }

  @AfterEach
  void asItWas() {
    law.propose(hendra, staff.unit().zone(), "Kembali", before.content())
        .ifPresent(id -> law.approve(maya, staff.unit().zone(), id));
  }

  @Test
  void aDayOffMovesTheOpenCasesAndTheirGuestsAreTold() throws Exception {
    RequestId id = request();
    Deadline promised = deadline(id);
    String proposal = proposeDayOff(promised.due());
    web.perform(get(proposal).with(Staff.as(hendra)))
        .andExpect(content().string(containsString(file(id).request().reference())))
        .andExpect(content().string(containsString("Menunggu petugas kedua")))
        .andExpect(content().string(containsString("SE Gubernur 12 (Senin, 2 November 2026)")));
    assertThat(deadline(id)).as("only proposed").isEqualTo(promised);

    web.perform(post(proposal + "/setujui").with(Staff.as(maya)).with(csrf()))
        .andExpect(status().isSeeOther());
    assertThat(deadline(id).due()).isAfter(promised.due());
    assertThat(deadline(id).calendarVersion()).isEqualTo(calendar().version());
    assertThat(notifications.of(staff.unit().id(), id.value()).getFirst().body())
        .contains("SE Gubernur 12", "Semula", "Menjadi");
    web.perform(get("/petugas/riwayat/" + id.value()).with(Staff.as(hendra)))
        .andExpect(content().string(containsString("Batas waktu berubah karena kalender kerja")));
    String code = requests.code(file(id).request()).grouped();
    web.perform(get("/permohonan/" + code))
        .andExpect(content().string(containsString("Pemungutan suara")))
        .andExpect(content().string(containsString("Sebabnya: SE Gubernur 12")));
  }

  @Test
  void withdrawnEverythingIsAsItWasAndTheVersionsAreKept() throws Exception {
    RequestId id = request();
    Instant promised = deadline(id).due();
    String proposal = proposeDayOff(promised);
    law.approve(maya, staff.unit().zone(), id(proposal));
    int version = Integer.parseInt(calendar().version());
    String withdrawal =
        requireNonNull(
            web.perform(
                    post("/petugas/kalender/versi/" + version + "/penarikan")
                        .with(Staff.as(maya))
                        .with(csrf())
                        .param("alasan", "Dibatalkan"))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    web.perform(post(withdrawal + "/setujui").with(Staff.as(hendra)).with(csrf()))
        .andExpect(status().isSeeOther());
    assertThat(deadline(id).due()).isEqualTo(promised);
    assertThat(calendar().content()).isEqualTo(before.content());
    assertThat(calendars.versions(staff.unit().id()).getFirst().version()).isEqualTo(version + 1);
    web.perform(get("/petugas/kalender").with(Staff.as(hendra)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Dibatalkan")));
  }

  @Test
  void whatIsSettledStaysAsItWasSettled() throws Exception {
    RequestId id = request();
    Instant promised = deadline(id).due();
    var desk = staff.officer(Role.FRONT_DESK);
    String here = "/petugas/permohonan/" + id.value();
    web.perform(post(here + "/verifikasi").with(Staff.as(desk)).with(csrf()).param("revisi", "0"));
    web.perform(
        post(here + "/keputusan")
            .with(Staff.as(hendra))
            .with(csrf())
            .param("revisi", "1")
            .param("putusan", "setuju"));
    notifications.pageSeen(staff.unit().id(), id.value());
    law.approve(maya, staff.unit().zone(), id(proposeDayOff(promised)));
    assertThat(deadline(id).due()).isEqualTo(promised);
    web.perform(get("/permohonan/" + requests.code(file(id).request()).grouped()))
        .andExpect(content().string(containsString("Mengapa hari itu")))
        .andExpect(content().string(not(containsString("Pemungutan suara"))));
  }

  @Test
  void nobodyApprovesTheOwnProposal() throws Exception {
    String proposal = proposeDayOff(deadline(request()).due());
    web.perform(post(proposal + "/setujui").with(Staff.as(hendra)).with(csrf()))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("disetujui oleh petugas lain")));
    assertThat(calendar().version()).isEqualTo(before.version());
    web.perform(post(proposal + "/batalkan").with(Staff.as(hendra)).with(csrf()))
        .andExpect(status().isSeeOther());
    web.perform(post(proposal + "/setujui").with(Staff.as(maya)).with(csrf()))
        .andExpect(status().isConflict());
  }

  @Test
  void ofTwoWhoApproveAtOnceOneDoes() throws Exception {
    UUID proposal = id(proposeDayOff(deadline(request()).due()));
    Officer third = staff.officer(Role.ADMINISTRATOR);
    try (var threads = Executors.newFixedThreadPool(2)) {
      List<Callable<Approval>> both =
          List.of(
              () -> law.approve(maya, staff.unit().zone(), proposal),
              () -> law.approve(third, staff.unit().zone(), proposal));
      assertThat(threads.invokeAll(both).stream().map(future -> future.resultNow()))
          .containsExactlyInAnyOrder(Approval.DONE, Approval.DECIDED_ALREADY);
    }
  }

  @Test
  void theFrontDeskLooksAndDoesNotChange() throws Exception {
    Officer rina = staff.officer(Role.FRONT_DESK);
    String proposal = proposeDayOff(deadline(request()).due());
    web.perform(get("/petugas/kalender").with(Staff.as(rina))).andExpect(status().isOk());
    web.perform(get(proposal).with(Staff.as(rina))).andExpect(status().isOk());
    for (String path : List.of("/impor", "/hari", "/jam")) {
      web.perform(get("/petugas/kalender" + path).with(Staff.as(rina)))
          .andExpect(status().isForbidden());
      web.perform(post("/petugas/kalender" + path).with(Staff.as(rina)).with(csrf()))
          .andExpect(status().isForbidden());
    }
    for (String path : List.of(proposal + "/setujui", proposal + "/batalkan")) {
      web.perform(post(path).with(Staff.as(rina)).with(csrf())).andExpect(status().isForbidden());
    }
    web.perform(get("/petugas/kalender/usulan/" + UUID.randomUUID()).with(Staff.as(rina)))
        .andExpect(status().isNotFound());
  }

  @Test
  void aDecreeConfirmsWhatWasProvisional() {
    OfficeCalendar calendar = calendar();
    assertThat(calendar.isDecreed(2041)).isFalse();
    UUID id =
        law.propose(
                hendra,
                staff.unit().zone(),
                "SKB 2041",
                HolidayImport.into(
                    calendar.content(),
                    HolidayImport.read(
                        csv("2041-01-01,NATIONAL,Tahun Baru,SKB 2041,2040-09-01"),
                        "",
                        LocalDate.EPOCH),
                    true))
            .orElseThrow();
    law.approve(maya, staff.unit().zone(), id);
    assertThat(calendar().isDecreed(2041)).isTrue();
  }

  /// The present year loses its decree and gets it back.
  @Test
  void aDeadlineInAYearWithoutADecreeIsProvisionalUntilThereIsOne() throws Exception {
    RequestId id = request();
    assertThat(deadline(id).provisional()).isFalse();
    int year = deadline(id).due().atZone(staff.unit().zone()).getYear();
    approve(
        new CalendarContent(
            before.content().hours(),
            before.content().holidays().stream()
                .filter(day -> day.day().getYear() != year)
                .toList()));
    assertThat(deadline(id).provisional()).isTrue();
    String code = requests.code(file(id).request()).grouped();
    web.perform(get("/permohonan/" + code))
        .andExpect(content().string(containsString("Batas ini sementara")));
    approve(before.content());
    assertThat(deadline(id).provisional()).isFalse();
    web.perform(get("/permohonan/" + code))
        .andExpect(content().string(not(containsString("Batas ini sementara"))));
    web.perform(get("/petugas/riwayat/" + id.value()).with(Staff.as(hendra)))
        .andExpect(content().string(containsString("Batas waktu")));
  }

  private void approve(CalendarContent content) {
    UUID id = law.propose(hendra, staff.unit().zone(), "SKB", content).orElseThrow();
    assertThat(law.approve(maya, staff.unit().zone(), id)).isEqualTo(Approval.DONE);
  }

  @Test
  void anICalendarFileIsTaken() throws Exception {
    String place =
        importFile(
                ics(
                    "SUMMARY:Cuti bersama Natal",
                    "DTSTART;VALUE=DATE:20421226",
                    "DTEND;VALUE=DATE:20421228"),
                "SKB 2042",
                "2041-09-01")
            .andExpect(status().isSeeOther())
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    web.perform(get(requireNonNull(place)).with(Staff.as(hendra)))
        .andExpect(content().string(containsString("Jumat, 26 Desember 2042")))
        .andExpect(content().string(containsString("Sabtu, 27 Desember 2042")))
        .andExpect(content().string(containsString("cuti bersama")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2042-02-30,NATIONAL,Libur,SKB,2041-09-01      | tidak ada di kalender
          2042-01-01,LIBUR,Libur,SKB,2041-09-01         | tidak dikenal
          2042-01-01,NATIONAL,,SKB,2041-09-01           | Baris 2 tidak lengkap
          2042-01-01,NATIONAL,Libur                     | Baris 2 tidak lengkap
          9999-01-01,NATIONAL,Libur,SKB,2041-09-01      | di luar jangkauan
          2026-12-25,NATIONAL,"Libur                    | bukan CSV
          """)
  void aRowThatCannotBeMeantIsNamed(String row, String sentence) throws Exception {
    refused(csv(row), sentence);
  }

  @Test
  void aFileThatIsNoListIsRefused() throws Exception {
    refused(new byte[0], "Pilih berkas");
    refused("tanggal;libur\n1;2".getBytes(StandardCharsets.UTF_8), "Kolom berkas tidak lengkap");
    refused("%PDF-1.7".getBytes(StandardCharsets.UTF_8), "Kolom berkas tidak lengkap");
    refused(
        (HEAD + "2042-01-01,NATIONAL,Hari é,SKB,2041-09-01")
            .getBytes(Charset.forName("windows-1252")),
        "tidak ditulis dalam UTF-8");
    refused(new byte[1_000_001], "lebih dari 1 MB");
    refused(
        csv("2042-01-01,NATIONAL,Libur,SKB,2041-09-01\n2042-01-01,NATIONAL,Libur,SKB,2041-09-01"),
        "ada dua kali");
    refused(csv("2042-01-01,NATIONAL,Libur,SKB,2041-09-01\n".repeat(2100)), "lebih dari 2000 hari");
    refused(ics("SUMMARY:Natal", "DTSTART;VALUE=DATE:20421225", "RRULE:FREQ=YEARLY"), "berulang");
    refused(ics("SUMMARY:Rapat", "DTSTART:20421225T090000Z", "X-A:b"), "sehari penuh");
    refused(ics("DTSTART;VALUE=DATE:20421225", "X-A:b", "X-C:d"), "tanpa nama");
    refused("BEGIN:VCALENDAR\nEND:VCALENDAR".getBytes(StandardCharsets.UTF_8), "Tidak ada hari");
  }

  @Test
  void whatIsThereAlreadyIsNoProposal() throws Exception {
    var holiday = before.content().holidays().getFirst();
    refused(
        csv(
            "%s,%s,%s,\"%s\",%s"
                .formatted(
                    holiday.day(),
                    holiday.kind(),
                    holiday.name(),
                    holiday.decree(),
                    holiday.decreeDate())),
        "Tidak ada yang berubah",
        false);
  }

  @Test
  void otherHoursAreProposedAndWhatIsWrongInThemIsSaid() throws Exception {
    hours("2040-03-01", "2040-03-30", "08.00-12.00, 12.30-15.00").andExpect(status().isSeeOther());
    hours("2040-03-01", "2040-02-01", "08.00-12.00")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("mendahului")));
    hours("2040-03-01", "", "08.00-12.00, 11.00-15.00")
        .andExpect(content().string(containsString("bertumpuk")));
    hours("2040-03-01", "", "22.00-06.00")
        .andExpect(content().string(containsString("ditulis dua")))
        .andExpect(content().string(containsString("22.00-06.00")));
    hours("", "", "08.00-12.00")
        .andExpect(content().string(containsString("Isi tanggal mulai berlaku")));
    hours("1066-10-14", "", "08.00-12.00")
        .andExpect(content().string(containsString("di luar jangkauan")));
  }

  @Test
  void anOfficeThatWouldNeverWorkAgainIsRefusedAtTheForm() throws Exception {
    String first = before.content().hours().getFirst().validFrom().toString();
    hours("2040-03-01", "", "")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("tidak pernah bekerja lagi")));
    hours(first, "2040-03-01", "08.00-12.00")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("tidak pernah bekerja lagi")));
    hours("2040-03-01", "2040-03-05", "").andExpect(status().isSeeOther());
  }

  @Test
  void otherHoursBeginFromThoseThatLast() throws Exception {
    var fasting =
        new WeeklyHours(
            LocalDate.of(2040, 3, 1),
            Optional.of(LocalDate.of(2040, 3, 30)),
            Map.of(DayOfWeek.MONDAY, Shifts.read("08:11-12:22")),
            "SE");
    approve(
        new CalendarContent(
            Stream.concat(before.content().hours().stream(), Stream.of(fasting)).toList(),
            before.content().holidays()));
    web.perform(get("/petugas/kalender/jam").with(Staff.as(hendra)))
        .andExpect(content().string(containsString("07:30-12:00, 13:00-16:00")))
        .andExpect(content().string(not(containsString("08:11"))));
  }

  /// It closes the office until other hours begin, and then those are taken back.
  @Test
  void aProposalThatHasBecomeImpossibleIsSaidAndNotApproved() throws Exception {
    var opening =
        new WeeklyHours(LocalDate.of(2041, 1, 1), before.content().hours().getFirst().shifts());
    approve(
        new CalendarContent(
            Stream.concat(before.content().hours().stream(), Stream.of(opening)).toList(),
            before.content().holidays()));
    String closing =
        requireNonNull(
            hours("2040-03-01", "", "")
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    approve(before.content());
    web.perform(get(closing).with(Staff.as(maya)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("tidak pernah bekerja lagi")));
    web.perform(post(closing + "/setujui").with(Staff.as(maya)).with(csrf()))
        .andExpect(status().isConflict());
  }

  @Test
  void markupInADecreeIsShownAsItWasTyped() throws Exception {
    String place =
        requireNonNull(
            day("2043-06-01", "<script>alert(1)</script>")
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    web.perform(get(place).with(Staff.as(hendra)))
        .andExpect(content().string(containsString("&lt;script&gt;")))
        .andExpect(header().exists("Content-Security-Policy"));
  }

  private String proposeDayOff(Instant due) throws Exception {
    LocalDate day = LocalDate.ofInstant(due, staff.unit().zone());
    return requireNonNull(
        day(day.toString(), "Pemungutan suara")
            .andExpect(status().isSeeOther())
            .andReturn()
            .getResponse()
            .getRedirectedUrl());
  }

  private ResultActions day(String day, String name) throws Exception {
    return web.perform(
        post("/petugas/kalender/hari")
            .with(Staff.as(hendra))
            .with(csrf())
            .param("tanggal", day)
            .param("macam", "ONE_OFF")
            .param("namaHari", name)
            .param("keputusan", "SE Gubernur 12")
            .param("tanggalKeputusan", "2026-11-02"));
  }

  private ResultActions hours(String from, String until, String monday) throws Exception {
    return web.perform(
        post("/petugas/kalender/jam")
            .with(Staff.as(hendra))
            .with(csrf())
            .param("dari", from)
            .param("sampai", until)
            .param("monday", monday)
            .param("keputusan", "SE Gubernur 13"));
  }

  private void refused(byte[] file, String sentence) throws Exception {
    refused(file, sentence, true);
  }

  private void refused(byte[] file, String sentence, boolean whole) throws Exception {
    web.perform(
            multipart("/petugas/kalender/impor")
                .file(new MockMultipartFile("berkas", "libur.csv", "text/csv", file))
                .with(Staff.as(hendra))
                .with(csrf())
                .param("keputusan", "SKB 2042")
                .param("tanggalKeputusan", "2041-09-01")
                .param("lengkap", whole ? "ya" : "tidak"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString(sentence)));
  }

  private ResultActions importFile(byte[] file, String decree, String date) throws Exception {
    return web.perform(
        multipart("/petugas/kalender/impor")
            .file(new MockMultipartFile("berkas", "libur.ics", "text/calendar", file))
            .with(Staff.as(hendra))
            .with(csrf())
            .param("keputusan", decree)
            .param("tanggalKeputusan", date));
  }

  private static byte[] csv(String rows) {
    return (HEAD + rows).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] ics(String... lines) {
    return ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\n"
            + String.join("\r\n", lines)
            + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static UUID id(String place) {
    return UUID.fromString(place.substring(place.lastIndexOf('/') + 1));
  }

  private RequestId request() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), staff.unit().zone());
    return staff.request(staff.room(), staff.day(today));
  }

  private CaseFile file(RequestId id) {
    return requests.find(staff.unit().id(), id).orElseThrow();
  }

  private Deadline deadline(RequestId id) {
    return file(id).request().deadline();
  }

  private OfficeCalendar calendar() {
    return calendars.of(staff.unit().id(), staff.unit().zone());
  }
}
