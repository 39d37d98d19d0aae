package id.sarpras.letter;

import static id.sarpras.letter.ScanRefusal.DAMAGED;
import static id.sarpras.letter.ScanRefusal.EMPTY;
import static id.sarpras.letter.ScanRefusal.ENCRYPTED;
import static id.sarpras.letter.ScanRefusal.TOO_LARGE;
import static id.sarpras.letter.ScanRefusal.TOO_MANY_PAGES;
import static id.sarpras.letter.ScanRefusal.TOO_MANY_PIXELS;
import static id.sarpras.letter.ScanRefusal.WRONG_TYPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import id.sarpras.letter.Inspection.Accepted;
import id.sarpras.letter.Inspection.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What is taken as the scan of a letter, and what is not.
class ScanInspectorTest {

  static final int MEGABYTE = 1024 * 1024;

  static Stream<Arguments> good() {
    return Stream.of(
        arguments("one page", Specimens.pdf(1), ScanType.PDF, 1),
        arguments("as many pages as are allowed", Specimens.pdf(20), ScanType.PDF, 20),
        arguments("a heavy scan", Specimens.heavyPdf(9 * MEGABYTE), ScanType.PDF, 1),
        arguments("a lie about the number of pages", Specimens.lyingPdf(999, 3), ScanType.PDF, 3),
        arguments("a photo", Specimens.image("jpg", 1200, 900), ScanType.JPEG, 1),
        arguments("a picture of a screen", Specimens.image("png", 360, 780), ScanType.PNG, 1));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("good")
  void aWholeLetterIsTaken(String why, byte[] content, ScanType type, int pages) {
    assertThat(ScanInspector.inspect("surat.dat", content))
        .isEqualTo(new Accepted(type, pages, "surat" + type.extension()));
  }

  static Stream<Arguments> bad() {
    return Stream.of(
        arguments("nothing in it", new byte[0], EMPTY),
        arguments("11 MB", Specimens.heavyPdf(11 * MEGABYTE), TOO_LARGE),
        arguments("a text that is called .pdf", Specimens.text("Kepada Yth."), WRONG_TYPE),
        arguments("a program that is called .pdf", Specimens.text("MZ\u0090\0"), WRONG_TYPE),
        arguments("a page of the web", Specimens.text("<html><script>"), WRONG_TYPE),
        arguments("only the head of a PDF", Specimens.text("%PDF-1.7\n"), DAMAGED),
        arguments("a PDF cut in half", Specimens.cut(Specimens.pdf(9), 0.5), DAMAGED),
        arguments("a PDF without its end", Specimens.cut(Specimens.pdf(9), 0.9), DAMAGED),
        arguments("a PDF without a page", Specimens.lyingPdf(1, 0), DAMAGED),
        arguments("a photo cut in half", cutImage("jpg"), DAMAGED),
        arguments("a PNG cut in half", cutImage("png"), DAMAGED),
        arguments("only the head of a photo", Specimens.text("\u00ff\u00d8\u00ff"), WRONG_TYPE),
        arguments("a password to open it", Specimens.lockedPdf("rahasia"), ENCRYPTED),
        arguments("a password to change it", Specimens.lockedPdf(""), ENCRYPTED),
        arguments("21 pages", Specimens.pdf(21), TOO_MANY_PAGES),
        arguments("21 pages that say they are 1", Specimens.lyingPdf(1, 21), TOO_MANY_PAGES),
        arguments("a page tree in a circle", Specimens.circularPdf(), DAMAGED),
        arguments("a page tree deeper than a stack", Specimens.deepPdf(60_000), DAMAGED),
        arguments("brackets deeper than a stack", Specimens.nestedPdf(500_000), DAMAGED),
        arguments("2 GB packed into 2 MB", Specimens.bombPdf(2048L * MEGABYTE), DAMAGED),
        arguments("a PNG of 900 megapixels", Specimens.vastPng(30_000, 30_000), TOO_MANY_PIXELS),
        arguments("a PNG of negative width", Specimens.vastPng(-1, 20), DAMAGED));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bad")
  void anythingElseIsRefusedWithItsReason(String why, byte[] content, ScanRefusal reason) {
    assertThat(ScanInspector.inspect("surat.pdf", content)).isEqualTo(new Refused(reason));
  }

  /// The names of a sender's machine. U+202E turns the direction of writing: `gnp.exe` looks like
  /// `exe.png`.
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          surat.pdf                     | surat.pdf
          Surat Permohonan (2).PDF      | Surat Permohonan (2).pdf
          ../../etc/passwd              | passwd.pdf
          C:\\Users\\siti\\surat.pdf    | surat.pdf
          surat.pdf.exe                 | surat.pdf.pdf
          surat\u202Efdp.exe            | suratfdp.pdf
          '   .. .htaccess'             | htaccess.pdf
          a\u0000b.pdf                  | a b.pdf
          'a\r\nSet-Cookie: x=y.pdf'    | a Set-Cookie_ x=y.pdf
          <img src=x onerror=y>.pdf     | _img src=x onerror=y_.pdf
          'a"b|c?d*e:f.pdf'             | a_b_c_d_e_f.pdf
          ..                            | surat.pdf
          /                             | surat.pdf
          ''                            | surat.pdf
          Pe\u0301rmohonan.pdf          | Pérmohonan.pdf
          📜 surat.pdf                  | 📜 surat.pdf
          """)
  void aNameIsMadeHarmless(String typed, String kept) {
    assertThat(ScanName.of(typed, ScanType.PDF)).isEqualTo(kept);
  }

  @Test
  void aLongNameIsCutBetweenCharacters() {
    String name = ScanName.of("📜".repeat(300) + ".pdf", ScanType.PDF);
    assertThat(name.codePointCount(0, name.length())).isEqualTo(100);
    assertThat(name).startsWith("📜").endsWith("📜.pdf");
  }

  /// Whatever happens to a file on its way: an answer, never a failure.
  @Test
  void noDamageBreaksTheReader() {
    long seed = System.nanoTime();
    System.out.println("Seed of the damaged scans: " + seed);
    var random = new Random(seed);
    List<byte[]> whole =
        List.of(
            Specimens.pdf(3), Specimens.image("jpg", 300, 200), Specimens.image("png", 300, 200));
    for (int i = 0; i < 1500; i++) {
      byte[] damaged = damage(whole.get(i % whole.size()), random);
      assertThat(ScanInspector.inspect("surat.pdf", damaged)).as("seed " + seed).isNotNull();
    }
  }

  private static byte[] damage(byte[] whole, Random random) {
    byte[] damaged = Arrays.copyOf(whole, whole.length - random.nextInt(2) * random.nextInt(200));
    for (int i = random.nextInt(12); i >= 0; i--) {
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
    }
    return damaged;
  }

  private static byte[] cutImage(String format) {
    return Specimens.cut(Specimens.image(format, 800, 600), 0.5);
  }
}
