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

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import id.sarpras.complaint.box.BoxOpening;
import id.sarpras.complaint.box.Boxes;
import id.sarpras.complaint.box.FormSerial;
import id.sarpras.complaint.box.PaperForms;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Role;
import id.sarpras.shared.Ids;
import id.sarpras.shared.TrackingCode;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// The complaint box, from the printed form to the answer that its writer reads with the stub.
@PageTest
class BoxPageTest {

  static final String KOTAK = "/petugas/pengaduan/kotak";

  @Autowired Staff staff;
  @Autowired Boxes boxes;
  @Autowired PaperForms forms;
  @Autowired Complaints complaints;
  @Autowired ComplaintDesk desk;
  @Autowired Answers answers;
  @Autowired InstantSource clock;
  @Autowired MockMvc web;

  Officer siska;
  Officer rina;
  String name;
  UUID box;

  @BeforeEach
  void aBoxHangsInTheLobby() throws Exception {
    siska = staff.officer(Role.COMPLAINT_OFFICER);
    rina = staff.officer(Role.FRONT_DESK);
    name = "Kotak " + Ids.next();
    as(siska, post(KOTAK).param("namaKotak", name).param("tempatKotak", "Lobi lantai 1"))
        .andExpect(status().isSeeOther());
    box =
        boxes.all(staff.unit().id()).stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow()
            .id();
  }

