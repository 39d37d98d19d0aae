package id.sarpras.platform.database;

import java.sql.SQLException;
import org.flywaydb.core.Flyway;

/// Brings the tables up to date, as their owner.
public final class Migrations {

  private Migrations() {}

  /// Runs what has not run yet. The list of what ran stays the owner's alone.
  public static void run(Flyway flyway) {
    flyway.migrate();
    var settings = flyway.getConfiguration();
    try (var connection = settings.getDataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          "REVOKE ALL ON %s FROM %s".formatted(settings.getTable(), ApplicationRole.NAME));
    } catch (SQLException broken) {
      throw new IllegalStateException("The list of migrations could not be closed", broken);
    }
  }
}
