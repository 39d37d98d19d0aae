package id.sarpras.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.Map;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a file says of whoever sent it is not in the bytes that are kept; its picture is.
class StrippedTest {

  private static final String SECRET = "Fitri-Amelia";

  @Test
  void aPhotoKeepsItsPixelsAndNothingElse() throws IOException {
    byte[] photo = jpeg();
    byte[] told =
        joined(
            slice(photo, 0, 2),
            segment(0xE1, "Exif\0\0", exif(1)),
            segment(0xE1, "http://ns.adobe.com/xap/1.0/\0", bytes(SECRET)),
            segment(0xED, "Photoshop 3.0\0", bytes("8BIM" + SECRET)),
            segment(0xFE, "", bytes(SECRET)),
            segment(0xE2, "MPF\0", bytes(SECRET)),
            slice(photo, 2, photo.length),
            jpeg(),
            bytes(SECRET));
    byte[] kept = Stripped.of(ScanType.JPEG, told);
    assertThat(latin(kept)).doesNotContain(SECRET, "Exif", "8BIM", "adobe", "MPF");
    assertThat(kept).hasSizeLessThanOrEqualTo(photo.length);
    assertSamePicture(photo, kept);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 6, 8})
  void aPhotoStaysTheWayUpThatItIsHeld(int orientation) throws IOException {
    byte[] photo = jpeg();
    byte[] told =
        joined(
            slice(photo, 0, 2),
            segment(0xE1, "Exif\0\0", exif(orientation)),
            slice(photo, 2, photo.length));
    byte[] kept = Stripped.of(ScanType.JPEG, told);
    assertThat(latin(kept)).doesNotContain(SECRET).contains("Exif");
    assertThat(latin(Stripped.of(ScanType.JPEG, kept))).isEqualTo(latin(kept));
    assertSamePicture(photo, kept);
  }

  @Test
  void aPngKeepsItsPixelsAndNothingElse() throws IOException {
    byte[] image = image("png");
    int end = image.length - 12;
    byte[] told =
        joined(
            slice(image, 0, 33),
            chunk("tEXt", "Author\0" + SECRET),
            chunk("iTXt", "XML:com.adobe.xmp\0\0\0\0\0" + SECRET),
            chunk("eXIf", SECRET),
            chunk("tIME", "1234567"),
            chunk("prIv", SECRET),
            slice(image, 33, end),
            slice(image, end, image.length),
            bytes(SECRET));
    byte[] kept = Stripped.of(ScanType.PNG, told);
    assertThat(latin(kept)).doesNotContain(SECRET, "tEXt", "eXIf", "tIME");
    assertSamePicture(image, kept);
  }

  @Test
  void aDocumentKeepsItsPagesAndNotItsAuthorFilesOrScripts() throws IOException {
    byte[] kept = Stripped.of(ScanType.PDF, document());
    assertThat(latin(kept)).doesNotContain(SECRET, "JavaScript", "EmbeddedFile");
    try (PDDocument document = Loader.loadPDF(kept)) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(document.getDocumentInformation().getAuthor()).isNull();
      var note = document.getPage(0).getAnnotations().getFirst();
      assertThat(note.getContents()).isEqualTo("lihat foto");
    }
  }

  private static byte[] document() throws IOException {
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      document.getDocumentInformation().setAuthor(SECRET);
      document.getDocumentInformation().setCreationDate(Calendar.getInstance());
      document
          .getDocumentCatalog()
          .setMetadata(new PDMetadata(document, new ByteArrayInputStream(bytes(SECRET))));
      page.setMetadata(new PDMetadata(document, new ByteArrayInputStream(bytes(SECRET))));
      var file = new PDComplexFileSpecification();
      file.setFile(SECRET + ".txt");
      file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(bytes(SECRET))));
      var files = new PDEmbeddedFilesNameTreeNode();
      files.setNames(Map.of(SECRET, file));
      var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
      names.setEmbeddedFiles(files);
      document.getDocumentCatalog().setNames(names);
      document
          .getDocumentCatalog()
          .setOpenAction(new PDActionJavaScript("app.alert('" + SECRET + "')"));
      var note = new PDAnnotationText();
      note.setContents("lihat foto");
      note.setTitlePopup(SECRET);
      page.getAnnotations().add(note);
      var output = new ByteArrayOutputStream();
      document.save(output, org.apache.pdfbox.pdfwriter.compress.CompressParameters.NO_COMPRESSION);
      return output.toByteArray();
    }
  }

  /// TIFF with an orientation and a GPS-like text behind it.
  private static byte[] exif(int orientation) {
    byte[] directory = {
      'M',
      'M',
      0,
      42,
      0,
      0,
      0,
      8,
      0,
      1,
      1,
      0x12,
      0,
      3,
      0,
      0,
      0,
      1,
      0,
      (byte) orientation,
      0,
      0,
      0,
      0,
      0,
      0
    };
    return joined(directory, bytes("GPS " + SECRET));
  }

  private static byte[] segment(int marker, String head, byte[] body) {
    byte[] content = joined(bytes(head), body);
    int length = content.length + 2;
    return joined(
        new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length}, content);
  }

  private static byte[] chunk(String kind, String text) {
    byte[] typed = joined(bytes(kind), bytes(text));
    var sum = new CRC32();
    sum.update(typed);
    return joined(int32(typed.length - 4), typed, int32((int) sum.getValue()));
  }

  private static byte[] int32(int value) {
    return new byte[] {
      (byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value
    };
  }

  private static byte[] jpeg() throws IOException {
    return image("jpg");
  }

  private static byte[] image(String format) throws IOException {
    var image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 40; x++) {
      for (int y = 0; y < 30; y++) {
        image.setRGB(x, y, new Color(6 * x, 8 * y, 100).getRGB());
      }
    }
    var output = new ByteArrayOutputStream();
    ImageIO.write(image, format, output);
    return output.toByteArray();
  }

  private static void assertSamePicture(byte[] one, byte[] other) throws IOException {
    assertThat(pixels(other)).isEqualTo(pixels(one));
  }

  private static int[] pixels(byte[] content) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(content));
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  private static byte[] slice(byte[] all, int from, int to) {
    return java.util.Arrays.copyOfRange(all, from, to);
  }

  private static byte[] joined(byte[]... parts) {
    var output = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      output.writeBytes(part);
    }
    return output.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String latin(byte[] content) {
    return new String(content, StandardCharsets.ISO_8859_1);
  }
}
