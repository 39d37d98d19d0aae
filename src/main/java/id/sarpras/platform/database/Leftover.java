package id.sarpras.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A server that still keeps the directory because the program before us was killed a moment ago.
final class Leftover {

  private Leftover() {}

  /// Waits until it has gone by itself, and ends it where it does not.
  static void stop(Path cluster) throws IOException {
    Optional<ProcessHandle> server = find(cluster);
    if (server.isPresent() && !Server.await(() -> !server.get().isAlive())) {
      server.get().destroyForcibly();
      if (!Server.await(() -> !server.get().isAlive())) {
        throw new IOException(
            "an old server of this directory does not end: " + server.get().pid());
      }
    }
  }

  /// Only a process that really serves this directory: the number may long belong to another.
  private static Optional<ProcessHandle> find(Path cluster) throws IOException {
    Path pidFile = cluster.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    return Files.readAllLines(pidFile).stream()
        .findFirst()
        .flatMap(line -> ProcessHandle.of(Long.parseLong(line.strip())))
        .filter(process -> serves(process, cluster));
  }

  private static boolean serves(ProcessHandle process, Path cluster) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"))
          .contains(cluster.toString());
    } catch (IOException gone) {
      return false;
    }
  }
}
