package id.sarpras.letter;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/// Files as guests send them: good ones, and those that somebody built with care.
public final class Specimens {

  private Specimens() {}

  public static byte[] pdf(int pages) {
    return saved(document(pages));
  }

  /// A PDF of this many bytes and a little, as a scanner makes it: one large picture.
  public static byte[] heavyPdf(int bytes) {
    PDDocument document = document(1);
    byte[] picture = new byte[bytes];
    new Random(1).nextBytes(picture);
    document
        .getPage(0)
        .getCOSObject()
        .setItem(COSName.getPDFName("Picture"), raw(document, picture));
    return saved(document);
  }

  /// A PDF that asks for a password to open it, or only to change it.
  public static byte[] lockedPdf(String toOpen) {
    PDDocument document = document(1);
    try {
      document.protect(new StandardProtectionPolicy("owner", toOpen, new AccessPermission()));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return saved(document);
  }

  /// A page tree whose branch is its own leaf.
  public static byte[] circularPdf() {
    return written("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 3/Kids[2 0 R 2 0 R]>>");
  }

  /// Page trees within page trees, deeper than any stack.
  public static byte[] deepPdf(int depth) {
    var objects = new ArrayList<String>();
    objects.add("<</Type/Catalog/Pages 2 0 R>>");
    for (int i = 0; i < depth; i++) {
      objects.add("<</Type/Pages/Count 1/Kids[" + (i + 3) + " 0 R]>>");
    }
    objects.add("<</Type/Page/MediaBox[0 0 595 842]>>");
    return written(objects.toArray(String[]::new));
  }

  /// Brackets within brackets.
  public static byte[] nestedPdf(int depth) {
    return written("<</Type/Catalog/Pages 2 0 R/X " + "[".repeat(depth) + "]".repeat(depth) + ">>");
  }

  /// A page that says there are a thousand, or that there is one of a thousand.
  public static byte[] lyingPdf(int said, int real) {
    return written(
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Count " + said + "/Kids[" + "3 0 R ".repeat(real) + "]>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>");
  }

  /// A stream of objects that unpacks into gigabytes.
  public static byte[] bombPdf(long unpacked) {
    byte[] packed = packedZeros(unpacked);
    var file = new ByteArrayOutputStream();
    file.writeBytes("%PDF-1.7\n".getBytes(StandardCharsets.ISO_8859_1));
    int at = file.size();
    file.writeBytes(
        ("1 0 obj\n<</Type/XRef/W[1 4 2]/Size 3/Root 2 0 R/Filter/FlateDecode/Length "
                + packed.length
                + ">>\nstream\n")
            .getBytes(StandardCharsets.ISO_8859_1));
    file.writeBytes(packed);
    file.writeBytes(
        ("\nendstream\nendobj\nstartxref\n" + at + "\n%%EOF\n")
            .getBytes(StandardCharsets.ISO_8859_1));
    return file.toByteArray();
  }

  public static byte[] image(String format, int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.setColor(Color.BLACK);
    pen.drawString("Nomor 12/SMA3/2026", 10, height / 2);
    pen.dispose();
    var output = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, output);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return output.toByteArray();
  }

  /// A PNG whose head says that it is this large; the rest is missing.
  public static byte[] vastPng(int width, int height) {
    byte[] png = image("png", 20, 20);
    putInt(png, 16, width);
    putInt(png, 20, height);
    var crc = new java.util.zip.CRC32();
    crc.update(png, 12, 17);
    putInt(png, 29, (int) crc.getValue());
    return png;
  }

  /// The first part of a file, as a broken line leaves it.
  public static byte[] cut(byte[] whole, double part) {
    return java.util.Arrays.copyOf(whole, (int) (whole.length * part));
  }

  public static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static PDDocument document(int pages) {
    var document = new PDDocument();
    for (int i = 0; i < pages; i++) {
      document.addPage(new PDPage());
    }
    return document;
  }

  private static PDStream raw(PDDocument document, byte[] content) {
    try {
      return new PDStream(document, new java.io.ByteArrayInputStream(content));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static byte[] saved(PDDocument document) {
    var output = new ByteArrayOutputStream();
    try (document) {
      document.save(output);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return output.toByteArray();
  }

  private static byte[] written(String... objects) {
    var file = new StringBuilder("%PDF-1.4\n");
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < objects.length; i++) {
      places.add(file.length());
      file.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
    }
    int table = file.length();
    file.append("xref\n0 ").append(objects.length + 1).append("\n0000000000 65535 f \n");
    places.forEach(place -> file.append("%010d 00000 n \n".formatted(place)));
    file.append("trailer\n<</Size ")
        .append(objects.length + 1)
        .append("/Root 1 0 R>>\nstartxref\n");
    return file.append(table).append("\n%%EOF\n").toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] packedZeros(long count) {
    var packed = new ByteArrayOutputStream();
    byte[] zeros = new byte[1 << 20];
    try (var deflater = new DeflaterOutputStream(packed, new Deflater(9))) {
      for (long written = 0; written < count; written += zeros.length) {
        deflater.write(zeros);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }

  private static void putInt(byte[] bytes, int at, int value) {
    for (int i = 0; i < 4; i++) {
      bytes[at + i] = (byte) (value >>> (24 - 8 * i));
    }
  }
}
