package id.sarpras.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/// The files of a database server, made once.
record Cluster(Binaries binaries) {

  /// Makes them beside their place and moves them there when they are whole.
  void make(Path cluster, Path passwordFile) throws IOException {
    Path half = Files.createTempDirectory(cluster.getParent(), "unpacking");
    run(
        "initdb",
        List.of(
            "--pgdata=" + half,
            "--username=" + EmbeddedPostgres.USER,
            "--auth=scram-sha-256",
            "--pwfile=" + passwordFile,
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C",
            "--data-checksums"));
    Files.move(half, cluster, StandardCopyOption.ATOMIC_MOVE);
  }

  private void run(String program, List<String> arguments) throws IOException {
    var command = new ArrayList<>(Unprivileged.prefix());
    command.add(binaries.program(program).toString());
    command.addAll(arguments);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException(program + ": " + said.strip());
      }
    } catch (InterruptedException stopped) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException(program + " was interrupted", stopped);
    }
  }
}
