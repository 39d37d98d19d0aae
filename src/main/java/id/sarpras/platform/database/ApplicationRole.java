package id.sarpras.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// The role as which the program works: it reads and writes, and owns nothing.
final class ApplicationRole {

  static final String NAME = "sarpras_app";

  private static final int OLDEST = 15;

  private static final String MAKE =
      """
      DO $$ BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'sarpras_app') THEN
          CREATE ROLE sarpras_app NOLOGIN;
        END IF;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN
        NULL; -- another node was faster
      END $$;
      DO $$ BEGIN
        IF NOT pg_has_role(current_user, 'sarpras_app', 'MEMBER') THEN
          EXECUTE format('GRANT sarpras_app TO %I', current_user);
        END IF;
      END $$;
      """;

  private static final String GRANT =
      """
      GRANT USAGE ON SCHEMA public TO sarpras_app;
      ALTER DEFAULT PRIVILEGES IN SCHEMA public
        GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO sarpras_app;
      ALTER DEFAULT PRIVILEGES IN SCHEMA public
        GRANT USAGE, SELECT ON SEQUENCES TO sarpras_app;
      """;

  private ApplicationRole() {}

  /// Makes the role and what it may do with tables to come.
  ///
  /// @throws CannotStart where the server is too old, does not answer, or the administrator must
  ///   help
  static void prepare(Database database) {
    try (Connection connection = database.asOwner().getConnection();
        Statement statement = connection.createStatement()) {
      int version = connection.getMetaData().getDatabaseMajorVersion();
      if (version < OLDEST) {
        throw new CannotStart(
            "Sarpras needs PostgreSQL " + OLDEST + " or newer; this server is " + version);
      }
      make(statement);
      statement.execute(GRANT);
    } catch (SQLException broken) {
      throw new CannotStart(
          "The database at " + database.url() + " cannot be used: " + broken.getMessage(), broken);
    }
  }

  private static void make(Statement statement) throws SQLException {
    try {
      statement.execute(MAKE);
    } catch (SQLException refused) {
      if (!"42501".equals(refused.getSQLState())) {
        throw refused;
      }
      throw new CannotStart(
          "The database user may not make roles; run as a superuser: CREATE ROLE sarpras_app NOLOGIN;"
              + " GRANT sarpras_app TO <this user>;",
          refused);
    }
  }
}
