package id.sarpras.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs programs of PostgreSQL. They refuse to run as root; for root they run in a namespace of
/// their own in which nobody is root.
final class Commands {

  private static final List<String> AS_NOBODY = List.of("unshare", "--user");

  private Commands() {}

  /// A process to be started that knows nothing of this user's PostgreSQL settings.
  static ProcessBuilder process(List<String> command) {
    var whole = new ArrayList<>(isRoot() ? AS_NOBODY : List.of());
    whole.addAll(command);
    var process = new ProcessBuilder(whole).redirectErrorStream(true);
    process.environment().keySet().removeIf(name -> name.startsWith("PG"));
    process.environment().put("LC_ALL", "C");
    return process;
  }

  /// Runs a program to its end.
  ///
  /// @throws CannotStart when it fails, with what it said
  static void run(List<String> command, String input) throws IOException, InterruptedException {
    Process process = process(command).start();
    try (var stdin = process.getOutputStream()) {
      stdin.write(input.getBytes(StandardCharsets.UTF_8));
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new CannotStart(
          "The database could not be made: %s failed: %s"
              .formatted(Path.of(command.getFirst()).getFileName(), said.strip()));
    }
  }

  /// @throws CannotStart when this user cannot run a server here
  static void requireUsableUser() throws InterruptedException {
    try {
      if (!isRoot() || process(List.of("true")).start().waitFor() == 0) {
        return;
      }
    } catch (IOException noUnshare) {
      // the same for the reader
    }
    throw new CannotStart(
        "PostgreSQL does not run as root and this system gives root no user namespace: run Sarpras as an ordinary user, or give it a PostgreSQL by SARPRAS_DATABASE_URL.");
  }

  private static boolean isRoot() {
    try {
      return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    } catch (IOException | UnsupportedOperationException notLinux) {
      return false;
    }
  }
}
