package id.sarpras.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sarpras.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.UncategorizedSQLException;

class ApplicationRoleDbTest {

  final TestDatabase database = TestDatabase.fresh();

  @Test
  void theApplicationReadsAndWritesWhatTheOwnerMakes() {
    database.owner().sql("CREATE TABLE scratch (id bigserial, word text)").update();
    var sql = database.sql();
    assertThat(sql.sql("INSERT INTO scratch (word) VALUES ('a')").update()).isOne();
    assertThat(sql.sql("UPDATE scratch SET word = 'b'").update()).isOne();
    assertThat(sql.sql("SELECT word FROM scratch").query(String.class).single()).isEqualTo("b");
    assertThat(sql.sql("DELETE FROM scratch").update()).isOne();
  }

  @Test
  void whatTheOwnerTakesFromItStaysTaken() {
    database.owner().sql("CREATE TABLE scratch (word text)").update();
    database.owner().sql("REVOKE UPDATE, DELETE, TRUNCATE ON scratch FROM sarpras_app").update();
    isRefused("DELETE FROM scratch");
    isRefused("UPDATE scratch SET word = 'b'");
    isRefused("TRUNCATE scratch");
    isRefused("DROP TABLE scratch");
    isRefused("ALTER TABLE scratch DISABLE TRIGGER ALL");
  }

  @Test
  void theListOfMigrationsIsTheOwnersAlone() {
    isRefused("DELETE FROM flyway_schema_history");
    isRefused("SELECT * FROM flyway_schema_history");
  }

  @Test
  void noTableBelongsToTheApplication() {
    assertThat(
            database
                .owner()
                .sql("SELECT tablename FROM pg_tables WHERE tableowner = 'sarpras_app'")
                .query(String.class)
                .list())
        .isEmpty();
  }

  /// The tests run in New York.
  @Test
  void bothSidesTellTheTimeInUtc() {
    assertThat(database.sql().sql("SHOW timezone").query(String.class).single()).isEqualTo("UTC");
    assertThat(database.owner().sql("SHOW timezone").query(String.class).single()).isEqualTo("UTC");
  }

  @Test
  void aUserWhoMayNotMakeTheRoleSaysWhatAnAdministratorHasToRun() {
    String user = "poor_" + ProcessHandle.current().pid();
    database.owner().sql("CREATE ROLE " + user + " LOGIN PASSWORD 'poor'").update();
    try {
      var poor = new DatabaseAccess(database.access().url(), user, "poor");
      assertThatThrownBy(() -> Sides.owner(poor))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("GRANT sarpras_app TO \"" + user + "\";");
    } finally {
      database.owner().sql("DROP ROLE " + user).update();
    }
  }

  @Test
  void aServerThatDoesNotAnswerIsNamedWithoutItsPassword() {
    var nobody = new DatabaseAccess("jdbc:postgresql://127.0.0.1:1/none", "somebody", "hush");
    assertThatThrownBy(() -> Sides.owner(nobody))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("somebody at jdbc:postgresql://127.0.0.1:1/none")
        .hasMessageNotContaining("hush");
  }

  private void isRefused(String statement) {
    assertThatThrownBy(() -> database.sql().sql(statement).update())
        .isInstanceOfAny(BadSqlGrammarException.class, UncategorizedSQLException.class)
        .rootCause()
        .satisfies(
            refusal ->
                assertThat(((java.sql.SQLException) refusal).getSQLState()).isEqualTo("42501"));
  }
}
