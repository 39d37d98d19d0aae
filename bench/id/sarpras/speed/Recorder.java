package id.sarpras.speed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Listens, in the server's log, to what the program sends to its database while it does something,
/// so that pgbench can send the very same.
record Recorder(Database database, Path log) {

  /// A statement as it was sent.
  ///
  /// @param parameters what stood for `$1`, `$2` and so on; empty for NULL
  record Sent(String sql, List<String> parameters) {

    /// A session is written once a minute, whatever the officer does.
    boolean writes() {
      return sql.matches("(?is)\\s*(INSERT|UPDATE|DELETE).*")
          && !sql.contains("scheduled_tasks")
          && !sql.contains("spring_session");
    }

    boolean endsTransaction() {
      return sql.matches("(?is)(BEGIN|COMMIT)");
    }

    boolean reads() {
      return sql.matches("(?is)\\s*(SELECT|WITH).*") && !sql.contains("scheduled_tasks");
    }
  }

  private static final Pattern ENTRY =
      Pattern.compile(
          "LOG:  execute [^:]+: (?<sql>.*?)\\n(?:[^\\t\\n]*DETAIL:  [Pp]arameters: (?<parameters>[^\\n]*)\\n)?(?=\\d{4}-|\\z)",
          Pattern.DOTALL);
  private static final Pattern PARAMETER =
      Pattern.compile("\\$(?<number>\\d+) = (?:'(?<value>(?:[^']|'')*)'|NULL)");

  static Recorder of(Product product) throws IOException {
    return new Recorder(Database.of(product), product.data().resolve("postgresql/log"));
  }

  /// The program's connections of a later start are heard.
  void prepare() throws SQLException {
    database.run(
        "ALTER ROLE sarpras SET log_statement = 'all'",
        "ALTER ROLE sarpras SET log_error_verbosity = 'default'");
  }

  void end() throws SQLException {
    database.run("ALTER ROLE sarpras RESET ALL");
  }

  /// What was sent while something was done.
  List<Sent> during(Deed deed) throws Exception {
    Thread.sleep(300);
    long before = text().length();
    deed.run();
    Thread.sleep(300);
    var sent = new ArrayList<Sent>();
    var entries = ENTRY.matcher(text().substring((int) before));
    while (entries.find()) {
      sent.add(new Sent(entries.group("sql").strip(), parameters(entries.group("parameters"))));
    }
    return sent;
  }

  /// Something that may fail.
  interface Deed {
    void run() throws Exception;
  }

  private static List<String> parameters(@org.jspecify.annotations.Nullable String written) {
    var values = new TreeMap<Integer, String>();
    if (written != null) {
      var parameters = PARAMETER.matcher(written);
      while (parameters.find()) {
        String value = parameters.group("value");
        values.put(
            Integer.valueOf(parameters.group("number")),
            value == null ? "NULL" : "'" + value + "'");
      }
    }
    return List.copyOf(values.values());
  }

  private String text() throws IOException {
    try (var files = Files.newDirectoryStream(log, "server-*.log")) {
      Path newest = null;
      for (Path file : files) {
        if (newest == null
            || Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(newest)) > 0) {
          newest = file;
        }
      }
      return newest == null ? "" : Files.readString(newest, StandardCharsets.UTF_8);
    }
  }
}
