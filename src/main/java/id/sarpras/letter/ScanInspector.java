package id.sarpras.letter;

import id.sarpras.letter.Inspection.Accepted;
import id.sarpras.letter.Inspection.Refused;
import id.sarpras.shared.Line;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/// Looks into a file that somebody sent as the scan of a letter: PDF, JPG or PNG, at most 10 MB and
/// 20 pages, whole.
final class ScanInspector {

  static final int MOST_BYTES = 10 * 1024 * 1024;
  static final int MOST_PAGES = 20;
  static final long MOST_PIXELS = 60_000_000;
  private static final int LONGEST_NAME = 100;
  private static final int TAIL = 2048;

  private ScanInspector() {}

  static Inspection inspect(String fileName, byte[] content) {
    if (content.length == 0) {
      return new Refused(ScanRefusal.EMPTY);
    }
    if (content.length > MOST_BYTES) {
      return new Refused(ScanRefusal.TOO_LARGE);
    }
    return ScanType.of(content)
        .map(type -> ofType(type, fileName, content))
        .orElseGet(() -> new Refused(ScanRefusal.WRONG_TYPE));
  }

  private static Inspection ofType(ScanType type, String fileName, byte[] content) {
    try {
      return type == ScanType.PDF
          ? pdf(safe(fileName, type), content)
          : image(type, safe(fileName, type), content);
    } catch (InvalidPasswordException locked) {
      return new Refused(ScanRefusal.ENCRYPTED);
    } catch (IOException | RuntimeException unreadable) {
      return new Refused(ScanRefusal.DAMAGED);
    }
  }

  /// A PDF that was cut off can often still be guessed at; what its end is missing, an archive
  /// would miss for ever.
  private static Inspection pdf(String name, byte[] content) throws IOException {
    try (PDDocument document = Loader.loadPDF(content)) {
      if (document.isEncrypted()) {
        return new Refused(ScanRefusal.ENCRYPTED);
      }
      int pages = document.getNumberOfPages();
      if (pages == 0 || !endsWhole(content)) {
        return new Refused(ScanRefusal.DAMAGED);
      }
      if (pages > MOST_PAGES) {
        return new Refused(ScanRefusal.TOO_MANY_PAGES);
      }
      document.getPages().forEach(page -> page.getMediaBox());
      return new Accepted(ScanType.PDF, pages, name);
    }
  }

  private static boolean endsWhole(byte[] content) {
    int from = Math.max(0, content.length - TAIL);
    return new String(content, from, content.length - from, StandardCharsets.ISO_8859_1)
        .contains("%%EOF");
  }

  /// The size is asked before a single pixel is unpacked.
  private static Inspection image(ScanType type, String name, byte[] content) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByMIMEType(type.mediaType()).next();
    try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
      reader.setInput(input, false, true);
      if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
        return new Refused(ScanRefusal.TOO_MANY_PIXELS);
      }
      return isWhole(reader) ? new Accepted(type, 1, name) : new Refused(ScanRefusal.DAMAGED);
    } finally {
      reader.dispose();
    }
  }

  private static boolean isWhole(ImageReader reader) throws IOException {
    var cutOff = new AtomicBoolean();
    reader.addIIOReadWarningListener(
        (source, warning) -> cutOff.compareAndSet(false, isCut(warning)));
    ImageReadParam thumbnail = reader.getDefaultReadParam();
    int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / 500);
    thumbnail.setSourceSubsampling(step, step, 0, 0);
    reader.read(0, thumbnail);
    return !cutOff.get();
  }

  private static boolean isCut(String warning) {
    return warning.contains("Premature")
        || warning.contains("premature")
        || warning.contains("end of");
  }

  /// A name that is safe to show and to save under. It is never used as a path here.
  static String safe(String fileName, ScanType type) {
    String last =
        fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    String plain =
        Line.of(last).replaceAll("[<>:\"|?*]", "_").replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
    String stem = plain.replaceFirst("^[. ]+", "");
    int longest = LONGEST_NAME - type.extension().length();
    String shortened =
        stem.codePointCount(0, stem.length()) > longest
            ? stem.substring(0, stem.offsetByCodePoints(0, longest))
            : stem;
    return (shortened.isBlank() ? "surat" : shortened.strip()) + type.extension();
  }
}
