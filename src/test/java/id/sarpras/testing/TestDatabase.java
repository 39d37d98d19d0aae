package id.sarpras.testing;

import com.zaxxer.hikari.HikariDataSource;
import id.sarpras.platform.database.DatabaseAccess;
import id.sarpras.platform.database.Migrations;
import id.sarpras.platform.database.Sides;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A migrated, empty database for one test class, on a real PostgreSQL:
///
/// ```java
/// final TestDatabase database = TestDatabase.fresh();
/// ```
///
/// As an instance field every test has its own; as a static one they share it. It costs some 50 ms
/// and is dropped when the tests end.
public final class TestDatabase implements AutoCloseable {

  /// Where the programs of PostgreSQL are unpacked, once for all test runs.
  public static final Path PROGRAMS = Path.of("target/postgresql");

  /// Enough for tests in which 64 threads want the same.
  private static final int CONNECTIONS = 70;

  private final DatabaseAccess access;
  private final HikariDataSource application;
  private final DataSource owner;

  private TestDatabase(DatabaseAccess access) {
    this.access = access;
    this.application = Sides.application(access, CONNECTIONS);
    application.setMinimumIdle(0);
    application.setIdleTimeout(10_000);
    // 64 at once take their time on a busy machine
    application.setConnectionTimeout(60_000);
    this.owner = Sides.owner(access);
  }

  public static TestDatabase fresh() {
    return new TestDatabase(TestServer.ONE.copy());
  }

  /// A database that somebody else has made and migrated.
  public static TestDatabase of(DatabaseAccess access) {
    return new TestDatabase(access);
  }

  /// The database of a server of the test's own, which keeps what it has.
  public static TestDatabase migrated(DatabaseAccess access) {
    Migrations.run(Sides.owner(access));
    return new TestDatabase(access);
  }

  /// The same database by other connections.
  public TestDatabase again() {
    return new TestDatabase(access);
  }

  /// Gives its connections back; most tests leave that to the end of all.
  @Override
  public void close() {
    application.close();
  }

  /// Connections that work in the application's role, as in production.
  public DataSource dataSource() {
    return application;
  }

  /// Statements in the application's role.
  public JdbcClient sql() {
    return JdbcClient.create(application);
  }

  /// Transactions in the application's role.
  public TransactionTemplate transactions() {
    return new TransactionTemplate(new DataSourceTransactionManager(application));
  }

  /// Statements as the owner of the tables, for what the application may not do.
  public JdbcClient owner() {
    return JdbcClient.create(owner);
  }

  /// For a program that opens its own connections.
  public DatabaseAccess access() {
    return access;
  }
}
