package id.sarpras.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;

/// Takes out of a file what it says beside its picture: where and with which telephone a photo was
/// taken, who wrote a document, what was appended behind its end. The picture itself is not
/// touched.
final class Stripped {

  private static final Set<String> PNG_CHUNKS =
      Set.of(
          "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "pHYs",
          "bKGD");

  /// What of a document is not its pages: who wrote it with what, attached files, scripts.
  private static final List<COSName> CATALOG =
      names("Metadata", "Names", "OpenAction", "AA", "AF", "PieceInfo", "Collection", "Perms");

  private static final List<COSName> PAGE =
      names("Metadata", "AA", "AF", "PieceInfo", "LastModified");

  /// Of a note on a page what it says stays; who wrote it when does not.
  private static final List<COSName> ANNOTATION =
      names("T", "M", "NM", "CreationDate", "A", "AA", "AF", "FS", "Popup", "RC");

  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ICC = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);
  private static final int ORIENTATION = 0x0112;

  private Stripped() {}

  /// @param content a whole file of this type
  static byte[] of(ScanType type, byte[] content) throws IOException {
    return switch (type) {
      case JPEG -> jpeg(content);
      case PNG -> png(content);
      case PDF -> pdf(content);
    };
  }

  private static byte[] pdf(byte[] content) throws IOException {
    try (PDDocument document = Loader.loadPDF(content)) {
      document.setDocumentInformation(new PDDocumentInformation());
      COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
      CATALOG.forEach(catalog::removeItem);
      for (PDPage page : document.getPages()) {
        PAGE.forEach(page.getCOSObject()::removeItem);
        page.getAnnotations().forEach(note -> ANNOTATION.forEach(note.getCOSObject()::removeItem));
      }
      document.getDocument().getTrailer().removeItem(COSName.ID);
      var output = new ByteArrayOutputStream(content.length);
      document.save(output);
      return output.toByteArray();
    }
  }

  private static List<COSName> names(String... names) {
    return Stream.of(names).map(COSName::getPDFName).toList();
  }

  private static byte[] png(byte[] content) {
    var output = new ByteArrayOutputStream(content.length);
    output.write(content, 0, 8);
    int at = 8;
    while (at + 12 <= content.length) {
      int length = int32(content, at);
      String kind = new String(content, at + 4, 4, StandardCharsets.US_ASCII);
      if (length < 0 || length > content.length - at - 12) {
        break;
      }
      if (PNG_CHUNKS.contains(kind)) {
        output.write(content, at, length + 12);
      }
      if (kind.equals("IEND")) {
        break;
      }
      at += length + 12;
    }
    return output.toByteArray();
  }

  /// Segment by segment (ITU T.81, B.1.1). Which way up the photo is held stays, because it would
  /// lie on its side without it; ICC and Adobe segments stay for its colours.
  private static byte[] jpeg(byte[] content) {
    var output = new ByteArrayOutputStream(content.length);
    output.write(content, 0, 2);
    int orientation = 1;
    int at = 2;
    while (at + 4 <= content.length && (content[at] & 0xFF) == 0xFF) {
      int marker = content[at + 1] & 0xFF;
      if (marker == 0xFF) {
        at++;
        continue;
      }
      if (marker == 0xD9) {
        break;
      }
      int length = 2 + int16(content, at + 2);
      if (length < 4 || at + length > content.length) {
        break;
      }
      if (marker == 0xE1 && startsWith(content, at + 4, EXIF)) {
        orientation = orientation(content, at + 10, at + length);
      }
      if (marker == 0xDA) {
        if (orientation != 1) {
          writeOrientation(output, orientation);
          orientation = 1;
        }
        int end = endOfScan(content, at + length);
        output.write(content, at, end - at);
        at = end;
        continue;
      }
      if (isKept(content, at, marker)) {
        output.write(content, at, length);
      }
      at += length;
    }
    output.write(0xFF);
    output.write(0xD9);
    return output.toByteArray();
  }

  private static boolean isKept(byte[] content, int at, int marker) {
    boolean isApplication = marker >= 0xE0 && marker <= 0xEF;
    boolean isForColours =
        marker == 0xE0 || marker == 0xEE || marker == 0xE2 && startsWith(content, at + 4, ICC);
    return marker != 0xFE && (!isApplication || isForColours);
  }

  /// Where the packed picture ends: at the next marker that is neither stuffing nor a restart.
  private static int endOfScan(byte[] content, int from) {
    int at = from;
    while (at + 1 < content.length) {
      int next = content[at + 1] & 0xFF;
      boolean isMarker =
          (content[at] & 0xFF) == 0xFF
              && next != 0
              && next != 0xFF
              && !(next >= 0xD0 && next <= 0xD7);
      if (isMarker) {
        return at;
      }
      at++;
    }
    return content.length;
  }

  /// How the camera of a photo was held, from 1 (upright) to 8; 1 where it is not said.
  ///
  /// @param jpeg a whole JPEG file
  static int orientation(byte[] jpeg) {
    int at = 2;
    while (at + 4 <= jpeg.length && (jpeg[at] & 0xFF) == 0xFF && (jpeg[at + 1] & 0xFF) != 0xDA) {
      int length = 2 + int16(jpeg, at + 2);
      boolean isSegment = (jpeg[at + 1] & 0xFF) != 0xFF;
      if (isSegment && (length < 4 || at + length > jpeg.length)) {
        return 1;
      }
      if ((jpeg[at + 1] & 0xFF) == 0xE1 && startsWith(jpeg, at + 4, EXIF)) {
        return orientation(jpeg, at + 10, at + length);
      }
      at += isSegment ? length : 1;
    }
    return 1;
  }

  /// From 1 (upright) to 8; 1 where it is not said, or not to be read.
  private static int orientation(byte[] content, int tiff, int end) {
    if (tiff + 8 > end) {
      return 1;
    }
    boolean little = content[tiff] == 'I';
    long directory = tiff + int32(content, tiff + 4, little);
    if (directory < tiff || directory + 2 > end) {
      return 1;
    }
    int count = int16(content, (int) directory, little);
    for (int i = 0; i < count; i++) {
      int entry = (int) directory + 2 + 12 * i;
      if (entry + 12 > end) {
        return 1;
      }
      if (int16(content, entry, little) == ORIENTATION) {
        int value = int16(content, entry + 8, little);
        return value >= 1 && value <= 8 ? value : 1;
      }
    }
    return 1;
  }

  private static void writeOrientation(ByteArrayOutputStream output, int value) {
    byte[] segment = {
      (byte) 0xFF,
      (byte) 0xE1,
      0,
      34,
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
      (byte) value,
      0,
      0,
      0,
      0,
      0,
      0
    };
    output.write(segment, 0, segment.length);
  }

  private static boolean startsWith(byte[] content, int at, byte[] beginning) {
    if (at + beginning.length > content.length) {
      return false;
    }
    for (int i = 0; i < beginning.length; i++) {
      if (content[at + i] != beginning[i]) {
        return false;
      }
    }
    return true;
  }

  private static int int16(byte[] content, int at) {
    return int16(content, at, false);
  }

  private static int int16(byte[] content, int at, boolean little) {
    int first = content[at] & 0xFF;
    int second = content[at + 1] & 0xFF;
    return little ? second << 8 | first : first << 8 | second;
  }

  private static int int32(byte[] content, int at) {
    return (int) int32(content, at, false);
  }

  private static long int32(byte[] content, int at, boolean little) {
    long high = int16(content, little ? at + 2 : at, little);
    long low = int16(content, little ? at : at + 2, little);
    return high << 16 | low;
  }
}
