package id.sarpras.platform.installation;

import id.sarpras.platform.database.CannotStart;
import id.sarpras.platform.database.PrivateFolder;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// The installation's key, kept outside the database: given by the administrator, or made once in
/// the data directory. Several nodes on one database need the same one.
final class SecretKey {

  private static final int BYTES = 32;

  private static final Pattern HEX = Pattern.compile("([0-9a-fA-F]{2})+");

  private SecretKey() {}

  /// @param given at least 32 bytes, in hexadecimal or in base 64
  static byte[] read(String given) {
    byte[] key = bytes(given);
    if (key.length < BYTES) {
      throw new CannotStart(
          "SARPRAS_SECRET must be at least 32 bytes in hexadecimal or base 64; `openssl rand -hex 32` makes one");
    }
    return key;
  }

  static byte[] in(Path dataDirectory) {
    return read(
        PrivateFolder.read(
            dataDirectory.toAbsolutePath().normalize(), "secret.key", SecretKey::random));
  }

  private static byte[] bytes(String given) {
    if (HEX.matcher(given).matches()) {
      return HexFormat.of().parseHex(given);
    }
    try {
      return Base64.getDecoder().decode(given);
    } catch (IllegalArgumentException neither) {
      return new byte[0];
    }
  }

  private static String random() {
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    return HexFormat.of().formatHex(key);
  }
}
