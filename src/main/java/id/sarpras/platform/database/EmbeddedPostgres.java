package id.sarpras.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;

/// A PostgreSQL server of our own in a data directory, durable and private: it writes through to
/// the disk, listens on the loopback address with a password that only this user can read, and ends
/// with the program, however that ends.
public final class EmbeddedPostgres implements AutoCloseable {

  /// The owner of everything in it.
  public static final String USER = "sarpras";

  private static final String CLUSTER = "cluster-18";

  private final FileChannel lock;
  private final Server server;
  private final String password;

  private EmbeddedPostgres(FileChannel lock, Server server, String password) {
    this.lock = lock;
    this.server = server;
    this.password = password;
  }

  /// Starts the server on a directory, which is made where it is missing and recovered where it was
  /// killed.
  ///
  /// @param settings PostgreSQL settings beside our own; tests loosen what production must not
  /// @throws CannotStart with one clear sentence where it cannot start
  public static EmbeddedPostgres start(Path dataDirectory, Map<String, String> settings) {
    try {
      Path home =
          privateDirectory(dataDirectory.toAbsolutePath().normalize().resolve("postgresql"));
      FileChannel lock = lock(home);
      Binaries.tidy(home);
      Binaries binaries = Binaries.under(home);
      String password = password(home.resolve("password"));
      Path cluster = home.resolve(CLUSTER);
      if (!Files.exists(cluster)) {
        new Cluster(binaries).make(cluster, home.resolve("password"));
      }
      return new EmbeddedPostgres(lock, Server.start(binaries, cluster, settings), password);
    } catch (IOException broken) {
      throw new CannotStart(
          "The embedded PostgreSQL did not start: " + broken.getMessage(), broken);
    }
  }

  /// The JDBC address of a database on this server.
  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + database;
  }

  public String password() {
    return password;
  }

  /// The process of the server itself.
  public long pid() {
    return server.pid();
  }

  /// Stops the server after its last transaction and gives the directory free.
  @Override
  public void close() {
    server.stop();
    try {
      lock.close();
    } catch (IOException alreadyFree) {
      throw new CannotStart("The data directory stays locked", alreadyFree);
    }
  }

  private static Path privateDirectory(Path directory) throws IOException {
    Files.createDirectories(directory);
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
    return directory;
  }

  private static FileChannel lock(Path home) throws IOException {
    FileChannel channel =
        FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException taken) {
      // by this very program: said below
    }
    channel.close();
    throw new CannotStart(
        "Another Sarpras is running on the data directory "
            + home.getParent()
            + "; stop it, or give this one a SARPRAS_DATA_DIR of its own");
  }

  private static String password(Path file) throws IOException {
    if (!Files.exists(file)) {
      byte[] random = new byte[24];
      new SecureRandom().nextBytes(random);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, HexFormat.of().formatHex(random));
    }
    return Files.readString(file).strip();
  }
}
