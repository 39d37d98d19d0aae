package id.sarpras.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/// The order of the start: a server, the owner who makes the role and the tables, the application's
/// connections. The server outlives them all.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

  @Bean
  DatabaseServer databaseServer(DatabaseSettings settings) {
    return settings.start();
  }

  @Bean(defaultCandidate = false)
  @FlywayDataSource
  DataSource ownersDataSource(DatabaseServer server) {
    return Sides.owner(server.access());
  }

  /// Asks for the owner's side, which makes the role in which this one works.
  @Bean
  @Primary
  HikariDataSource dataSource(
      DatabaseServer server, DatabaseSettings settings, @FlywayDataSource DataSource owner) {
    return Sides.application(server.access(), settings.database().connections());
  }

  @Bean
  FlywayMigrationStrategy migrations() {
    return Migrations::run;
  }
}
