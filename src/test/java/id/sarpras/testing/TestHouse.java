package id.sarpras.testing;

import id.sarpras.shared.Ids;
import id.sarpras.shared.UnitId;
import java.time.Instant;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.resilience.annotation.EnableResilientMethods;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// A few components of the program on a real database, with a clock that the test ticks.
public final class TestHouse implements InstantSource, AutoCloseable {

  /// Transactions as in the program.
  @EnableTransactionManagement(proxyTargetClass = true)
  @EnableResilientMethods(proxyTargetClass = true)
  static class Ground {}

  private final TestDatabase database;
  private final TestClock clock;
  private final AnnotationConfigApplicationContext program;

  /// @param now what the clock shows at first
  /// @param components classes of the program that are to work together
  public TestHouse(TestDatabase database, Instant now, Class<?>... components) {
    this(database, new TestClock(now), components);
  }

  /// The same on a clock that several houses look at.
  public TestHouse(TestDatabase database, TestClock clock, Class<?>... components) {
    this.database = database;
    this.clock = clock;
    this.program = new AnnotationConfigApplicationContext();
    var transactions = new DataSourceTransactionManager(database.dataSource());
    program.registerBean(DataSource.class, database::dataSource);
    program.registerBean(JdbcClient.class, () -> JdbcClient.create(database.dataSource()));
    program.registerBean(PlatformTransactionManager.class, () -> transactions);
    program.registerBean(TransactionOperations.class, () -> new TransactionTemplate(transactions));
    program.registerBean(InstantSource.class, () -> this);
    program.registerBean(ObjectMapper.class, () -> JsonMapper.builder().build());
    program.register(Ground.class);
    program.register(components);
    program.refresh();
  }

  public <T> T get(Class<T> component) {
    return program.getBean(component);
  }

  @Override
  public Instant instant() {
    return clock.instant();
  }

  public void set(Instant instant) {
    clock.set(instant);
  }

  /// A unit that nothing is known of but its name.
  public UnitId unit() {
    UnitId unit = UnitId.next();
    var government = Ids.next();
    database
        .sql()
        .sql("INSERT INTO government (id, name) VALUES (:id, 'Provinsi')")
        .param("id", government)
        .update();
    database
        .sql()
        .sql(
            """
            INSERT INTO service_unit
              (id, government_id, slug, name, short_name, address, phone, website, email, zone)
            VALUES (:id, :government, :slug, 'Biro Umum', 'BU', '-', '-', '-', '-', 'Asia/Pontianak')
            """)
        .param("id", unit.value())
        .param("government", government)
        .param("slug", "unit-" + unit.value())
        .update();
    return unit;
  }

  @Override
  public void close() {
    program.close();
  }
}
