package id.sarpras.schedule.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Kills a database server as `kill -9` does, with all its processes.
final class ServerDeath {

  private ServerDeath() {}

  /// @param home the folder of an embedded server
  static void of(Path home) throws IOException {
    try (var folders = Files.newDirectoryStream(home, "cluster-*")) {
      for (Path folder : folders) {
        long pid = Long.parseLong(Files.readAllLines(folder.resolve("postmaster.pid")).getFirst());
        ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
        var all = server.descendants().toList();
        server.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        server.onExit().join();
      }
    }
  }
}
