package id.sarpras.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.resilience.annotation.RetryAnnotationBeanPostProcessor;

/// The order of the start: a server, the owner who makes the role and the tables, the application's
/// connections. The server outlives them all.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

  @Bean
  DatabaseServer databaseServer(DatabaseSettings settings) {
    return settings.start();
  }

  /// Makes the role in which the application works, and its tables.
  @Bean(defaultCandidate = false)
  DataSource owner(DatabaseServer server) {
    DataSource owner = Sides.owner(server.access());
    Migrations.run(owner);
    return owner;
  }

  /// Asks for the owner's side, without which it would find nothing.
  @Bean
  @Primary
  HikariDataSource dataSource(
      DatabaseServer server, DatabaseSettings settings, @Qualifier("owner") DataSource owner) {
    return Sides.application(server.access(), settings.database().connections());
  }

  /// Tries again what carries [id.sarpras.shared.TriedAgain], around its transaction.
  @Bean
  static RetryAnnotationBeanPostProcessor retries() {
    return new RetryAnnotationBeanPostProcessor();
  }
}
