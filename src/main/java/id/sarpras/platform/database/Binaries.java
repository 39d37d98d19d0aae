package id.sarpras.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/// The programs of PostgreSQL, unpacked from the archive that comes with ours.
///
/// @param folder holds `bin`, `lib` and `share`
record Binaries(Path folder) {

  /// The major version, which decides whether a cluster's files can be read.
  static final String MAJOR = "18";

  /// The version in the pom; a test compares.
  static final String VERSION = MAJOR + ".6";

  /// Unpacks the archive into a folder of its version, unless that was done before. Several
  /// processes may do so at once.
  static Binaries in(Path home) throws IOException {
    Path folder = home.resolve(VERSION);
    if (!Files.isDirectory(folder)) {
      Path draft = Files.createTempDirectory(PrivateFolder.made(home), VERSION + ".");
      unpack(draft);
      if (Files.isDirectory(folder)) {
        FileSystemUtils.deleteRecursively(draft);
      } else {
        PrivateFolder.rename(home, draft, VERSION);
      }
    }
    return new Binaries(folder);
  }

  /// Removes other versions, and what a start that was killed left half unpacked. For a folder that
  /// nobody else uses.
  void removeOthers() throws IOException {
    try (var others = Files.newDirectoryStream(folder.resolve(".."), "[0-9]*")) {
      for (Path other : others) {
        if (!other.normalize().equals(folder)) {
          FileSystemUtils.deleteRecursively(other);
        }
      }
    }
  }

  String program(String name) {
    return folder.resolve("bin").resolve(name).toString();
  }

  private static void unpack(Path folder) throws IOException {
    try (var archive = new TarArchiveInputStream(new XZInputStream(archive()))) {
      TarArchiveEntry entry = archive.getNextEntry();
      while (entry != null) {
        unpack(entry, archive, folder.resolve(entry.getName()).normalize());
        entry = archive.getNextEntry();
      }
    }
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path file)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(file);
    } else if (entry.isSymbolicLink()) {
      Files.createDirectories(file.getParent());
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
    } else if (!entry.getName().endsWith(".a")) {
      Files.createDirectories(file.getParent());
      Files.copy(content, file);
      boolean runs = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          file, PosixFilePermissions.fromString(runs ? "rwx------" : "rw-------"));
    }
  }

  private static InputStream archive() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    String name =
        switch (machine) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64", "arm64" -> "arm_64";
          default -> machine;
        };
    InputStream archive =
        Binaries.class.getResourceAsStream("/postgres-" + system + "-" + name + ".txz");
    if (archive == null) {
      throw new CannotStart(
          "Sarpras brings no PostgreSQL for %s on %s: give it one by SARPRAS_DATABASE_URL."
              .formatted(system, machine));
    }
    return new BufferedInputStream(archive, 1 << 16);
  }
}
