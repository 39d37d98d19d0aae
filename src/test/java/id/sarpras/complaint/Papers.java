package id.sarpras.complaint;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.springframework.mock.web.MockMultipartFile;

/// Files as a scanner makes them, and some that only look so.
final class Papers {

  private static final Random GRAIN = new Random(7);

  private Papers() {}

  /// A photo of a letter, unlike any other.
  static byte[] photo() {
    var image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 40; i++) {
      image.setRGB(i, i % 30, GRAIN.nextInt(0x1000000));
    }
    var output = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpg", output);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return output.toByteArray();
  }

  static byte[] pdf() {
    var output = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      document.save(output);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return output.toByteArray();
  }

  static byte[] zip() {
    var output = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(output)) {
      zip.putNextEntry(new ZipEntry("surat.txt"));
      zip.write("surat".getBytes(java.nio.charset.StandardCharsets.UTF_8));
      zip.closeEntry();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return output.toByteArray();
  }

  /// The beginning of a Windows program.
  static byte[] program() {
    byte[] program = new byte[2000];
    program[0] = 'M';
    program[1] = 'Z';
    return program;
  }

  /// A file in the field of a form.
  static MockMultipartFile file(String field, String name, byte[] content) {
    return new MockMultipartFile(field, name, "application/octet-stream", content);
  }
}
