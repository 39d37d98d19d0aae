package id.sarpras.page;

import gg.jte.TemplateOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// A page as one piece of bytes. The library's own output keeps each piece of a template by itself,
/// some thousands of them on a page of the schedule, and copies all of them in the end.
final class PageOutput implements TemplateOutput {

  /// Most pages are smaller.
  private static final int USUAL_BYTES = 128 * 1024;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);

  @Override
  public void writeContent(String value) {
    bytes.writeBytes(value.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void writeContent(String value, int begin, int end) {
    writeContent(value.substring(begin, end));
  }

  @Override
  public void writeBinaryContent(byte[] value) {
    bytes.writeBytes(value);
  }

  int length() {
    return bytes.size();
  }

  /// In one call.
  void writeTo(OutputStream target) throws IOException {
    bytes.writeTo(target);
  }
}
