package id.sarpras.complaint.lapor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sarpras.complaint.Complainant;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Exports of SP4N-LAPOR! as different offices get them.
class LaporCsvTest {

  static final ZoneId PONTIANAK = ZoneId.of("Asia/Pontianak");
  static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");

  final LaporCsv csv = new LaporCsv(PONTIANAK, NOW);

  @Test
  void columnsAreKnownByTheirUsualNamesInAnyOrder() throws BadExport {
    LaporRow row =
        one(
            """
            Isi Laporan;Tempat Kejadian;No;TRACKING ID;Tanggal Masuk;Judul;Kategori;Nama Pelapor;Anonim;Rahasia
            "Baris satu
            Baris ""dua""\";Balai Petitih;1;#4861234;03/11/2026 14:20;Lampu padam;Sarana;Budi Santoso;Tidak;Tidak
            """);
    assertThat(row.number().value()).isEqualTo("4861234");
    assertThat(row.receivedAt()).isEqualTo("2026-11-03T07:20:00Z");
    assertThat(row.report().title()).isEqualTo("Lampu padam");
    assertThat(row.report().text()).isEqualTo("Baris satu\nBaris \"dua\"\n\nKategori: Sarana");
    assertThat(row.report().place()).isEqualTo("Balai Petitih");
    assertThat(row.complainant().map(Complainant::name)).contains("Budi Santoso");
    assertThat(row.confidential()).isFalse();
  }

  @Test
  void withoutAColumnThatSaysSoNobodyIsNamedAndEverythingIsConfidential() throws BadExport {
    LaporRow row =
        one(
            "Nomor Laporan,Tanggal Laporan,Isi Laporan,Nama Pelapor\n4861234,2026-11-03,Isi,Budi\n");
    assertThat(row.complainant()).isEmpty();
    assertThat(row.confidential()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Ya,       Ya,       false, true",
    "ya,       tidak,    false, false",
    "0,        1,        true,  true",
    "Tidak,    Tidak,    true,  false",
    "Anonim,   Rahasia,  false, true",
    "-,        -,        false, true",
    "'',       '',       false, true",
    "FALSE,    FALSE,    true,  false"
  })
  void onlyAClearNoLiftsTheProtection(
      String anonymous, String secret, boolean isNamed, boolean isConfidential) throws BadExport {
    LaporRow row =
        one(
            "Nomor Laporan,Tanggal Laporan,Isi Laporan,Nama Pelapor,Anonim,Rahasia\n4861234,2026-11-03,Isi,Budi,%s,%s\n"
                .formatted(anonymous, secret));
    assertThat(row.complainant().isPresent()).isEqualTo(isNamed);
    assertThat(row.confidential()).isEqualTo(isConfidential);
  }

