package id.sarpras.letter;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// Prints an XHTML page as a PDF: with fonts embedded, and without fetching anything from anywhere.
public final class Pdf {

  private static final String FONT = "Liberation Sans";

  private Pdf() {}

  /// The page as a PDF.
  ///
  /// @param xhtml a well-formed page; its images are data addresses
  /// @throws IllegalArgumentException where it is not well-formed
  public static byte[] of(String xhtml) {
    var output = new ByteArrayOutputStream();
    var builder = new PdfRendererBuilder();
    builder.useFastMode();
    builder.useExternalResourceAccessControl(
        (address, type) -> address.startsWith("data:image/png;"),
        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    builder.useFont(() -> font("Regular"), FONT, 400, FontStyle.NORMAL, true);
    builder.useFont(() -> font("Bold"), FONT, 700, FontStyle.NORMAL, true);
    builder.useReplacementText("□");
    builder.withHtmlContent(xhtml, null);
    builder.toStream(output);
    try {
      builder.run();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (RuntimeException notWellFormed) {
      throw new IllegalArgumentException("This page cannot be printed", notWellFormed);
    }
    return output.toByteArray();
  }

  private static InputStream font(String style) {
    InputStream font =
        Pdf.class.getResourceAsStream("/liberation/LiberationSans-" + style + ".ttf");
    if (font == null) {
      throw new IllegalStateException("The font of the letters is missing: " + style);
    }
    return font;
  }
}
