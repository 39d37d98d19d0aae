package id.sarpras.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Brings the tables up to date, as their owner.
public final class Migrations {

  private static final String FOLDER = "classpath:db/migration";
  private static final String LIST = "flyway_schema_history";
  private static final String REMEMBERED =
      "SELECT obj_description(to_regclass('%s'), 'pg_class')".formatted(LIST);

  private Migrations() {}

  /// Runs what has not run yet. The list of what ran stays the owner's alone, and carries the
  /// [#fingerprint()] of what ran: where it is that of all there is, nothing is left to do, and to
  /// learn it from the list itself would take a tenth of each start.
  ///
  /// @throws org.flywaydb.core.api.FlywayException when one fails, or the tables are of another
  ///   program
  public static void run(DataSource owner) {
    try {
      String all = fingerprint();
      if (!all.equals(remembered(owner))) {
        Flyway.configure().dataSource(owner).locations(FOLDER).load().migrate();
        remember(owner, all);
      }
    } catch (SQLException broken) {
      throw new IllegalStateException(
          "The list of migrations could not be read and closed", broken);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// How many migrations there are, and a sum over the name and the words of each.
  private static String fingerprint() throws IOException {
    Resource[] files = new PathMatchingResourcePatternResolver().getResources(FOLDER + "/*.sql");
    long sum = 0; // whatever the order in which they are found
    for (Resource file : files) {
      var crc = new CRC32();
      crc.update(String.valueOf(file.getFilename()).getBytes(StandardCharsets.UTF_8));
      crc.update(file.getContentAsByteArray());
      sum += crc.getValue();
    }
    return "%d migrations, %x".formatted(files.length, sum);
  }

  private static @Nullable String remembered(DataSource owner) throws SQLException {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery(REMEMBERED)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static void remember(DataSource owner, String all) throws SQLException {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("REVOKE ALL ON %s FROM %s".formatted(LIST, ApplicationRole.NAME));
      statement.execute("COMMENT ON TABLE %s IS '%s'".formatted(LIST, all));
    }
  }
}
