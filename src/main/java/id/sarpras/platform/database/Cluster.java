package id.sarpras.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/// The files of an embedded server: made once, whole, with an owner and a database.
///
/// @param folder named by the major version that can read it
/// @param password of every user who may sign in
record Cluster(Path folder, String password) {

  /// Owns the database and its tables; is no superuser.
  static final String OWNER = "sarpras";

  static final String DATABASE = "sarpras";

  private static final String NAME = "cluster-" + Binaries.MAJOR;

  private static final String MAKE_OWNER =
      "CREATE ROLE %s LOGIN CREATEROLE CREATEDB PASSWORD '%s'\nCREATE DATABASE %s OWNER %s\n";

  static Cluster in(Path home, Binaries binaries) throws IOException, InterruptedException {
    Path folder = home.resolve(NAME);
    String password = PrivateFolder.read(home, "password", Cluster::random);
    if (!Files.isDirectory(folder)) {
      requireNoOther(home);
      make(home, password, binaries);
    }
    return new Cluster(folder.toRealPath(), password);
  }

  /// Whatever cuts the making short, the folder has its name only when everything is in it.
  private static void make(Path home, String password, Binaries binaries)
      throws IOException, InterruptedException {
    Path draft = home.resolve("new-cluster");
    FileSystemUtils.deleteRecursively(draft);
    Commands.run(initdb(binaries, draft, home.resolve("password")), "");
    Commands.run(
        List.of(binaries.program("postgres"), "--single", "-D", draft.toString(), "postgres"),
        MAKE_OWNER.formatted(OWNER, password, DATABASE, OWNER));
    PrivateFolder.rename(home, draft, NAME);
  }

  /// The locale is PostgreSQL's own, so that an order of names does not change with the system.
  private static List<String> initdb(Binaries binaries, Path folder, Path password) {
    return List.of(
        binaries.program("initdb"),
        "--pgdata=" + folder,
        "--username=postgres",
        "--pwfile=" + password,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--data-checksums");
  }

  private static void requireNoOther(Path home) throws IOException {
    try (var others = Files.newDirectoryStream(home, "cluster-*")) {
      for (Path other : others) {
        throw new CannotStart(
            "The data in %s belong to another version than PostgreSQL %s: move them as docs/administrator.md says, or go back to the Sarpras that wrote them."
                .formatted(other, Binaries.MAJOR));
      }
    }
  }

  private static String random() {
    byte[] bits = new byte[24];
    new SecureRandom().nextBytes(bits);
    return HexFormat.of().formatHex(bits);
  }
}
