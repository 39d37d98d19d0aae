package id.sarpras.speed;

import com.zaxxer.hikari.HikariDataSource;
import id.sarpras.platform.database.DatabaseAccess;
import id.sarpras.platform.database.Sides;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The product's own database server, asked without the program.
///
/// @param port on this machine
record Database(int port, String password) {

  private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");
  private static final Pattern FAILED =
      Pattern.compile("number of failed transactions: ([1-9]\\d*)");

  static Database of(Product product) throws IOException {
    return new Database(product.databasePort(), product.databasePassword());
  }

  /// As the program works.
  HikariDataSource application() {
    return Sides.application(new DatabaseAccess(url(), "sarpras", password), 1);
  }

  /// As the one who may do anything, for settings and for loading.
  Connection superuser() throws SQLException {
    return connect("postgres");
  }

  private Connection connect(String user) throws SQLException {
    return DriverManager.getConnection(url(), user, password);
  }

  private String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/sarpras";
  }

  void run(String... statements) throws SQLException {
    try (Connection connection = superuser();
        var statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  String ask(String sql) throws SQLException {
    try (Connection connection = superuser();
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  /// How often pgbench gets a script done, in a second.
  ///
  /// @param firstNumber the value of `:i` with which each client begins
  double pgbench(String script, int clients, int seconds, int firstNumber)
      throws IOException, InterruptedException {
    Path file = Path.of("target", "bench", "script.sql");
    Files.writeString(file, script);
    var command =
        new ArrayList<>(
            List.of(program(), "-n", "-M", "prepared", "-j", "1", "-h", "127.0.0.1"));
    command.addAll(List.of("-p", Integer.toString(port), "-U", "sarpras"));
    command.addAll(List.of("-c", Integer.toString(clients), "-T", Integer.toString(seconds)));
    command.addAll(List.of("-D", "i=" + firstNumber, "-f", file.toString(), "sarpras"));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PGPASSWORD", password);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Matcher tps = TPS.matcher(said);
    if (process.waitFor() != 0 || !tps.find() || FAILED.matcher(said).find()) {
      throw new IllegalStateException("pgbench: " + said + "\n" + script);
    }
    return Double.parseDouble(tps.group(1));
  }

  /// Such as `15.18`.
  static String version() throws IOException {
    Process process = new ProcessBuilder(program(), "--version").start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return said.replaceAll("[^0-9]*([0-9.]+)[\\s\\S]*", "$1");
  }

  /// @throws IllegalStateException where there is no pgbench
  static String program() throws IOException {
    try (var debian = Files.exists(Path.of("/usr/lib/postgresql"))
            ? Files.list(Path.of("/usr/lib/postgresql"))
            : Stream.<Path>empty()) {
      return Stream.concat(
              debian.map(version -> version.resolve("bin/pgbench")),
              Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, "pgbench")))
          .filter(Files::isExecutable)
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalStateException(
                      "There is no pgbench: bin/setup installs Debian's postgresql, which has it"))
          .toString();
    }
  }
}
