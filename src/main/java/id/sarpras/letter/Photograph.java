package id.sarpras.letter;

import id.sarpras.letter.Inspection.Refused;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/// A photo to be shown: JPG or PNG within the bounds of a scan, upright, and printed anew, so that
/// nothing is left of what it said beside its picture.
public final class Photograph {

  /// What became of a file.
  public sealed interface Outcome {
    record Taken(Photograph photo) implements Outcome {}

    record Refused(ScanRefusal reason) implements Outcome {}
  }

  /// The longest side, in pixels, that is looked at; what is larger is unpacked smaller.
  private static final int LONGEST = 2600;

  private static final float BEST = 0.82f;
  private static final float WORST = 0.35f;

  private final BufferedImage picture;

  private Photograph(BufferedImage picture) {
    this.picture = picture;
  }

  /// Reads a file.
  public static Outcome read(byte[] content) {
    if (ScanType.of(content).filter(type -> type == ScanType.PDF).isPresent()) {
      return new Outcome.Refused(ScanRefusal.WRONG_TYPE);
    }
    return switch (ScanInspector.inspect("", content)) {
      case Refused(var reason) -> new Outcome.Refused(reason);
      case Inspection.Accepted(var type, var pages, var name) -> unpack(type, content);
    };
  }

  private static Outcome unpack(ScanType type, byte[] content) {
    try {
      int orientation = type == ScanType.JPEG ? Stripped.orientation(content) : 1;
      return new Outcome.Taken(new Photograph(upright(pixels(type, content), orientation)));
    } catch (IOException | RuntimeException unreadable) {
      return new Outcome.Refused(ScanRefusal.DAMAGED);
    }
  }

  private static BufferedImage pixels(ScanType type, byte[] content) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByMIMEType(type.mediaType()).next();
    try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
      reader.setInput(input, true, true);
      int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / LONGEST);
      ImageReadParam smaller = reader.getDefaultReadParam();
      smaller.setSourceSubsampling(step, step, 0, 0);
      return reader.read(0, smaller);
    } finally {
      reader.dispose();
    }
  }

  /// Turned as its camera was held (Exif 2.3, tag 0x0112): 2 to 4 lie on their side no more than
  /// it, 5 to 8 do.
  private static BufferedImage upright(BufferedImage lying, int orientation) {
    int width = lying.getWidth();
    int height = lying.getHeight();
    boolean turned = orientation > 4;
    BufferedImage upright = canvas(turned ? height : width, turned ? width : height);
    Graphics2D brush = upright.createGraphics();
    brush.drawImage(lying, turn(orientation, width, height), null);
    brush.dispose();
    return upright;
  }

  private static AffineTransform turn(int orientation, int width, int height) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }

  public int width() {
    return picture.getWidth();
  }

  public int height() {
    return picture.getHeight();
  }

  /// A print that is no longer and no heavier than this, as JPEG.
  ///
  /// @param longest pixels of its longer side; a smaller photo is not blown up
  public byte[] print(int longest, int mostBytes) {
    BufferedImage print = picture;
    while (Math.max(print.getWidth(), print.getHeight()) > longest) {
      print = smaller(print, longest);
    }
    for (float quality = BEST; quality > WORST; quality -= 0.08f) {
      byte[] written = jpeg(print, quality);
      if (written.length <= mostBytes) {
        return written;
      }
    }
    return print(longest * 4 / 5, mostBytes);
  }

  /// By half at most, so that no pixel is left out.
  private static BufferedImage smaller(BufferedImage large, int longest) {
    double ratio = Math.max(0.5, (double) longest / Math.max(large.getWidth(), large.getHeight()));
    int width = Math.max(1, (int) (large.getWidth() * ratio));
    int height = Math.max(1, (int) (large.getHeight() * ratio));
    BufferedImage small = canvas(width, height);
    Graphics2D brush = small.createGraphics();
    brush.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    brush.drawImage(large, 0, 0, width, height, null);
    brush.dispose();
    return small;
  }

  private static BufferedImage canvas(int width, int height) {
    var canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D brush = canvas.createGraphics();
    brush.setColor(Color.WHITE);
    brush.fillRect(0, 0, width, height);
    brush.dispose();
    return canvas;
  }

  private static byte[] jpeg(BufferedImage picture, float quality) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var written = new ByteArrayOutputStream();
    try (var output = ImageIO.createImageOutputStream(written)) {
      writer.setOutput(output);
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(quality);
      writer.write(null, new IIOImage(picture, null, null), param);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } finally {
      writer.dispose();
    }
    return written.toByteArray();
  }
}
