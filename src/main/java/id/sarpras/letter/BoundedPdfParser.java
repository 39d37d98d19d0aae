package id.sarpras.letter;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;

/// Reads PDFs of strangers. A few kilobytes can be made to unpack into gigabytes, or to be searched
/// for hours: both end here with an `IOException`.
final class BoundedPdfParser extends PDFParser {

  /// The directories of a scan's objects take some kilobytes; pictures and text are not unpacked.
  private static final long MOST_UNPACKED = 32L * 1024 * 1024;

  private static final int WIDEST_ROW = 1000;

  private long unpacked;

  BoundedPdfParser(byte[] content) throws IOException {
    super(new Patience(content));
  }

  /// Whether it is encrypted in whatever way, also one that cannot be undone here.
  boolean isLocked() {
    return document.isEncrypted();
  }

  @Override
  protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
    COSStream stream = super.parseCOSStream(dictionary);
    if (isDirectory(stream)) {
      measure(stream);
    }
    return stream;
  }

  /// What the parser itself will unpack: streams of objects and of cross-references, known by the
  /// entries without which they cannot be read (ISO 32000-2, 7.5.7 and 7.5.8).
  private static boolean isDirectory(COSStream stream) {
    return stream.containsKey(COSName.W)
        || stream.containsKey(COSName.N) && stream.containsKey(COSName.FIRST);
  }

  private void measure(COSStream stream) throws IOException {
    COSBase filters = stream.getFilters();
    if (filters == null) {
      return;
    }
    if (!isDeflated(filters) || rowWidth(stream) > WIDEST_ROW) {
      throw new IOException("No known program packs a directory like this");
    }
    try (var raw = stream.createRawInputStream()) {
      FilterFactory.INSTANCE.getFilter(COSName.FLATE_DECODE).decode(raw, new Meter(), stream, 0);
    }
  }

  private static boolean isDeflated(COSBase filters) {
    return COSName.FLATE_DECODE.equals(filters)
        || filters instanceof COSArray several
            && several.size() == 1
            && COSName.FLATE_DECODE.equals(several.getObject(0));
  }

  private static int rowWidth(COSStream stream) {
    COSBase parameters = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
    if (parameters instanceof COSArray several && several.size() > 0) {
      parameters = several.getObject(0);
    }
    return parameters instanceof COSDictionary known ? known.getInt(COSName.COLUMNS, 1) : 1;
  }

  private final class Meter extends OutputStream {

    @Override
    public void write(int one) throws IOException {
      count(1);
    }

    @Override
    public void write(byte[] some, int offset, int length) throws IOException {
      count(length);
    }

    private void count(int more) throws IOException {
      unpacked += more;
      if (unpacked > MOST_UNPACKED) {
        throw new IOException("This PDF unpacks into more than a letter needs");
      }
    }
  }

  /// A file that may be read over and over, but not for ever.
  private static final class Patience extends RandomAccessReadBuffer {

    private static final int TIMES = 20;

    private long left;

    Patience(byte[] content) {
      super(content);
      left = (long) TIMES * content.length + 1_000_000;
    }

    @Override
    public int read() throws IOException {
      spend(1);
      return super.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      spend(length);
      return super.read(target, offset, length);
    }

    private void spend(int bytes) throws IOException {
      left -= bytes;
      if (left < 0) {
        throw new IOException("This PDF leads in circles");
      }
    }
  }
}
