import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Checks (`check`) or mends (`write`) the shape of every Java file with google-java-format. It is
/// a program of its own because a formatter reads only the syntax of the JDK that runs it, and the
/// JDK that runs Maven may be older than ours.
class Format {

  static final Formatter FORMATTER = new Formatter();

  static void main(String[] args) throws Exception {
    boolean write = args[0].equals("write");
    List<Path> crooked;
    try (var files = Files.walk(Path.of("."))) {
      crooked =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> file.startsWith("./src") || file.startsWith("./bin"))
              .parallel()
              .filter(file -> !isStraight(file, write))
              .sorted()
              .toList();
    }
    if (!write && !crooked.isEmpty()) {
      System.err.println("Not formatted (bin/format mends them):");
      crooked.forEach(file -> System.err.println("  " + file));
      System.exit(1);
    }
  }

  static boolean isStraight(Path file, boolean write) {
    try {
      String source = Files.readString(file);
      String straight =
          FORMATTER.formatSource(
              ImportOrderer.reorderImports(
                  RemoveUnusedImports.removeUnusedImports(source),
                  JavaFormatterOptions.Style.GOOGLE));
      if (write && !straight.equals(source)) {
        Files.writeString(file, straight);
      }
      return straight.equals(source);
    } catch (Exception broken) {
      throw new IllegalStateException(file + ": " + broken.getMessage(), broken);
    }
  }
}
