package id.sarpras.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Connections that tell the time in UTC; the driver would give them the zone of this machine.
final class UtcDataSource extends DelegatingDataSource {

  UtcDataSource(DataSource plain) {
    super(plain);
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection connection = super.getConnection();
    try (var statement = connection.createStatement()) {
      statement.execute("SET TIME ZONE 'UTC'");
    }
    return connection;
  }
}
