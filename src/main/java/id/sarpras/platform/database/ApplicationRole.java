package id.sarpras.platform.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// The role in which the application works: it reads and writes the owner's tables but does not own
/// them, so what a migration takes from it (such as changing the audit) it cannot take back.
final class ApplicationRole {

  static final String NAME = "sarpras_app";

  private static final String EXISTS =
      "SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = 'sarpras_app')";

  /// Another installation on the same server may make the role at the same moment.
  private static final String MAKE =
      """
      DO $$ BEGIN
        CREATE ROLE sarpras_app NOLOGIN;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN
        NULL;
      END $$
      """;

  private static final String MAY_USE =
      """
      SELECT pg_has_role('sarpras_app',
          CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE 'MEMBER' END)
      """;

  private static final String MAY_WORK =
      """
      GRANT USAGE ON SCHEMA public TO sarpras_app;
      ALTER DEFAULT PRIVILEGES IN SCHEMA public
        GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO sarpras_app;
      ALTER DEFAULT PRIVILEGES IN SCHEMA public
        GRANT USAGE, SELECT ON SEQUENCES TO sarpras_app;
      """;

  private ApplicationRole() {}

  /// Sees to it that the role exists, that this user may work in it, and that it may read and write
  /// every table that this user makes from now on.
  ///
  /// @throws CannotStart when an administrator has to make it
  static void prepare(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      // two nodes may start at once
      statement.execute("SELECT pg_advisory_xact_lock(7314152500)");
      makeIt(statement);
      statement.execute(MAY_WORK);
      connection.commit();
    }
  }

  private static void makeIt(Statement statement) throws SQLException {
    String user = statement.enquoteIdentifier(one(statement, "SELECT current_user"), true);
    try {
      if (one(statement, EXISTS).equals("f")) {
        statement.execute(MAKE);
      }
      if (one(statement, MAY_USE).equals("f")) {
        statement.execute("GRANT sarpras_app TO " + user);
      }
    } catch (SQLException refused) {
      throw new CannotStart(
          "The database user %s may not make the role in which Sarpras works; let an administrator of the database run: CREATE ROLE sarpras_app NOLOGIN; GRANT sarpras_app TO %s;"
              .formatted(user, user),
          refused);
    }
  }

  private static String one(Statement statement, String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }
}
