package id.sarpras.letter;

import id.sarpras.letter.Inspection.Accepted;
import id.sarpras.letter.Inspection.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/// Looks into a PDF. Nothing in it is run or drawn; only its pages are counted.
final class PdfScan {

  static final int MOST_PAGES = 20;
  private static final int TAIL = 2048;

  private PdfScan() {}

  static Inspection inspect(String name, byte[] content) throws IOException {
    var parser = new BoundedPdfParser(content);
    try (PDDocument document = parser.parse()) {
      return document.isEncrypted()
          ? new Refused(ScanRefusal.ENCRYPTED)
          : whole(name, content, document);
    } catch (InvalidPasswordException locked) {
      return new Refused(ScanRefusal.ENCRYPTED);
    } catch (IOException unreadable) {
      return new Refused(parser.isLocked() ? ScanRefusal.ENCRYPTED : ScanRefusal.DAMAGED);
    }
  }

  private static Inspection whole(String name, byte[] content, PDDocument document) {
    int pages = pages(document);
    if (pages == 0 || !endsWhole(content)) {
      return new Refused(ScanRefusal.DAMAGED);
    }
    return pages > MOST_PAGES
        ? new Refused(ScanRefusal.TOO_MANY_PAGES)
        : new Accepted(ScanType.PDF, pages, name);
  }

  /// The pages that are there, up to one too many: what the file says of their number may be a lie.
  private static int pages(PDDocument document) {
    int pages = 0;
    for (PDPage page : document.getPages()) {
      page.getMediaBox();
      if (++pages > MOST_PAGES) {
        break;
      }
    }
    return pages;
  }

  /// A PDF that was cut off can often still be guessed at; what its end is missing, an archive
  /// would miss for ever.
  private static boolean endsWhole(byte[] content) {
    int from = Math.max(0, content.length - TAIL);
    return new String(content, from, content.length - from, StandardCharsets.ISO_8859_1)
        .contains("%%EOF");
  }
}
