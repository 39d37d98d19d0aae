package id.sarpras.platform.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// What an embedded server wrote down.
final class ServerLog {

  private ServerLog() {}

  /// The end of the file that was written last, to explain why there is no server.
  static String lastWords(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      Path newest =
          files
              .map(Path::toFile)
              .filter(file -> file.length() > 0)
              .max(Comparator.comparingLong(File::lastModified))
              .map(File::toPath)
              .orElse(null);
      if (newest == null) {
        return "none";
      }
      List<String> lines = Files.readAllLines(newest);
      return String.join(" | ", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    }
  }
}
