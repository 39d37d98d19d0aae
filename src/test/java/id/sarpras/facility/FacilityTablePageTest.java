package id.sarpras.facility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sarpras.identity.Officer;
import id.sarpras.identity.Role;
import id.sarpras.schedule.BookingId;
import id.sarpras.schedule.Lot;
import id.sarpras.schedule.Schedule;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Ids;
import id.sarpras.shared.Period;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/// All facilities as a table, out and in again.
@PageTest
class FacilityTablePageTest {

  @Autowired Staff staff;
  @Autowired Facilities facilities;
  @Autowired Upkeep upkeep;
  @Autowired Halls halls;
  @Autowired Schedule schedule;
  @Autowired InstantSource clock;
  @Autowired MockMvc web;

  Officer admin;
  Facility hall;
  Facility chairs;
  String mark;

  @BeforeEach
  void whatIsLent() {
    admin = staff.officer(Role.ADMINISTRATOR);
    mark = Ids.next().toString();
    hall = staff.room();
    var opening = new Opening(LocalTime.of(8, 0), LocalTime.of(12, 0));
    OpeningHours hours =
        new OpeningHours(
            Map.of(DayOfWeek.MONDAY, opening, DayOfWeek.SUNDAY, opening),
            Map.of(
                LocalDate.of(2027, 1, 4), new SpecialDay(Optional.of(opening), "Apel; \"pagi\""),
                LocalDate.of(2027, 1, 5), new SpecialDay(Optional.empty(), "")));
    var full =
        new Facility(
            hall.id(),
            Kind.ROOM,
            "=HYPERLINK(\"http://jahat\"; " + mark + ")",
            "+Gedung, \"B\"",
            1200,
            1,
            true,
            false,
            Set.of(Fitting.STAGE, Fitting.HEARING_LOOP),
            Map.of(Layout.THEATRE, 1200, Layout.U_SHAPE, 40),
            hours,
            new LendingRules(
                Duration.ofMinutes(20),
                Duration.ofHours(48),
                90,
                Duration.ofHours(10),
                Pending.COMPETES,
                Duration.ofHours(72),
                Duration.ofMinutes(5)),
            Optional.of(admin.id()),
            hall.spaces());
    upkeep.change(staff.unit().id(), full, new Actor.Program());
    var parts =
        new Division(
            2,
            List.of(
                new Piece(1, 1, "Barat " + mark, 700, Map.of()),
                new Piece(2, 2, "Timur " + mark, 500, Map.of())));
    halls.divide(staff.unit().id(), hall.id(), parts, new Actor.Program());
    chairs = Facility.equipment("Kursi " + mark, "", 100, full.hours(), LendingRules.USUAL);
    facilities.add(staff.unit().id(), chairs, new Actor.Program());
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "en"})
  void whatGoesOutComesInAsTheSame(String language) throws Exception {
    String table = export(language);
    String preview = preview(table.getBytes(StandardCharsets.UTF_8), language);
    assertThat(preview)
        .contains(
            language.equals("id")
                ? "Tabel ini sama dengan yang sudah ada"
                : "This table says what is known already");
    assertThat(table).contains("'=HYPERLINK").doesNotContain(";\"=").doesNotContain(";=");
  }

  @Test
  void whatIsChangedInTheSpreadsheetIsChangedHereAndNothingElse() throws Exception {
    List<Facility> before = facilities.all(staff.unit().id());
    String table =
        Stream.of(export("id").split("(?<=\r\n)"))
            .map(line -> line.contains(mark) ? changed(line) : line)
            .collect(Collectors.joining());
    String place = upload(table.getBytes(StandardCharsets.UTF_8));
    assertThat(page(place))
        .contains("nama: dari Barat " + mark + " menjadi Sayap barat " + mark)
        .containsSubsequence(
            "Kursi " + mark,
            "gedung: dari – menjadi Gudang",
            "dipinjamkan: dari ya menjadi tidak",
            "jumlah: dari 100 menjadi 80",
            "tanggal_khusus: dari 04/01/2027 08:00-12:00",
            "menjadi 04/01/2027 tutup");
    assertThat(facilities.all(staff.unit().id())).as("before it is confirmed").isEqualTo(before);
    confirm(place)
        .andExpect(header().string("Location", startsWith("/petugas/ruang/impor?tambah=0&ubah=4")));
    assertThat(export("id")).isEqualTo(sorted(table));
    assertThat(now(chairs).stock()).isEqualTo(80);
    assertThat(now(chairs).lent()).isFalse();
    assertThat(now(hall).keeper()).contains(admin.id());
  }

  private String changed(String line) {
    return line.replace("Barat " + mark, "Sayap barat " + mark)
        .replace("04/01/2027 08:00-12:00", "04/01/2027 tutup")
        .replace("Kursi " + mark + ";;ya;;100;", "Kursi " + mark + ";Gudang;tidak;;80;");
  }

  @Test
  void whatIsNewIsAddedAndWhatIsNotSaidIsAsUsual() throws Exception {
    String table =
        """
        kind,name,capacity,stock,fittings,monday,lent
        room,Aula %1$s,90,,Stage | projector,08.00-16.00,
        Kendaraan,Bus %1$s,29,,,,
        EQUIPMENT,Tenda %1$s,,6,,,no
        """
            .formatted(mark);
    String place = upload(table.getBytes(StandardCharsets.UTF_8));
    assertThat(page(place)).contains("Aula " + mark, "Bus " + mark, "Tenda " + mark);
    confirm(place).andExpect(status().isSeeOther());
    Facility aula = named("Aula " + mark);
    assertThat(aula.fittings()).containsExactly(Fitting.PROJECTOR, Fitting.STAGE);
    assertThat(aula.hours().week())
        .containsEntry(DayOfWeek.MONDAY, new Opening(LocalTime.of(8, 0), LocalTime.of(16, 0)));
    assertThat(aula.hours().week()).hasSize(5);
    assertThat(aula.lent()).isTrue();
    assertThat(named("Bus " + mark).capacity()).isEqualTo(29);
    assertThat(named("Tenda " + mark).stock()).isEqualTo(6);
    assertThat(named("Tenda " + mark).lent()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          jenis;nama;kapasitas!ruang;X;nol!Baris 2, kolom kapasitas: Kapasitas harus angka
          jenis;nama;kapasitas!ruang;;10!Baris 2, kolom nama: Tulis namanya.
          jenis;nama;kapasitas!pesawat;X;10!kolom jenis: Tulis ruang, kendaraan, atau peralatan.
          jenis;nama;kapasitas;senin!ruang;X;10;siang!kolom senin: Tulis jam buka
          jenis;nama;kapasitas;perlengkapan!ruang;X;10;Kolam!kolom perlengkapan: Kata ini tidak dikenal: Kolam
          jenis;nama;kapasitas;penjaga!ruang;X;10;siapa!kolom penjaga: Kata ini tidak dikenal: siapa
          jenis;nama;kapasitas;tanggal_khusus!ruang;X;10;besok!kolom tanggal_khusus: Tidak terbaca: besok
          jenis;nama;kapasitas;teater!ruang;X;10;11!kolom teater: Susunan Teater tidak dapat memuat
          kode;jenis;nama;kapasitas!123;ruang;X;10!kolom kode: Tidak ada sarana dengan kode ini.
          jenis;nama;kapasitas;bagian_dari;bagian!ruang;X;10;Entah;A!kolom bagian_dari: Tidak ada ruang bernama Entah
          jenis;nama;kapasitas;dipinjamkan!ruang;X;10;<b>entah!kolom dipinjamkan: Kata ini tidak dikenal: &lt;b&gt;entah
          """)
  void eachProblemIsSaidWithItsRowAndColumnAndNothingIsWritten(
      String heading, String row, String said) throws Exception {
    String place = upload((heading + "\n" + row + "\n").getBytes(StandardCharsets.UTF_8));
    assertThat(page(place)).contains(said).doesNotContain("Tulis semuanya");
    confirm(place).andExpect(status().isConflict());
    assertThat(facilities.all(staff.unit().id())).noneMatch(one -> one.name().equals("X"));
  }

  /// A room that is there and one that comes with the table; what a part leaves empty it has from
  /// its room.
  @Test
  void aTableDividesRooms() throws Exception {
    Facility room = staff.room();
    schedule.hold(
        staff.unit().id(),
        BookingId.next(),
        List.of(Lot.of(room)),
        new Period(
            clock.instant().plus(Duration.ofDays(3)), clock.instant().plus(Duration.ofDays(4))),
        Instant.MAX);
    String table =
        """
        jenis;nama;kapasitas;bagian_dari;bagian;gedung;teater
        ruang;Kiri %1$s;20;%2$s;A;;15
        ruang;Kanan %1$s;30;%2$s;b;;
        ruang;Satu %1$s;10;Baru %1$s;A;Gedung Z;
        ruang;Dua %1$s;10;Baru %1$s;B;;
        ruang;Tiga %1$s;10;Baru %1$s;C;;
        ruang;Satu dan dua %1$s;20;Baru %1$s;A + B;;
        ruang;Baru %1$s;30;;;Gedung Y;
        """
            .formatted(mark, room.name());
    String place = upload(table.getBytes(StandardCharsets.UTF_8));
    assertThat(page(place))
        .contains(
            "Ruang yang dibagi",
            room.name() + ": Kiri " + mark + ", Kanan " + mark,
            "Satu dan dua " + mark);
    confirm(place).andExpect(status().isSeeOther());
    Facility left = named("Kiri " + mark);
    assertThat(left.layouts()).isEqualTo(Map.of(Layout.THEATRE, 15));
    assertThat(left.building()).isEqualTo(room.building());
    assertThat(left.hours()).isEqualTo(room.hours());
    assertThat(now(room).spaces()).hasSize(2).containsAll(left.spaces());
    assertThat(named("Satu " + mark).building()).isEqualTo("Gedung Z");
    assertThat(named("Dua " + mark).building()).isEqualTo("Gedung Y");
    assertThat(named("Satu dan dua " + mark).spaces())
        .containsExactlyElementsOf(
            Stream.of("Satu ", "Dua ")
                .flatMap(name -> named(name + mark).spaces().stream())
                .toList());
    assertThat(preview(export("id").getBytes(StandardCharsets.UTF_8), "id"))
        .contains("Tabel ini sama dengan yang sudah ada.");
  }

  @ParameterizedTest
  @CsvSource({
    "B,Pembagian",
    "A,Pembagian",
    "A;A,Pembagian",
    "A;B;A+B,Pembagian",
    "A;C,Pembagian",
    "A;I,Tulis bagiannya dengan huruf",
    "A;A+C,Tulis bagiannya dengan huruf",
    "A;1,Tulis bagiannya dengan huruf",
    "A;,Tulis bagiannya dengan huruf"
  })
  void noRoomIsDividedHalfway(String parts, String said) throws Exception {
    Facility room = staff.room();
    var table = new StringBuilder("jenis;nama;kapasitas;bagian_dari;bagian\n");
    String[] letters = parts.split(";", -1);
    for (int i = 0; i < letters.length; i++) {
      table.append("ruang;X" + i + mark + ";10;" + room.name() + ";" + letters[i] + "\n");
    }
    String place = upload(table.toString().getBytes(StandardCharsets.UTF_8));
    assertThat(page(place)).contains(said).doesNotContain("Tulis semuanya");
    confirm(place).andExpect(status().isConflict());
    assertThat(now(room).spaces()).hasSize(1);
  }

  @Test
  void whatIsDividedAlreadyIsDividedAnewOnItsPageAlone() throws Exception {
    String table = "jenis;nama;kapasitas;bagian_dari;bagian\nruang;X;10;Barat " + mark + ";A\n";
    assertThat(page(upload(table.getBytes(StandardCharsets.UTF_8))))
        .contains("sudah dibagi atau sendiri sebuah bagian");
  }

  @Test
  void oneWrongRowStopsAllOfThem() throws Exception {
    String table =
        "jenis;nama;kapasitas\nruang;Baik " + mark + ";10\nruang;Buruk " + mark + ";-1\n";
    String place = upload(table.getBytes(StandardCharsets.UTF_8));
    confirm(place).andExpect(status().isConflict());
    assertThat(facilities.all(staff.unit().id()))
        .noneMatch(one -> one.name().equals("Baik " + mark));
  }

  @Test
  void namesCanBeExchangedButNeverDoubled() throws Exception {
    Facility west = named("Barat " + mark);
    Facility east = named("Timur " + mark);
    String exchanged =
        "id;name\n"
            + west.id().value()
            + ";Timur "
            + mark
            + "\n"
            + east.id().value()
            + ";Barat "
            + mark
            + "\n";
    confirm(upload(exchanged.getBytes(StandardCharsets.UTF_8))).andExpect(status().isSeeOther());
    assertThat(now(west).name()).isEqualTo("Timur " + mark);
    assertThat(now(west).capacity()).isEqualTo(700);
    String doubled =
        "id;name\n"
            + west.id().value()
            + ";Kursi "
            + mark.toUpperCase(java.util.Locale.ROOT)
            + "\n";
    assertThat(page(upload(doubled.getBytes(StandardCharsets.UTF_8))))
        .contains("Sudah ada sarana dengan nama ini.");
    String twice = "nama\nKursi " + mark + "\nkursi " + mark + "\n";
    assertThat(page(upload(twice.getBytes(StandardCharsets.UTF_8)))).contains("ada di dua baris.");
  }

  @Test
  void noFewerThanArePromised() throws Exception {
    Instant from = clock.instant().plus(Duration.ofDays(3));
    schedule.hold(
        staff.unit().id(),
        BookingId.next(),
        List.of(new Lot(chairs, 70)),
        new Period(from, from.plusSeconds(3600)),
        Instant.MAX);
    String table = "nama,jumlah\nKursi " + mark + ",69\n";
    assertThat(page(upload(table.getBytes(StandardCharsets.UTF_8))))
        .contains("kolom jumlah: Jumlah tidak dapat kurang dari 70");
  }

  @Test
  void whatHasChangedMeanwhileIsShownOnceMore() throws Exception {
    String table = "nama,jumlah\nKursi " + mark + ",90\n";
    String place = upload(table.getBytes(StandardCharsets.UTF_8));
    page(place);
    upkeep.change(staff.unit().id(), now(hall).outOfLending(), new Actor.Program());
    confirm(place)
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("berubah sejak tabel ini ditampilkan")));
    assertThat(now(chairs).stock()).isEqualTo(100);
    confirm(place).andExpect(status().isSeeOther());
    assertThat(now(chairs).stock()).isEqualTo(90);
    confirm(place).andExpect(header().string("Location", "/petugas/ruang/impor"));
  }

  @Test
  void aFileThatIsNoTableIsRefusedInWords() throws Exception {
    refused(new byte[0], "Pilih berkas CSV");
    refused("PK\u0003\u0004".getBytes(StandardCharsets.UTF_8), "Ini bukan CSV");
    refused("apa;itu\n1;2\n".getBytes(StandardCharsets.UTF_8), "Tidak ada kolom nama");
    refused("nama;Nama\na;b\n".getBytes(StandardCharsets.UTF_8), "ada dua kali");
    refused("nama;kapasitas orang;\na;9;\n".getBytes(StandardCharsets.UTF_8), "kapasitas orang");
    refused("nama;jenis\n\"a;b\n".getBytes(StandardCharsets.UTF_8), "tanda kutip");
    String many =
        IntStream.rangeClosed(0, 2000)
            .mapToObj(i -> "Ruang " + i)
            .collect(Collectors.joining("\n"));
    refused(("nama\n" + many).getBytes(StandardCharsets.UTF_8), "Lebih dari 2.000 baris");
  }

  @Test
  void aSpreadsheetMayWriteInItsOwnWay() throws Exception {
    String table = "jenis\tnama\tkapasitas\n\nruang\tCafé " + mark + "\t1.200\n\t\t\n";
    confirm(upload(table.getBytes(Charset.forName("windows-1252"))))
        .andExpect(status().isSeeOther());
    assertThat(named("Café " + mark).capacity()).isEqualTo(1200);
  }

  @Test
  void onlyAnAdministratorAndOnlyTheOneWhoUploadedIt() throws Exception {
    Officer other = staff.officer(Role.FRONT_DESK);
    for (String path : List.of("ekspor.csv", "impor")) {
      web.perform(get("/petugas/ruang/" + path).with(Staff.as(other)))
          .andExpect(status().isForbidden());
    }
    String place =
        upload(("nama,jumlah\nKursi " + mark + ",90\n").getBytes(StandardCharsets.UTF_8));
    Officer second = staff.officer(Role.ADMINISTRATOR);
    web.perform(post(place).with(Staff.as(second)).with(csrf()))
        .andExpect(header().string("Location", "/petugas/ruang/impor"));
    assertThat(now(chairs).stock()).isEqualTo(100);
    web.perform(post(place + "/pembatalan").with(Staff.as(admin)).with(csrf()));
    confirm(place).andExpect(header().string("Location", "/petugas/ruang/impor"));
  }

  private String export(String language) throws Exception {
    return web.perform(get("/petugas/ruang/ekspor.csv?bahasa=" + language).with(Staff.as(admin)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  /// The rows in the order in which they would be exported now.
  private String sorted(String table) {
    List<String> lines = Stream.of(table.split("\r\n")).toList();
    List<String> ids =
        facilities.all(staff.unit().id()).stream().map(one -> one.id().value().toString()).toList();
    return Stream.concat(
            lines.stream().limit(1),
            lines.stream()
                .skip(1)
                .sorted(java.util.Comparator.comparing(line -> ids.indexOf(line.split(";")[0]))))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private String upload(byte[] table) throws Exception {
    String place =
        web.perform(
                multipart("/petugas/ruang/impor")
                    .file(new MockMultipartFile("berkas", "sarana.csv", "text/csv", table))
                    .with(Staff.as(admin))
                    .with(csrf()))
            .andExpect(status().isSeeOther())
            .andReturn()
            .getResponse()
            .getHeader("Location");
    return String.valueOf(place);
  }

  private void refused(byte[] file, String said) throws Exception {
    web.perform(
            multipart("/petugas/ruang/impor")
                .file(new MockMultipartFile("berkas", "sarana.csv", "text/csv", file))
                .with(Staff.as(admin))
                .with(csrf()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString(said)));
  }

  private String preview(byte[] table, String language) throws Exception {
    return page(upload(table) + "?bahasa=" + language);
  }

  private String page(String place) throws Exception {
    return web.perform(get(place).with(Staff.as(admin)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private ResultActions confirm(String place) throws Exception {
    return web.perform(post(place).with(Staff.as(admin)).with(csrf()));
  }

  private Facility now(Facility facility) {
    return facilities.find(staff.unit().id(), facility.id()).orElseThrow();
  }

  private Facility named(String name) {
    return facilities.all(staff.unit().id()).stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
