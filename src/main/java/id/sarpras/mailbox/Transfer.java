package id.sarpras.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/// Takes the content of a part out of the coding in which it travelled. Of what is damaged, as much
/// is kept as can be read: a citizen is not to suffer for a mail program.
final class Transfer {

  private static final Charset LAST_RESORT = Charset.forName("windows-1252");

  private Transfer() {}

  static byte[] bytes(MimePart part) throws MessagingException, IOException {
    byte[] raw = raw(part);
    String coding = Headers.first(part, "Content-Transfer-Encoding").strip();
    return switch (coding.toLowerCase(Locale.ROOT)) {
      case "base64" -> base64(raw);
      case "quoted-printable" -> quotedPrintable(raw);
      default -> raw;
    };
  }

  /// In the part's character set where that is one; else in UTF-8 where it can be; else in the one
  /// of old Windows machines.
  static String text(MimePart part) throws MessagingException, IOException {
    byte[] bytes = bytes(part);
    try {
      String named = new ContentType(Headers.first(part, "Content-Type")).getParameter("charset");
      if (named != null) {
        return new String(bytes, Charset.forName(MimeUtility.javaCharset(named)));
      }
    } catch (jakarta.mail.internet.ParseException | IllegalArgumentException noSuchCharset) {
      // guessed below
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(bytes, LAST_RESORT);
    }
  }

  private static byte[] raw(MimePart part) throws MessagingException, IOException {
    try (InputStream content =
        switch (part) {
          case MimeBodyPart body -> body.getRawInputStream();
          case MimeMessage mail -> mail.getRawInputStream();
          default -> part.getInputStream();
        }) {
      return content.readAllBytes();
    }
  }

  private static byte[] base64(byte[] raw) {
    try {
      return Base64.getMimeDecoder().decode(raw);
    } catch (IllegalArgumentException cutOff) {
      return base64UpToTheDamage(raw);
    }
  }

  /// Whole groups of four letters up to the first that is none.
  private static byte[] base64UpToTheDamage(byte[] raw) {
    String letters =
        new String(raw, StandardCharsets.ISO_8859_1)
            .replaceAll("[^A-Za-z0-9+/=]", "")
            .replaceFirst("=.*", "");
    return Base64.getDecoder().decode(letters.substring(0, letters.length() / 4 * 4));
  }

  private static byte[] quotedPrintable(byte[] raw) throws MessagingException {
    try (InputStream decoded =
        MimeUtility.decode(new ByteArrayInputStream(raw), "quoted-printable")) {
      return decoded.readAllBytes();
    } catch (IOException damaged) {
      return raw;
    }
  }
}
