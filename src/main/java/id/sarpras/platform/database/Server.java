package id.sarpras.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// A running server. It stands under a shell that waits at a pipe from us: when we end, even by
/// `kill -9`, the pipe closes and the shell stops the server, so that none is left behind.
record Server(Process supervisor, long pid, int port) {

  private static final String SUPERVISE =
      """
      trap '' INT TERM HUP
      "$@" & server=$!
      echo $server
      cat > /dev/null
      kill -INT $server
      wait $server
      """;

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  static Server start(Binaries binaries, Path cluster, Map<String, String> settings)
      throws IOException {
    Leftover.stop(cluster);
    int port = freePort();
    var command = new ArrayList<>(List.of("setsid", "sh", "-c", SUPERVISE, "supervise"));
    command.addAll(Unprivileged.prefix());
    command.addAll(List.of(binaries.program("postgres").toString(), "-D", cluster.toString()));
    settings(port, cluster, settings)
        .forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
    Path log = cluster.resolveSibling("start.log");
    Process supervisor = new ProcessBuilder(command).redirectError(log.toFile()).start();
    long pid = Long.parseLong(supervisor.inputReader(StandardCharsets.UTF_8).readLine());
    var server = new Server(supervisor, pid, port);
    if (!await(() -> server.isReady(cluster) || !server.isAlive()) || !server.isReady(cluster)) {
      server.stop();
      throw new IOException(Files.readString(log).strip());
    }
    return server;
  }

  boolean isAlive() {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }

  /// Ends it as an administrator would: no new work, the running transactions are rolled back.
  void stop() {
    try {
      supervisor.getOutputStream().close();
      if (!supervisor.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
      }
    } catch (IOException alreadyGone) {
      supervisor.destroy();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /// The server writes its state into the eighth line of its pid file.
  private boolean isReady(Path cluster) {
    try {
      List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
      return lines.size() > 7
          && lines.getFirst().strip().equals(Long.toString(pid))
          && lines.get(7).strip().equals("ready");
    } catch (IOException notYet) {
      return false;
    }
  }

  /// Asks again and again until it is so, or the patience ends.
  static boolean await(BooleanSupplier condition) {
    for (long waited = 0; waited < PATIENCE.toMillis(); waited += 20) {
      if (condition.getAsBoolean()) {
        return true;
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return condition.getAsBoolean();
  }

  private static Map<String, String> settings(int port, Path cluster, Map<String, String> others) {
    var settings = new LinkedHashMap<String, String>();
    settings.put("listen_addresses", "127.0.0.1");
    settings.put("port", Integer.toString(port));
    settings.put("unix_socket_directories", "");
    settings.put("fsync", "on");
    settings.put("synchronous_commit", "on");
    settings.put("full_page_writes", "on");
    settings.put("timezone", "UTC");
    settings.put("logging_collector", "on");
    settings.put("log_directory", cluster.resolveSibling("log").toString());
    settings.put("log_filename", "postgresql-%u.log");
    settings.put("log_truncate_on_rotation", "on");
    settings.put("log_rotation_size", "0");
    settings.putAll(others);
    return settings;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
