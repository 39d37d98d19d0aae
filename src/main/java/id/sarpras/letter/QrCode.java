package id.sarpras.letter;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/// An address as a square that a telephone can read.
public final class QrCode {

  private static final int BORDER = 2;
  private static final int SCALE = 6;

  private final io.nayuki.qrcodegen.QrCode code;

  private QrCode(io.nayuki.qrcodegen.QrCode code) {
    this.code = code;
  }

  public static QrCode of(String address) {
    return new QrCode(
        io.nayuki.qrcodegen.QrCode.encodeText(address, io.nayuki.qrcodegen.QrCode.Ecc.MEDIUM));
  }

  /// How many modules wide it is, with its border: the view box of its drawing.
  public int size() {
    return code.size + 2 * BORDER;
  }

  /// The dark modules as the path of an SVG drawing.
  public String path() {
    var path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append('M').append(x + BORDER).append(' ').append(y + BORDER).append("h1v1h-1z");
        }
      }
    }
    return path.toString();
  }

  /// The same as a PNG in a data address, for printed pages.
  public String dataAddress() {
    int width = size() * SCALE;
    var image = new BufferedImage(width, width, BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < width; y++) {
      for (int x = 0; x < width; x++) {
        boolean dark = code.getModule(x / SCALE - BORDER, y / SCALE - BORDER);
        image.setRGB(x, y, dark ? 0x000000 : 0xFFFFFF);
      }
    }
    var png = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", png);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
  }
}
