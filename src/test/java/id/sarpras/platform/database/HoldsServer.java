package id.sarpras.platform.database;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;

/// A program that keeps a server and writes one row after the other. It says the number of a row
/// when the server has acknowledged it, and goes on until it is killed.
final class HoldsServer {

  static final String SAID = "row ";

  private HoldsServer() {}

  public static void main(String[] args) throws Exception {
    try (var server = EmbeddedPostgres.start(Path.of(args[0]), Path.of(args[1]), Map.of());
        var connection =
            DriverManager.getConnection(
                server.access().url(), server.access().user(), server.access().password());
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE promise (number int PRIMARY KEY)");
      for (int number = 1; ; number++) {
        statement.execute("INSERT INTO promise VALUES (" + number + ")");
        System.out.println(SAID + number);
      }
    }
  }
}
