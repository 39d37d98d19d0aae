package id.sarpras.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/// Folders and files that only their owner reads. What is written here is whole or not there, also
/// after a power failure.
public final class PrivateFolder {

  private PrivateFolder() {}

  /// Makes the folder, and those above it, readable by their owner only. One that is there keeps
  /// the rights that it has.
  ///
  /// @throws CannotStart where it cannot be made
  public static Path made(Path folder) {
    try {
      return Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (IOException broken) {
      throw new CannotStart(
          "The folder %s cannot be made (%s): mend that, or give another one by SARPRAS_DATA_DIR."
              .formatted(folder, why(broken)),
          broken);
    }
  }

  private static String why(IOException broken) {
    return switch (broken) {
      case FileAlreadyExistsException named -> named.getMessage() + " is a file";
      case AccessDeniedException denied -> "no right to write " + denied.getMessage();
      default -> String.valueOf(broken.getMessage());
    };
  }

  /// The text of a private file in this folder; the first who asks writes it.
  public static String read(Path folder, String name, Supplier<String> first) {
    Path file = folder.resolve(name);
    try {
      if (!Files.exists(file)) {
        write(folder, file, first.get());
      }
      return Files.readString(file).strip();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void write(Path folder, Path file, String text) throws IOException {
    Path draft = Files.createTempFile(made(folder), "draft", ".new");
    Files.writeString(draft, text + "\n", StandardOpenOption.SYNC);
    try {
      // a link, unlike a move, never replaces what another process wrote meanwhile
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException another) {
      // that one counts
    } finally {
      Files.delete(draft);
    }
    keep(folder);
  }

  /// Gives a finished draft, which lies in this folder, its name.
  static void rename(Path folder, Path draft, String name) throws IOException {
    Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    keep(folder);
  }

  private static void keep(Path folder) throws IOException {
    try (var entries = FileChannel.open(folder)) {
      entries.force(true);
    }
  }
}
