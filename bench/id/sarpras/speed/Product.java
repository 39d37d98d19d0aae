package id.sarpras.speed;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The built program in a JVM of its own, on a folder of data.
///
/// @param firstPage how long it took from the command to the first page
record Product(Process process, int port, Path data, Duration firstPage) implements AutoCloseable {

  /// How it is started: by `bin/start` with what `bin/aot` prepared, or as the plain jar.
  enum Way {
    PREPARED,
    PLAIN_JAR
  }

  static Product start(Way way, Path data) throws IOException, InterruptedException {
    int port = freePort();
    Path log = data.resolveSibling(data.getFileName() + ".log");
    Files.createDirectories(data);
    var builder = new ProcessBuilder(command(way)).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().put("SARPRAS_DATA_DIR", data.toString());
    builder.environment().put("SERVER_PORT", Integer.toString(port));
    builder.environment().put("SERVER_ADDRESS", "127.0.0.1");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    long begin = System.nanoTime();
    Process process = builder.start();
    awaitFirstPage(process, port, log);
    return new Product(process, port, data, Duration.ofNanos(System.nanoTime() - begin));
  }

  private static List<String> command(Way way) throws IOException {
    return switch (way) {
      case PREPARED -> List.of("bin/start");
      case PLAIN_JAR -> List.of(System.getProperty("java.home") + "/bin/java", "-jar", jar());
    };
  }

  private static String jar() throws IOException {
    try (var files = Files.list(Path.of("target"))) {
      return files
          .map(Path::toString)
          .filter(file -> file.matches("target/sarpras-[^/]*\\.jar"))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("Nothing was built: run bin/aot"));
    }
  }

  private static void awaitFirstPage(Process process, int port, Path log)
      throws InterruptedException {
    while (process.isAlive()) {
      if (answers(port)) {
        return;
      }
      Thread.sleep(10);
    }
    throw new IllegalStateException("The program did not start; see " + log);
  }

  /// Through a bare socket: who asks takes of the processors what is missing at the start.
  private static boolean answers(int port) {
    try (var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
      socket
          .getOutputStream()
          .write(HttpLoad.get("/jadwal", "Connection: close").getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
          .startsWith("HTTP/1.1 200");
    } catch (IOException notYet) {
      return false;
    }
  }

  /// The memory of the JVM that is in use, in megabytes; the database's is not in it.
  long megabytes() throws IOException {
    try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElseThrow();
    }
  }

  /// The port of its database, which it chose itself.
  int databasePort() throws IOException {
    try (var folders = Files.newDirectoryStream(data.resolve("postgresql"), "cluster-*")) {
      Path cluster = folders.iterator().next();
      return Integer.parseInt(Files.readAllLines(cluster.resolve("postmaster.pid")).get(3).strip());
    }
  }

  String databasePassword() throws IOException {
    return Files.readString(data.resolve("postgresql/password")).strip();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  /// Ends as an administrator ends it, the database with it.
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        throw new IllegalStateException("The program does not end: " + process.pid());
      }
      Optional<ProcessHandle> server =
          process.children().filter(ProcessHandle::isAlive).findFirst();
      if (server.isPresent()) {
        server.get().onExit().join();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
