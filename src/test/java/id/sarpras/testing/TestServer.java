package id.sarpras.testing;

import id.sarpras.platform.database.DatabaseAccess;
import id.sarpras.platform.database.EmbeddedPostgres;
import id.sarpras.platform.database.Migrations;
import id.sarpras.platform.database.Sides;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The one server of this JVM's tests: the external one that `SARPRAS_DATABASE_URL` names, whose
/// user may make databases, or an embedded one that is thrown away. It has a template that was
/// migrated once; every test class works on a clone. Clones are dropped at the end.
final class TestServer {

  private static final Map<String, String> QUICK =
      Map.of(
          "fsync", "off",
          "synchronous_commit", "off",
          "full_page_writes", "off",
          "autovacuum", "off",
          "max_wal_size", "64MB",
          "max_connections", "200");

  /// Stands below what it needs.
  static final TestServer ONE = new TestServer();

  private final DatabaseAccess access;
  private final JdbcClient sql;
  private final String prefix = "test_" + ProcessHandle.current().pid() + "_";
  private final String template = prefix + "template";
  private final Queue<String> made = new ConcurrentLinkedQueue<>();

  private TestServer() {
    Runnable end;
    Optional<DatabaseAccess> external = external();
    if (external.isPresent()) {
      access = external.get();
      end = this::dropAll;
    } else {
      Path home = TestFolder.make();
      EmbeddedPostgres server = EmbeddedPostgres.start(home, TestDatabase.PROGRAMS, QUICK);
      access = server.access();
      end = () -> throwAway(server, home);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(end));
    sql =
        JdbcClient.create(
            new DriverManagerDataSource(access.url(), access.user(), access.password()));
    makeTemplate();
  }

  /// A migrated database that nobody else has.
  DatabaseAccess copy() {
    String name = prefix + made.size() + "_" + Long.toString(System.nanoTime(), 36);
    sql.sql("CREATE DATABASE %s TEMPLATE %s".formatted(name, template)).update();
    made.add(name);
    return access.to(name);
  }

  /// Nobody connects to a template afterwards: while somebody does, it cannot be cloned.
  private void makeTemplate() {
    sql.sql("CREATE DATABASE " + template).update();
    made.add(template);
    Migrations.run(Sides.owner(access.to(template)));
    sql.sql("ALTER DATABASE %s ALLOW_CONNECTIONS false".formatted(template)).update();
  }

  private void dropAll() {
    List.copyOf(made)
        .forEach(name -> sql.sql("DROP DATABASE %s WITH (FORCE)".formatted(name)).update());
  }

  private static void throwAway(EmbeddedPostgres server, Path home) {
    server.close();
    TestFolder.remove(home);
  }

  private static Optional<DatabaseAccess> external() {
    var environment = System.getenv();
    return Optional.ofNullable(environment.get("SARPRAS_DATABASE_URL"))
        .filter(url -> !url.isBlank())
        .map(
            url ->
                new DatabaseAccess(
                    url,
                    environment.getOrDefault("SARPRAS_DATABASE_USER", ""),
                    environment.getOrDefault("SARPRAS_DATABASE_PASSWORD", "")));
  }
}
