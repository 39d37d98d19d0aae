package id.sarpras.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/// Where the server of a test run lives: in memory where there is plenty, because a clone is three
/// hundred files (16 ms there, 300 ms on a slow disk); otherwise in the build's folder.
final class TestFolder {

  private static final Path MEMORY = Path.of("/dev/shm");

  private static final long PLENTY = 4L << 30;

  private static final String PREFIX = "sarpras-test-";

  private TestFolder() {}

  static Path make() {
    try {
      Path parent = isPlenty() ? MEMORY : Files.createDirectories(TestDatabase.PROGRAMS);
      removeThoseOfKilledRuns(parent);
      return parent.resolve(PREFIX + ProcessHandle.current().pid());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static void remove(Path folder) {
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static boolean isPlenty() throws IOException {
    return Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() >= PLENTY;
  }

  private static void removeThoseOfKilledRuns(Path parent) throws IOException {
    try (var folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
      for (Path folder : folders) {
        long pid = Long.parseLong(folder.getFileName().toString().substring(PREFIX.length()));
        if (ProcessHandle.of(pid).isEmpty() && Files.isWritable(folder)) {
          remove(folder);
        }
      }
    }
  }
}
