package id.sarpras.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhotographTest {

  @Test
  void aPrintIsSmallAndLightHoweverRestlessThePhotoIs() throws IOException {
    Photograph photo = taken(file(noise(900, 1600), "png"));
    byte[] small = photo.print(160, 3000);
    BufferedImage shown = ImageIO.read(new ByteArrayInputStream(small));
    assertThat(small.length).isLessThanOrEqualTo(3000);
    assertThat(Math.max(shown.getWidth(), shown.getHeight())).isLessThanOrEqualTo(160);
    assertThat((double) shown.getHeight() / shown.getWidth())
        .isCloseTo(16.0 / 9, org.assertj.core.data.Offset.offset(0.1));
  }

  @Test
  void nothingIsLeftOfWhatAFileSaysBesideItsPicture() {
    byte[] jpeg = withExif(file(halves(), "jpeg"), 1);
    assertThat(text(jpeg)).contains("Exif");
    assertThat(text(taken(jpeg).print(1280, 250_000))).doesNotContain("Exif").doesNotContain("GPS");
  }

  /// The left half of the picture is red. A camera that was turned says so.
  @ParameterizedTest
  @CsvSource({"1, 10, 50", "2, 190, 50", "3, 190, 50", "6, 50, 10", "8, 50, 190", "5, 50, 10"})
  void aPhotoStandsUpright(int orientation, int x, int y) throws IOException {
    Photograph photo = taken(withExif(file(halves(), "jpeg"), orientation));
    var shown = ImageIO.read(new ByteArrayInputStream(photo.print(1280, 250_000)));
    assertThat(shown.getWidth()).isEqualTo(orientation > 4 ? 100 : 200);
    assertThat(new Color(shown.getRGB(x, y)).getRed()).isGreaterThan(200);
    assertThat(
            new Color(shown.getRGB(shown.getWidth() - 1 - x, shown.getHeight() - 1 - y)).getRed())
        .isLessThan(60);
  }

  @Test
  void whatIsClearBecomesPaper() throws IOException {
    var clear = new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB);
    byte[] print = taken(file(clear, "png")).print(160, 3000);
    assertThat(new Color(ImageIO.read(new ByteArrayInputStream(print)).getRGB(20, 20)).getBlue())
        .isGreaterThan(240);
  }

  @Test
  void whatIsNoPhotoIsRefusedWithItsReason() {
    assertThat(refused(new byte[0])).isEqualTo(ScanRefusal.EMPTY);
    assertThat(refused(Specimens.pdf(1))).isEqualTo(ScanRefusal.WRONG_TYPE);
    assertThat(refused("<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(ScanRefusal.WRONG_TYPE);
    assertThat(refused(Specimens.vastPng(30_000, 30_000))).isEqualTo(ScanRefusal.TOO_MANY_PIXELS);
    byte[] whole = file(noise(300, 300), "jpeg");
    assertThat(refused(java.util.Arrays.copyOf(whole, whole.length / 2)))
        .isEqualTo(ScanRefusal.DAMAGED);
  }

  private static Photograph taken(byte[] file) {
    return ((Photograph.Outcome.Taken) Photograph.read(file)).photo();
  }

  private static ScanRefusal refused(byte[] file) {
    return ((Photograph.Outcome.Refused) Photograph.read(file)).reason();
  }

  private static BufferedImage halves() {
    var picture = new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 100; x++) {
      for (int y = 0; y < 100; y++) {
        picture.setRGB(x, y, Color.RED.getRGB());
      }
    }
    return picture;
  }

  private static BufferedImage noise(int width, int height) {
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var random = new Random(1);
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        picture.setRGB(x, y, random.nextInt());
      }
    }
    return picture;
  }

  private static byte[] file(BufferedImage picture, String format) {
    var file = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, format, file);
    } catch (IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
    return file.toByteArray();
  }

  /// With a segment that tells how the camera was held, and has a word of a place in it.
  private static byte[] withExif(byte[] jpeg, int orientation) {
    byte[] head = {
      (byte) 0xFF,
      (byte) 0xE1,
      0,
      37,
      'E',
      'x',
      'i',
      'f',
      0,
      0,
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
      0,
      'G',
      'P',
      'S'
    };
    var file = new ByteArrayOutputStream();
    file.write(jpeg, 0, 2);
    file.writeBytes(head);
    file.write(jpeg, 2, jpeg.length - 2);
    return file.toByteArray();
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.ISO_8859_1);
  }
}
