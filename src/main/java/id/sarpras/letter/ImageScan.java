package id.sarpras.letter;

import id.sarpras.letter.Inspection.Accepted;
import id.sarpras.letter.Inspection.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

/// Looks into a photo or a scanned picture: unpacks it once, to a small copy that is thrown away.
final class ImageScan {

  static final long MOST_PIXELS = 60_000_000;
  private static final int LONGEST_SIDE = 30_000;
  private static final int SMALL = 500;

  private ImageScan() {}

  /// The size is asked before a single pixel is unpacked.
  static Inspection inspect(ScanType type, String name, byte[] content) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByMIMEType(type.mediaType()).next();
    try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
      reader.setInput(input, false, true);
      if (isTooLarge(reader.getWidth(0), reader.getHeight(0))) {
        return new Refused(ScanRefusal.TOO_MANY_PIXELS);
      }
      return isWhole(reader) ? new Accepted(type, 1, name) : new Refused(ScanRefusal.DAMAGED);
    } finally {
      reader.dispose();
    }
  }

  private static boolean isTooLarge(int width, int height) {
    return Math.max(width, height) > LONGEST_SIDE || (long) width * height > MOST_PIXELS;
  }

  private static boolean isWhole(ImageReader reader) throws IOException {
    var cutOff = new AtomicBoolean();
    reader.addIIOReadWarningListener(
        (source, warning) -> cutOff.compareAndSet(false, isCut(warning)));
    ImageReadParam small = reader.getDefaultReadParam();
    int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / SMALL);
    small.setSourceSubsampling(step, step, 0, 0);
    if (reader.canReadRaster()) {
      // as it lies there: colours of printing presses (CMYK) are no damage
      reader.readRaster(0, small);
    } else {
      reader.read(0, small);
    }
    return !cutOff.get();
  }

  private static boolean isCut(String warning) {
    return warning.contains("Premature")
        || warning.contains("premature")
        || warning.contains("end of");
  }
}
