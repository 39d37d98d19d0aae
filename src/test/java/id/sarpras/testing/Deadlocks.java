package id.sarpras.testing;

import org.springframework.jdbc.core.simple.JdbcClient;

/// The rings in which transactions waited for each other.
public final class Deadlocks {

  private Deadlocks() {}

  /// How many the database has broken by giving a transaction up, of all that was done with it.
  public static int in(JdbcClient database) {
    return database
        .sql("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()")
        .query(Integer.class)
        .single();
  }
}
