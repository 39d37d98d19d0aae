package id.sarpras.whatsapp;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Whether something comes from Meta. Compared in a time that does not tell how much of it fits.
final class Signature {

  private Signature() {}

  /// Whether a body was signed with the secret of our app.
  ///
  /// @param header `X-Hub-Signature-256`: `sha256=` and the HMAC-SHA256 of the raw body, in
  ///   hexadecimal digits
  static boolean fits(String secret, byte[] body, String header) {
    return isSame("sha256=" + HexFormat.of().formatHex(mac(secret, body)), header);
  }

  static boolean isSame(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] mac(String secret, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return mac.doFinal(body);
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("This Java has no HmacSHA256", broken);
    }
  }
}
