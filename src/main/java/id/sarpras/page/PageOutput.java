package id.sarpras.page;

import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A page as one piece of bytes. The library's own output keeps each piece of a template by itself,
/// some thousands of them on a page of the schedule, and copies all of them in the end.
final class PageOutput implements TemplateOutput {

  /// Most pages are smaller.
  private static final int USUAL_BYTES = 128 * 1024;

  private byte[] bytes = new byte[USUAL_BYTES];
  private int length;

  @Override
  public void writeContent(String value) {
    int plain = plain(value);
    if (plain < value.length()) {
      writeBinaryContent(value.substring(plain).getBytes(StandardCharsets.UTF_8));
    }
  }

  /// Writes the characters before the first that takes more than a byte: in most words all.
  private int plain(String value) {
    makeRoom(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c >= 0x80) {
        return i;
      }
      bytes[length++] = (byte) c;
    }
    return value.length();
  }

  @Override
  public void writeContent(String value, int begin, int end) {
    writeContent(value.substring(begin, end));
  }

  @Override
  public void writeBinaryContent(byte[] value) {
    makeRoom(value.length);
    System.arraycopy(value, 0, bytes, length, value.length);
    length += value.length;
  }

  private void makeRoom(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }

  int length() {
    return length;
  }

  /// In one call.
  void writeTo(OutputStream target) throws IOException {
    target.write(bytes, 0, length);
  }
}
