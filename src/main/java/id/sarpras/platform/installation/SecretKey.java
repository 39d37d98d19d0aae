package id.sarpras.platform.installation;

import id.sarpras.platform.database.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/// The installation's key, kept outside the database: given by the administrator, or made once in
/// the data directory. Several nodes on one database need the same one.
final class SecretKey {

  private static final int BYTES = 32;

  private SecretKey() {}

  /// @param given the key in base 64, at least 32 bytes
  static byte[] read(String given) {
    try {
      byte[] key = Base64.getDecoder().decode(given);
      if (key.length >= BYTES) {
        return key;
      }
    } catch (IllegalArgumentException notBase64) {
      // said below
    }
    throw new CannotStart(
        "SARPRAS_SECRET must be at least 32 bytes in base 64; `openssl rand -base64 32` makes one");
  }

  static byte[] in(Path dataDirectory) {
    Path file = dataDirectory.resolve("secret.key");
    try {
      if (!Files.exists(file)) {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Files.createDirectories(dataDirectory);
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, Base64.getEncoder().encodeToString(key));
      }
      return read(Files.readString(file).strip());
    } catch (IOException broken) {
      throw new CannotStart("The key " + file + " cannot be read or made", broken);
    }
  }
}
