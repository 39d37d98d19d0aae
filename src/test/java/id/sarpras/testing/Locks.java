package id.sarpras.testing;

import org.springframework.jdbc.core.simple.JdbcClient;

/// Transactions of a database that wait for each other.
public final class Locks {

  private Locks() {}

  /// How many rings of them the database has broken by giving one up, of all that was done with it.
  public static int deadlocks(JdbcClient database) {
    return count(
        database, "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()");
  }

  /// Comes back as soon as one of them waits for another's lock. Not inside a transaction, which
  /// sees them always as they were when it first looked.
  public static void untilSomebodyWaits(JdbcClient database) {
    int waiting = 0;
    while (waiting == 0) {
      waiting =
          count(
              database,
              """
              SELECT count(*) FROM pg_locks l JOIN pg_stat_activity a USING (pid)
              WHERE NOT l.granted AND a.datname = current_database()
              """);
    }
  }

  private static int count(JdbcClient database, String sql) {
    return database.sql(sql).query(Integer.class).single();
  }
}
