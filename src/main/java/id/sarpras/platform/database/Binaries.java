package id.sarpras.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// The programs of PostgreSQL, unpacked once from the class path into the data directory.
record Binaries(Path home) {

  /// Unpacks them where they are not there yet. A start that was killed half-way leaves nothing
  /// that looks finished.
  static Binaries under(Path directory) throws IOException {
    String archive = archive();
    Path home = directory.resolve(archive.replace(".txz", ""));
    if (!Files.isDirectory(home)) {
      Path half = Files.createTempDirectory(directory, "unpacking");
      unpack("/" + archive, half);
      Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rwxr-xr-x"));
      Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
    }
    return new Binaries(home);
  }

  Path program(String name) {
    return home.resolve("bin").resolve(name);
  }

  private static String archive() {
    String machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    return "postgres-linux-" + machine + ".txz";
  }

  private static void unpack(String archive, Path target) throws IOException {
    try (InputStream packed = Binaries.class.getResourceAsStream(archive)) {
      if (packed == null || !System.getProperty("os.name").equals("Linux")) {
        throw new IOException(
            "No embedded PostgreSQL for this machine; set SARPRAS_DATABASE_URL, _USER and _PASSWORD"
                + " to a PostgreSQL 15 or newer");
      }
      var tar =
          new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)));
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        write(entry, tar, target.resolve(entry.getName()).normalize(), target);
      }
    }
  }

  private static void write(TarArchiveEntry entry, InputStream content, Path file, Path target)
      throws IOException {
    if (!file.startsWith(target)) {
      throw new IOException("The archive points outside itself: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(file);
    } else if (entry.isSymbolicLink()) {
      Files.createDirectories(file.getParent());
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
    } else {
      Files.createDirectories(file.getParent());
      Files.copy(content, file);
      Files.setPosixFilePermissions(
          file,
          PosixFilePermissions.fromString(
              (entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }

  /// Removes what a killed start left half unpacked.
  static void tidy(Path directory) throws IOException {
    try (var halves = Files.newDirectoryStream(directory, "unpacking*")) {
      for (Path half : halves) {
        try (var files = Files.walk(half)) {
          for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
          }
        }
      }
    }
  }
}
