package id.sarpras.platform.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Where the data lies, and who owns it there. Tables belong to the owner, who migrates them; the
/// program works as the role `sarpras_app`, which may not undo what is append-only.
///
/// @param server what is stopped at the end
public record Database(String url, String user, String password, AutoCloseable server)
    implements AutoCloseable {

  static final String NAME = "sarpras";

  /// Our own server on a data directory.
  public static Database embedded(Path dataDirectory, Map<String, String> settings) {
    var server = EmbeddedPostgres.start(dataDirectory, settings);
    try (Connection connection =
            DriverManager.getConnection(
                server.url("postgres"), EmbeddedPostgres.USER, server.password());
        var statement = connection.createStatement()) {
      if (!statement
          .executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'")
          .next()) {
        statement.execute("CREATE DATABASE " + NAME);
      }
    } catch (SQLException broken) {
      server.close();
      throw new CannotStart("The embedded PostgreSQL does not answer", broken);
    }
    return new Database(server.url(NAME), EmbeddedPostgres.USER, server.password(), server);
  }

  /// The administrator's server.
  public static Database external(String url, String user, String password) {
    return new Database(url, user, password, () -> {});
  }

  /// Connections as the owner, for migrations only.
  public DataSource asOwner() {
    return new DriverManagerDataSource(url, user, password);
  }

  @Override
  public void close() throws Exception {
    server.close();
  }
}
