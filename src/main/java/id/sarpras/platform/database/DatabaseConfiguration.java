package id.sarpras.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/// Two doors to one database: the owner's for migrations, the program's for everything else.
@Configuration
class DatabaseConfiguration {

  @Bean
  Database database(
      @Value("${sarpras.data-dir}") Path dataDirectory,
      @Value("${sarpras.database.url:}") String url,
      @Value("${sarpras.database.user:}") String user,
      @Value("${sarpras.database.password:}") String password) {
    Database database =
        url.isBlank()
            ? Database.embedded(dataDirectory, Map.of())
            : Database.external(url, user, password);
    ApplicationRole.prepare(database);
    return database;
  }

  @Bean(defaultCandidate = false)
  @FlywayDataSource
  DataSource ownerDataSource(Database database) {
    return database.asOwner();
  }

  @Bean
  @Primary
  HikariDataSource dataSource(
      Database database, @Value("${sarpras.database.connections}") int connections) {
    return pool(database, connections);
  }

  /// Connections that work as the application's role, however they were opened.
  static HikariDataSource pool(Database database, int connections) {
    var pool = new HikariDataSource();
    pool.setPoolName("sarpras");
    pool.setJdbcUrl(database.url());
    pool.setUsername(database.user());
    pool.setPassword(database.password());
    pool.setMaximumPoolSize(connections);
    pool.setConnectionInitSql("SET ROLE " + ApplicationRole.NAME);
    return pool;
  }
}
