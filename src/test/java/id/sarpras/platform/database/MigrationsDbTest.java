package id.sarpras.platform.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sarpras.testing.TestDatabase;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class MigrationsDbTest {

  private final TestDatabase database = TestDatabase.fresh();
  private final JdbcClient owner = database.owner();

  @Test
  void onceAllHaveRunTheirListIsNotGoneThroughAgain() {
    ofAnotherProgram();
    assertThatCode(() -> Migrations.run(Sides.owner(database.access()))).doesNotThrowAnyException();
  }

  @Test
  void aListThatIsNotOfAllThatThereAreIsGoneThrough() {
    owner.sql("COMMENT ON TABLE flyway_schema_history IS '1 migrations, 0'").update();
    ofAnotherProgram();
    assertThatThrownBy(() -> Migrations.run(Sides.owner(database.access())))
        .isInstanceOf(FlywayException.class)
        .hasMessageContaining("0.1");
  }

  @Test
  void aListThatRemembersNothingIsGoneThroughAndRemembersThen() {
    owner.sql("COMMENT ON TABLE flyway_schema_history IS NULL").update();
    Migrations.run(Sides.owner(database.access()));
    ofAnotherProgram();
    assertThatCode(() -> Migrations.run(Sides.owner(database.access()))).doesNotThrowAnyException();
  }

  /// Going through the list meets it and gives up.
  private void ofAnotherProgram() {
    owner
        .sql(
            """
            INSERT INTO flyway_schema_history
              (installed_rank, version, description, type, script, checksum, installed_by,
               execution_time, success)
            VALUES (99999, '0.1', 'unknown', 'SQL', 'V0.1__unknown.sql', 0, 'test', 0, true)
            """)
        .update();
  }
}