  @ParameterizedTest
  @CsvSource({
    "Anonim,   false, false",
    "Rahasia,  true,  true",
    "Publik,   true,  false",
    "Lain,     false, true"
  })
  void oneColumnMaySayBoth(String privacy, boolean isNamed, boolean isConfidential)
      throws BadExport {
    LaporRow row =
        one(
            "Nomor Laporan,Tanggal Laporan,Isi Laporan,Nama Pelapor,Status Pelapor\n4861234,2026-11-03,Isi,Budi,%s\n"
                .formatted(privacy));
    assertThat(row.complainant().isPresent()).isEqualTo(isNamed);
    assertThat(row.confidential()).isEqualTo(isConfidential);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11-03|2026-11-02T17:00:00Z",
        "2026-11-03 14:20:33|2026-11-03T07:20:33Z",
        "2026-11-03T14:20:33.123|2026-11-03T07:20:33Z",
        "2026-11-03T07:20:33Z|2026-11-03T07:20:33Z",
        "2026-11-03T14:20:33+07:00|2026-11-03T07:20:33Z",
        "3/11/2026|2026-11-02T17:00:00Z",
        "03-11-26 9.05|2026-11-03T02:05:00Z",
        "3 November 2026|2026-11-02T17:00:00Z",
        "3 Nop 2026 14.20|2026-11-03T07:20:00Z",
        "Selasa, 3 November 2026 pukul 14.20 WIB|2026-11-03T07:20:00Z",
        "3 November 2026, 14:20 WITA|2026-11-03T06:20:00Z",
        "17 Agustus 2026|2026-08-16T17:00:00Z",
        "17 Agt 2026 jam 08.00 WIT|2026-08-16T23:00:00Z",
        "1 Mei 2026|2026-04-30T17:00:00Z",
        "24-Des-2025|2025-12-23T17:00:00Z",
        "5 Oktober 2026|2026-10-04T17:00:00Z"
      })
  void datesAreReadAsIndonesiansWriteThem(String typed, Instant meant) throws BadExport {
    assertThat(one(dated(typed)).receivedAt()).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "kemarin",
        "31/02/2026",
        "2026-13-01",
        "11/25/2026",
        "3 Foo 2026",
        "03/11/2026 25:00",
        "46329",
        "3 November"
      })
  void aDateThatCannotBeReadIsSaidWithItsLine(String typed) throws BadExport {
    LaporExport export = read(dated(typed));
    assertThat(export.rows()).isEmpty();
    assertThat(export.problems())
        .containsExactly(new LaporExport.Problem(2, "lapor-row.date", typed));
  }

  @Test
  void eachBadRowIsSaidAndTheOthersAreRead() throws BadExport {
    LaporExport export =
        read(
            """
            Nomor Laporan,Tanggal Laporan,Isi Laporan
            4861230,2026-11-03,"dua
            baris"
            ,2026-11-03,Tanpa nomor
            4861231,2027-01-01,Besok
            4861232,2024-01-01,Lama
            4861233,2026-11-03,
            4861230,2026-11-04,Lagi
            4861234,2026-11-03,Baik
            """);
    assertThat(export.rows())
        .extracting(row -> row.number().value())
        .containsExactly("4861230", "4861234");
    assertThat(export.problems())
        .containsExactly(
            new LaporExport.Problem(4, "lapor-row.number", ""),
            new LaporExport.Problem(5, "lapor-row.future", "2027-01-01"),
            new LaporExport.Problem(6, "lapor-row.old", "2024-01-01"),
            new LaporExport.Problem(7, "lapor-row.text", ""),
            new LaporExport.Problem(8, "lapor-row.twice", "4861230"));
  }

  @Test
  void whatExcelOnWindowsWritesIsReadToo() throws BadExport {
    String text =
        "Nomor Laporan;Tanggal Laporan;Isi Laporan\n=\"4861234\";3/11/2026;Café ditutup – lagi\n";
    LaporExport windows = csv.read(text.getBytes(Charset.forName("windows-1252")));
    LaporExport marked = csv.read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
    assertThat(windows.rows()).isEqualTo(marked.rows());
    assertThat(windows.rows().getFirst().report().text()).isEqualTo("Café ditutup – lagi");
    assertThat(windows.rows().getFirst().number().value()).isEqualTo("4861234");
  }

  @Test
  void whatIsNoExportIsRefusedWithAReason() {
    assertRefused(new byte[0], "lapor-refused.empty");
    assertRefused("PK\3\4xxxx".getBytes(StandardCharsets.UTF_8), "lapor-refused.not-csv");
    assertRefused("a\0b".getBytes(StandardCharsets.UTF_8), "lapor-refused.not-csv");
    assertRefused("Nama,Umur\nBudi,3\n".getBytes(StandardCharsets.UTF_8), "lapor-refused.columns");
    assertRefused(
        "Nomor Laporan,Tanggal Laporan,Isi Laporan\n1,\"terpotong".getBytes(StandardCharsets.UTF_8),
        "lapor-refused.broken");
    assertRefused(new byte[LaporCsv.MOST_BYTES + 1], "lapor-refused.large");
    assertRefused(
        ("Nomor Laporan,Tanggal Laporan,Isi Laporan\n" + "1,,\n".repeat(LaporCsv.MOST_ROWS + 1))
            .getBytes(StandardCharsets.UTF_8),
        "lapor-refused.many");
  }

  private void assertRefused(byte[] file, String key) {
    assertThatThrownBy(() -> csv.read(file)).isInstanceOf(BadExport.class).hasMessage(key);
  }

  private static String dated(String date) {
    return "Nomor Laporan;Tanggal Laporan;Isi Laporan\n4861234;\"" + date + "\";Isi\n";
  }

  private LaporRow one(String file) throws BadExport {
    LaporExport export = read(file);
    assertThat(export.problems()).isEmpty();
    assertThat(export.rows()).hasSize(1);
    return export.rows().getFirst();
  }

  private LaporExport read(String file) throws BadExport {
    return csv.read(file.getBytes(StandardCharsets.UTF_8));
  }
}
