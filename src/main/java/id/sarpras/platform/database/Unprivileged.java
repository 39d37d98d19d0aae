package id.sarpras.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// PostgreSQL refuses to run as root. In a user namespace without a mapping it is nobody, and still
/// owns our files.
final class Unprivileged {

  private Unprivileged() {}

  /// What stands before the command: nothing for an ordinary user.
  static List<String> prefix() throws IOException {
    return isRoot() ? List.of("unshare", "--user") : List.of();
  }

  private static boolean isRoot() throws IOException {
    return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0) && mayUnshare();
  }

  private static boolean mayUnshare() throws IOException {
    try {
      if (new ProcessBuilder("unshare", "--user", "true").start().waitFor() == 0) {
        return true;
      }
    } catch (IOException missing) {
      // said below
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    throw new IOException(
        "PostgreSQL does not run as root here; start Sarpras as an ordinary user, or set"
            + " SARPRAS_DATABASE_URL to a PostgreSQL 15 or newer");
  }
}
