package id.sarpras.letter;

import id.sarpras.letter.Inspection.Refused;
import java.io.IOException;

/// Looks into a file that somebody sent as the scan of a letter: PDF, JPG or PNG, at most 10 MB and
/// 20 pages, whole.
final class ScanInspector {

  static final int MOST_BYTES = 10 * 1024 * 1024;

  private ScanInspector() {}

  static Inspection inspect(String fileName, byte[] content) {
    if (content.length == 0) {
      return new Refused(ScanRefusal.EMPTY);
    }
    if (content.length > MOST_BYTES) {
      return new Refused(ScanRefusal.TOO_LARGE);
    }
    return ScanType.of(content)
        .map(type -> ofType(type, ScanName.of(fileName, type), content))
        .orElseGet(() -> new Refused(ScanRefusal.WRONG_TYPE));
  }

  /// A file may be built to exhaust its reader in any way, by nesting too; nobody's letter is.
  private static Inspection ofType(ScanType type, String name, byte[] content) {
    try {
      return type == ScanType.PDF
          ? PdfScan.inspect(name, content)
          : ImageScan.inspect(type, name, content);
    } catch (IOException | RuntimeException | StackOverflowError unreadable) {
      return new Refused(ScanRefusal.DAMAGED);
    }
  }
}
