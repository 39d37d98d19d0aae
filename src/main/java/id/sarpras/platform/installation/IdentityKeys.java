package id.sarpras.platform.installation;

import id.sarpras.platform.database.PrivateFolder;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/// The keys of the vault in the data directory. The first is made here; an administrator adds a
/// line for the next, and it takes over at the next start.
final class IdentityKeys {

  private static final int BYTES = 32;

  private IdentityKeys() {}

  static String in(Path dataDirectory) {
    return PrivateFolder.read(
        dataDirectory.toAbsolutePath().normalize(), "identity.keys", IdentityKeys::first);
  }

  private static String first() {
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    return "1 " + HexFormat.of().formatHex(key);
  }
}
