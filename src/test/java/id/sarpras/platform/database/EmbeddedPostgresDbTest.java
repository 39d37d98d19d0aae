package id.sarpras.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedPostgresDbTest {

  static final Path PROGRAMS = Path.of("target/postgresql");

  @TempDir static Path home;

  static EmbeddedPostgres server;
  static JdbcClient sql;

  @BeforeAll
  static void start() {
    server = EmbeddedPostgres.start(home, PROGRAMS, Map.of());
    sql = as(server.access().user());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "fsync, on",
    "synchronous_commit, on",
    "full_page_writes, on",
    "data_checksums, on",
    "listen_addresses, 127.0.0.1",
    "unix_socket_directories, ''",
    "server_encoding, UTF8",
    "password_encryption, scram-sha-256"
  })
  void theRunningServerIsDurableAndPrivate(String setting, String value) {
    var superuser = as("postgres").sql("SELECT current_setting(?)");
    assertThat(superuser.param(setting).query(String.class).single()).isEqualTo(value);
  }

  @Test
  void itIsTheVersionThatTheProgramSays() {
    assertThat(sql.sql("SHOW server_version").query(String.class).single())
        .isEqualTo(Binaries.VERSION);
  }

  @Test
  void theOwnerIsNoSuperuser() {
    assertThat(
            sql.sql("SELECT usesuper FROM pg_user WHERE usename = current_user")
                .query(Boolean.class)
                .single())
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({"sarpras, ''", "sarpras, wrong", "postgres, ''", "postgres, postgres"})
  void nobodyComesInWithoutThePassword(String user, String password) {
    assertThatThrownBy(() -> DriverManager.getConnection(server.access().url(), user, password))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("password");
  }

  @Test
  void itsFolderIsReadByItsOwnerOnly() throws Exception {
    assertThat(home.resolve("cluster-18")).satisfies(folder -> isPrivate(folder, "rwx------"));
    assertThat(home.resolve("password")).satisfies(file -> isPrivate(file, "rw-------"));
  }

  @Test
  void aSecondOneOnTheSameFolderIsRefused() {
    assertThatThrownBy(() -> EmbeddedPostgres.start(home, PROGRAMS, Map.of()))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("Another Sarpras is running on the data directory");
  }

  @Test
  void whatAnotherVersionWroteIsLeftAlone(@TempDir Path older) throws Exception {
    Files.createDirectory(older.resolve("cluster-17"));
    assertThatThrownBy(() -> EmbeddedPostgres.start(older, PROGRAMS, Map.of()))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("cluster-17");
  }

  @Test
  void whatAKilledStartLeftIsRemoved(@TempDir Path other) throws Exception {
    Path half = Files.createDirectory(other.resolve(Binaries.VERSION + ".123"));
    Path older = Files.createDirectory(other.resolve("18.1"));
    Files.createDirectory(other.resolve("new-cluster"));
    EmbeddedPostgres.start(other).close();
    assertThat(half).doesNotExist();
    assertThat(older).doesNotExist();
    assertThat(other.resolve("new-cluster")).doesNotExist();
    assertThat(other.resolve(Binaries.VERSION)).isDirectory();
  }

  @Test
  void aServerThatCannotStartSaysWhy(@TempDir Path other) {
    assertThatThrownBy(
            () -> EmbeddedPostgres.start(other, PROGRAMS, Map.of("shared_buffers", "a lot")))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("shared_buffers");
  }

  private static JdbcClient as(String user) {
    var access = server.access();
    return JdbcClient.create(new DriverManagerDataSource(access.url(), user, access.password()));
  }

  private static void isPrivate(Path path, String rights) throws Exception {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
        .isEqualTo(rights);
  }
}