  @Test
  void fromThePrintedFormToTheAnswerReadWithTheStub() throws Exception {
    byte[] paper = bytes(get("/pengaduan/formulir.pdf"));
    String text = text(paper, 1);
    FormSerial serial =
        FormSerial.read(found(text, "\\b(\\w{4}-\\w{4}-\\w{4})\\b(?!-)")).orElseThrow();
    TrackingCode code =
        TrackingCode.read(found(text, "(\\w{4}-\\w{4}-\\w{4}-\\w{4})")).orElseThrow();
    List<String> squares = squares(paper);
    assertThat(squares).contains(serial.grouped());
    assertThat(squares).anyMatch(one -> one.endsWith("/pengaduan/" + code.grouped()));
    web.perform(get("/pengaduan/" + code.grouped())).andExpect(status().isNotFound());

    Instant opened = clock.instant().minus(2, ChronoUnit.MINUTES);
    UUID opening = open(opened, 1);
    scan(opening, file("pindaian", "surat.jpg", Papers.photo())).andExpect(status().isSeeOther());
    as(
            siska,
            letter(opening, 1, "Loket tutup sebelum jamnya.")
                .param("tanggalTulis", "2026-01-05")
                .param("nomorFormulir", serial.grouped().toLowerCase(Locale.ROOT)))
        .andExpect(status().isSeeOther());
    Complaint complaint = complaints.find(staff.unit().id(), code).orElseThrow();
    assertThat(complaint.channel()).isEqualTo(ComplaintChannel.BOX);
    assertThat(complaint.receivedAt()).isEqualTo(opening(opening).openedAt());
    assertThat(complaint.report().writtenOn()).contains(LocalDate.of(2026, 1, 5));
    assertThat(complaint.lateReason()).isEmpty();
    assertThat(opening(opening).isComplete()).isTrue();

    desk.classify(siska, complaint.id(), 0, "LIGHT", "", "");
    answers.answer(siska, complaint.id(), 1, "Loket sekarang buka sampai pukul 16.00.");
    web.perform(get("/pengaduan/" + code.grouped()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Loket sekarang buka sampai pukul 16.00.")));
  }

  @Test
  void whoeverFindsTheLetterCannotFollowTheCase() throws Exception {
    PaperForms.PaperForm form = forms.print(1).getFirst();
    UUID opening = open(clock.instant().minusSeconds(60), 1);
    scan(opening, file("pindaian", "surat.pdf", Papers.pdf()));
    as(siska, letter(opening, 1, "Isi").param("nomorFormulir", form.serial().grouped()))
        .andExpect(status().isSeeOther());
    web.perform(get("/pengaduan/" + form.serial().grouped())).andExpect(status().isNotFound());
    web.perform(
            post("/pengaduan/baru")
                .with(csrf())
                .param("kiriman", form.serial().grouped())
                .param("uraian", "Siapa dia?"))
        .andExpect(content().string(not(containsString(form.code().grouped()))));
  }

  @Test
  void aFormIsUsedOnceAndAMistypedNumberIsRefused() throws Exception {
    String serial = forms.print(1).getFirst().serial().grouped();
    String code = forms.print(1).getFirst().code().grouped();
    UUID opening = open(clock.instant().minusSeconds(60), 2);
    scan(
        opening,
        file("pindaian", "1.jpg", Papers.photo()),
        file("pindaian", "2.jpg", Papers.photo()));
    as(siska, letter(opening, 1, "Pertama").param("nomorFormulir", serial))
        .andExpect(status().isSeeOther());
    as(siska, letter(opening, 2, "Kedua").param("nomorFormulir", serial))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("sudah dipakai pengaduan lain")))
        .andExpect(content().string(containsString("Kedua")));
    String wrong = (serial.startsWith("0") ? "1" : "0") + serial.substring(1);
    as(siska, letter(opening, 2, "Kedua").param("nomorFormulir", wrong))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("salah ketik")));
    as(siska, letter(opening, 2, "Kedua").param("nomorFormulir", code))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("kode pada potongan")));
    assertThat(opening(opening).missing()).isEqualTo(1);
  }

  @Test
  void fiftyLettersAtOnceAndNoneTwice() throws Exception {
    MockMultipartFile[] fifty =
        Stream.generate(() -> file("pindaian", "surat.jpg", Papers.photo()))
            .limit(50)
            .toArray(MockMultipartFile[]::new);
    UUID opening = open(clock.instant().minusSeconds(90), 51);
    scan(opening, fifty).andExpect(status().isSeeOther());
    assertThat(opening(opening).scanned()).isEqualTo(50);
    scan(opening, fifty)
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("sudah diunggah sebelumnya")));
    assertThat(opening(opening).scanned()).isEqualTo(50);
    assertThat(opening(opening).missing()).isEqualTo(51);
    as(siska, get(place(opening)))
        .andExpect(content().string(containsString("Belum dicatat: 51 dari 51")));
  }

  @Test
  void whatIsNoLetterIsRefusedByNameAndTheOthersAreKept() throws Exception {
    UUID opening = open(clock.instant().minusSeconds(90), 3);
    scan(
            opening,
            file("pindaian", "surat.jpg", Papers.program()),
            file("pindaian", "surat.pdf", Papers.zip()),
            file("pindaian", "baik.jpg", Papers.photo()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Isi “surat.jpg” bukan PDF, JPG, atau PNG")))
        .andExpect(content().string(containsString("Isi “surat.pdf” bukan PDF, JPG, atau PNG")))
        .andExpect(content().string(containsString("baik.jpg")));
    assertThat(opening(opening).scanned()).isEqualTo(1);
  }

  @Test
  void moreLettersThanTheMinutesCountAreNotTakenUntilTheMinutesAreCorrected() throws Exception {
    UUID opening = open(clock.instant().minusSeconds(90), 1);
    MockMultipartFile[] two = {
      file("pindaian", "a.jpg", Papers.photo()), file("pindaian", "b.jpg", Papers.photo())
    };
    scan(opening, two)
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Anda mengirim 2 surat")));
    assertThat(opening(opening).scanned()).isZero();
    String first =
        text(bytes(get(place(opening) + "/berita-acara/1.pdf").with(Staff.as(siska))), 1);
    as(
            siska,
            post(place(opening) + "/berita-acara")
                .param("jumlahSurat", "2")
                .param("alasanKoreksi", "Dua surat dalam satu amplop"))
        .andExpect(status().isSeeOther());
    scan(opening, two).andExpect(status().isSeeOther());
    assertThat(text(bytes(get(place(opening) + "/berita-acara/1.pdf").with(Staff.as(siska))), 1))
        .isEqualTo(first);
    assertThat(text(bytes(get(place(opening) + "/berita-acara/2.pdf").with(Staff.as(siska))), 1))
        .contains("2 surat", "Dua surat dalam satu amplop");
    as(
            siska,
            post(place(opening) + "/berita-acara")
                .param("jumlahSurat", "1")
                .param("alasanKoreksi", "Salah hitung"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Sudah ada 2 surat yang dipindai")));
  }

  @Test
  void anEmptyBoxIsAnOpeningWithMinutes() throws Exception {
    UUID opening = open(clock.instant().minusSeconds(90), 0);
    assertThat(opening(opening).isComplete()).isTrue();
    assertThat(text(bytes(get(place(opening) + "/berita-acara/1.pdf").with(Staff.as(siska))), 1))
        .contains("nihil", name, siska.name());
    as(siska, get(place(opening))).andExpect(content().string(containsString("Kotak kosong")));
  }

  @Test
  void twoDifferentOfficersOpenABox() throws Exception {
    as(siska, opening(clock.instant(), 1, siska, siska))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("dua petugas yang berbeda")));
    as(siska, opening(clock.instant(), 1, siska, rina)).andExpect(status().isSeeOther());
    as(siska, opening(clock.instant().plus(Duration.ofDays(1)), 1, siska, rina))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("tidak boleh di masa depan")));
  }

  @Test
  void theSameOpeningSentTwiceIsOne() throws Exception {
    String id = Ids.next().toString();
    Instant at = clock.instant().minusSeconds(600);
    int before = boxes.openings(staff.unit().id()).size();
    for (int i = 0; i < 2; i++) {
      as(siska, opening(at, 2, siska, rina).param("kiriman", id)).andExpect(status().isSeeOther());
    }
    assertThat(boxes.openings(staff.unit().id())).hasSize(before + 1);
    as(siska, opening(at, 2, siska, rina))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("sudah dicatat")));
  }

  @Test
  void onALaterDayAReasonIsNeededOnceAndThenProposed() throws Exception {
    UUID opening = open(clock.instant().minus(12, ChronoUnit.DAYS), 2);
    scan(
        opening,
        file("pindaian", "1.jpg", Papers.photo()),
        file("pindaian", "2.jpg", Papers.photo()));
    as(siska, letter(opening, 1, "Terlambat"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Tulis mengapa baru dicatat sekarang")));
    as(siska, letter(opening, 1, "Terlambat").param("alasanTerlambat", "Petugas sakit"))
        .andExpect(status().isSeeOther());
    as(siska, get(place(opening) + "/surat/2"))
        .andExpect(content().string(containsString("value=\"Petugas sakit\"")));
    Complaint complaint = only(opening);
    assertThat(complaint.receivedAt()).isEqualTo(opening(opening).openedAt());
    assertThat(complaint.registeredAt()).isAfter(complaint.receivedAt());
  }

  @Test
  void ofTwoWhoEnterOneLetterOneIsToldAndNothingIsTwice() throws Exception {
    UUID opening = open(clock.instant().minusSeconds(60), 1);
    scan(opening, file("pindaian", "surat.jpg", Papers.photo()));
    as(siska, letter(opening, 1, "Satu")).andExpect(status().isSeeOther());
    Officer other = staff.officer(Role.COMPLAINT_OFFICER);
    as(other, letter(opening, 1, "Satu lagi"))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("Satu lagi")));
    assertThat(opening(opening).registered()).isEqualTo(1);
  }

  @Test
  void aScanThatIsNoLetterIsDiscardedAndItsPlaceIsFree() throws Exception {
    UUID opening = open(clock.instant().minusSeconds(60), 1);
    scan(opening, file("pindaian", "kabur.jpg", Papers.photo()));
    as(siska, post(place(opening) + "/surat/1/pembuangan")).andExpect(status().isSeeOther());
    assertThat(opening(opening).scanned()).isZero();
    scan(opening, file("pindaian", "jelas.jpg", Papers.photo())).andExpect(status().isSeeOther());
    assertThat(boxes.letters(staff.unit().id(), opening).getFirst().number()).isEqualTo(1);
  }

  @Test
  void theScanOfAConfidentialLetterIsSeenByThoseNamedAlone() throws Exception {
    UUID opening = open(clock.instant().minusSeconds(60), 1);
    scan(opening, file("pindaian", "rahasia-pak-budi.jpg", Papers.photo()));
    Officer other = staff.officer(Role.COMPLAINT_OFFICER);
    as(other, get(place(opening) + "/surat/1/pindaian")).andExpect(status().isOk());
    as(siska, letter(opening, 1, "Uang").param("rahasia", "ya")).andExpect(status().isSeeOther());
    as(siska, get(place(opening) + "/surat/1/pindaian")).andExpect(status().isOk());
    as(other, get(place(opening) + "/surat/1/pindaian")).andExpect(status().isNotFound());
    as(other, get(place(opening)))
        .andExpect(content().string(not(containsString("rahasia-pak-budi"))))
        .andExpect(content().string(not(containsString(only(opening).reference()))))
        .andExpect(content().string(containsString("bukan untuk Anda")));
  }

  @Test
  void aLetterAboutTheOneWhoEntersItIsEnteredAndGone() throws Exception {
    UUID opening = open(clock.instant().minusSeconds(60), 2);
    scan(opening, file("pindaian", "surat.jpg", Papers.photo()));
    as(siska, letter(opening, 1, "Kasar sekali").param("terlapor", siska.name()))
        .andExpect(status().isSeeOther());
    as(siska, get(place(opening))).andExpect(content().string(containsString("bukan untuk Anda")));
  }

  @Test
  void onlyOfficialsOpenBoxesAndAdministratorsOnlyAddThem() throws Exception {
    UUID opening = open(clock.instant().minusSeconds(60), 1);
    Officer admin = staff.officer(Role.ADMINISTRATOR);
    as(admin, get(KOTAK)).andExpect(status().isOk());
    as(admin, post(KOTAK).param("namaKotak", "K " + Ids.next()).param("tempatKotak", "Parkir"))
        .andExpect(status().isSeeOther());
    as(staff.officer(Role.BUREAU_HEAD), get(place(opening))).andExpect(status().isOk());
    for (Officer none : List.of(admin, rina, staff.officer(Role.SECTION_HEAD))) {
      as(none, get(KOTAK + "/pembukaan/baru")).andExpect(status().isForbidden());
      as(none, get(place(opening))).andExpect(status().isForbidden());
      as(none, get(place(opening) + "/surat/1")).andExpect(status().isForbidden());
      as(none, get(place(opening) + "/surat/1/pindaian")).andExpect(status().isForbidden());
      as(none, get(place(opening) + "/berita-acara/1.pdf")).andExpect(status().isForbidden());
      as(none, opening(clock.instant(), 1, siska, rina)).andExpect(status().isForbidden());
    }
    as(rina, get(KOTAK)).andExpect(status().isForbidden());
    as(rina, post(KOTAK).param("namaKotak", "x")).andExpect(status().isForbidden());
    web.perform(get(KOTAK)).andExpect(status().isSeeOther());
  }

  @Test
  void manyFormsAreAsManyPagesAndNeverMoreThanFifty() throws Exception {
    assertThat(pages(bytes(get("/pengaduan/formulir.pdf?jumlah=3")))).isEqualTo(3);
    assertThat(pages(bytes(get("/pengaduan/formulir.pdf?jumlah=9999")))).isEqualTo(50);
    assertThat(pages(bytes(get("/pengaduan/formulir.pdf?jumlah=-1")))).isEqualTo(1);
    assertThat(text(bytes(get("/pengaduan/formulir.pdf?bahasa=en")), 1)).contains("Complaint form");
  }

  private UUID open(Instant at, int letters) throws Exception {
    String id = Ids.next().toString();
    as(siska, opening(at, letters, siska, rina).param("kiriman", id))
        .andExpect(status().isSeeOther());
    return UUID.fromString(id);
  }

  private MockHttpServletRequestBuilder opening(
      Instant at, int letters, Officer first, Officer second) {
    ZonedDateTime there = at.atZone(staff.unit().zone());
    return post(KOTAK + "/pembukaan")
        .param("kotak", box.toString())
        .param("tanggalBuka", there.toLocalDate().toString())
        .param("jamBuka", there.format(DateTimeFormatter.ofPattern("HH:mm")))
        .param("petugasSatu", first.id().value().toString())
        .param("petugasDua", second.id().value().toString())
        .param("jumlahSurat", Integer.toString(letters));
  }

  private ResultActions scan(UUID opening, MockMultipartFile... files) throws Exception {
    var request = multipart(place(opening) + "/surat");
    for (MockMultipartFile file : files) {
      request.file(file);
    }
    return web.perform(request.with(Staff.as(siska)).with(csrf()));
  }

  private static MockHttpServletRequestBuilder letter(UUID opening, int number, String text) {
    return post(place(opening) + "/surat/" + number).param("uraian", text);
  }

  private ResultActions as(Officer officer, MockHttpServletRequestBuilder request)
      throws Exception {
    return web.perform(request.with(Staff.as(officer)).with(csrf()));
  }

  private BoxOpening opening(UUID id) {
    return boxes.opening(staff.unit().id(), id).orElseThrow();
  }

  /// The first case of an opening.
  private Complaint only(UUID opening) {
    Optional<ComplaintId> id = boxes.letters(staff.unit().id(), opening).getFirst().complaint();
    return complaints.find(siska, id.orElseThrow()).orElseThrow();
  }

  private static String place(UUID opening) {
    return KOTAK + "/pembukaan/" + opening;
  }

  private byte[] bytes(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request)
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsByteArray();
  }

  private static String found(String text, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as(text).isTrue();
    return found.group(1);
  }

  private static int pages(byte[] pdf) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    }
  }

  private static String text(byte[] pdf, int pages) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(pages);
      return new PDFTextStripper().getText(document);
    }
  }

  /// What a telephone reads in the upper and in the lower part of the first page.
  private static List<String> squares(byte[] pdf) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 300);
      int half = page.getHeight() / 2;
      return List.of(square(page, 0, half), square(page, half, page.getHeight() - half));
    }
  }

  private static String square(BufferedImage page, int top, int height) throws Exception {
    int width = page.getWidth();
    int[] pixels = page.getRGB(0, top, width, height, null, 0, width);
    var source = new RGBLuminanceSource(width, height, pixels);
    return new QRCodeReader()
        .decode(
            new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true))
        .getText();
  }
}
