package id.sarpras.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The two sides of a database: its owner migrates, the application works. Sessions of both tell
/// the time in UTC, whatever the zone of the machine.
public final class Sides {

  /// Every statement is planned for the values it comes with: the way to a word that is in most of
  /// the register is not the way to one that is in five cases. And each is done by one process:
  /// what an office asks takes less time than calling a second one.
  private static final String WORK =
      "SET ROLE "
          + ApplicationRole.NAME
          + "; SET TIME ZONE 'UTC'; SET plan_cache_mode = force_custom_plan;"
          + " SET max_parallel_workers_per_gather = 0";

  private Sides() {}

  /// The owner's side. Afterwards the application's role exists.
  ///
  /// @throws CannotStart when the server does not answer, is too old, or does not let the role be
  public static DataSource owner(DatabaseAccess access) {
    if (!access.url().startsWith("jdbc:postgresql://")) {
      throw new CannotStart("The address in SARPRAS_DATABASE_URL begins with jdbc:postgresql://.");
    }
    var owner = new DriverManagerDataSource(access.url(), access.user(), access.password());
    try (Connection connection = owner.getConnection()) {
      ServerVersion.require(connection);
      ApplicationRole.prepare(connection);
    } catch (SQLException broken) {
      throw new CannotStart(
          "The database (%s) cannot be used: %s".formatted(access, broken.getMessage()), broken);
    }
    return new UtcDataSource(owner);
  }

  /// The application's side.
  ///
  /// @param connections at most so many at once
  public static HikariDataSource application(DatabaseAccess access, int connections) {
    var pool = new HikariDataSource();
    pool.setPoolName("sarpras");
    pool.setJdbcUrl(access.url());
    pool.setUsername(access.user());
    pool.setPassword(access.password());
    pool.setConnectionInitSql(WORK);
    pool.setMaximumPoolSize(connections);
    pool.setMinimumIdle(1);
    pool.setConnectionTimeout(10_000);
    pool.addDataSourceProperty("ApplicationName", "sarpras");
    // The server's words about a row that it refused say what stands in it; they would be logged.
    pool.addDataSourceProperty("logServerErrorDetail", "false");
    return pool;
  }
}
