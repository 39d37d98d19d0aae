package id.sarpras.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL of our own that keeps what it acknowledged: through a killed program, a killed
/// server and a power failure. It listens to this machine only and lets nobody in without the
/// password that lies in its private folder. One process at a time may use a folder; when that
/// process ends, however it ends, the server ends too.
public final class EmbeddedPostgres implements DatabaseServer {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

  private final FolderLock lock;
  private final ServerProcess process;
  private final DatabaseAccess access;

  private EmbeddedPostgres(FolderLock lock, ServerProcess process, DatabaseAccess access) {
    this.lock = lock;
    this.process = process;
    this.access = access;
  }

  /// Starts the server of this folder, and makes it at the first time.
  ///
  /// @throws CannotStart when it is used by another process, or cannot run here
  public static EmbeddedPostgres start(Path home) {
    return start(home, home, Map.of());
  }

  /// The same, for tests.
  ///
  /// @param programs where the programs are unpacked: several servers may share them
  /// @param settings replace those of [ServerSettings]
  public static EmbeddedPostgres start(Path home, Path programs, Map<String, String> settings) {
    Path folder = PrivateFolder.made(home.toAbsolutePath().normalize());
    FolderLock lock = FolderLock.of(folder);
    try {
      Commands.requireUsableUser();
      Binaries binaries = Binaries.in(programs.toAbsolutePath().normalize());
      if (programs.equals(home)) {
        binaries.removeOthers();
      }
      return started(lock, folder, binaries, settings);
    } catch (IOException broken) {
      lock.close();
      throw new UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      lock.close();
      Thread.currentThread().interrupt();
      throw new CannotStart("The start of the database was interrupted.", interrupted);
    } catch (RuntimeException refused) {
      lock.close();
      throw refused;
    }
  }

  private static EmbeddedPostgres started(
      FolderLock lock, Path home, Binaries binaries, Map<String, String> settings)
      throws IOException, InterruptedException {
    Cluster cluster = Cluster.in(home, binaries);
    var tenants = new Tenants(cluster.folder());
    tenants.leave();
    Path log = PrivateFolder.made(home.resolve("log"));
    // a free port may be taken by somebody else before the server has it
    for (int attempt = 0; attempt < 3; attempt++) {
      int port = freePort();
      ServerProcess process =
          ServerProcess.start(
              command(binaries, cluster, log, port, settings), log.resolve("start.log"));
      if (process.isReady(tenants.pidFile())) {
        LOG.info("PostgreSQL {} serves {} on port {}", Binaries.VERSION, cluster.folder(), port);
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/" + Cluster.DATABASE;
        var access = new DatabaseAccess(url, Cluster.OWNER, cluster.password());
        return new EmbeddedPostgres(lock, process, access);
      }
    }
    throw new CannotStart(
        "The database server in %s did not start; its last words in %s: %s"
            .formatted(home, log, ServerLog.lastWords(log)));
  }

  private static List<String> command(
      Binaries binaries, Cluster cluster, Path log, int port, Map<String, String> settings) {
    var command = new ArrayList<>(List.of(binaries.program("postgres"), "-D"));
    command.add(cluster.folder().toString());
    var all = new LinkedHashMap<>(ServerSettings.of(log, port));
    all.putAll(settings);
    all.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
    return command;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  @Override
  public DatabaseAccess access() {
    return access;
  }

  /// Stops the server and gives the folder free.
  @Override
  public void close() {
    process.stop();
    lock.close();
  }
}
