package id.sarpras.platform.database;

import java.sql.Connection;
import java.sql.SQLException;

/// PostgreSQL 15 is the oldest that every migration and statement is tested on.
final class ServerVersion {

  private static final int OLDEST = 15;

  private ServerVersion() {}

  static void require(Connection connection) throws SQLException {
    var server = connection.getMetaData();
    if (server.getDatabaseMajorVersion() < OLDEST) {
      throw new CannotStart(
          "The database is PostgreSQL %s, but Sarpras needs PostgreSQL %d or newer."
              .formatted(server.getDatabaseProductVersion(), OLDEST));
    }
  }
}
