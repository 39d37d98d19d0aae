package id.sarpras.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of the data and the server when the program that holds them is killed.
class KilledProgramDbTest {

  static final Path PROGRAMS = EmbeddedPostgresDbTest.PROGRAMS;

  @TempDir Path home;

  Process program;
  BufferedReader said;

  @BeforeEach
  void start() throws IOException {
    program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                HoldsServer.class.getName(),
                home.toString(),
                PROGRAMS.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    said = program.inputReader(StandardCharsets.UTF_8);
  }

  /// The server ends a little after the program; until then it writes in the folder that is to be
  /// removed.
  @AfterEach
  void end() throws Exception {
    program.destroyForcibly().waitFor();
    assertThat(isEmptyWithinSeconds(10)).isTrue();
  }

  @Test
  void everyRowThatWasAcknowledgedIsThereAtTheNextStart() throws Exception {
    int acknowledged = kill(200);
    assertThat(rowsAtTheNextStart()).isGreaterThanOrEqualTo(acknowledged);
    assertThat(tenants().living()).isEmpty();
  }

  @Test
  void theServerEndsWithTheProgram() throws Exception {
    kill(1);
    assertThat(isEmptyWithinSeconds(10)).isTrue();
    assertThat(tenants().pidFile()).doesNotExist();
  }

  /// The machine fails, as it were: nobody is left to stop anything.
  @Test
  void everyRowIsThereThoughTheServerWasKilledToo() throws Exception {
    int acknowledged = until(200);
    ProcessHandle.of(serverPid()).orElseThrow().destroyForcibly();
    acknowledged = Math.max(acknowledged, kill(0));
    assertThat(rowsAtTheNextStart()).isGreaterThanOrEqualTo(acknowledged);
  }

  @Test
  void aSecondProgramIsToldThatTheFirstIsRunning() throws Exception {
    until(1);
    assertThatThrownBy(() -> EmbeddedPostgres.start(home, PROGRAMS, Map.of()))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("Another Sarpras is running on the data directory " + home);
  }

  @Test
  void aPidFileThatNamesAStrangerDoesNotStopTheStart() throws Exception {
    kill(1);
    assertThat(isEmptyWithinSeconds(10)).isTrue();
    Files.writeString(tenants().pidFile(), ProcessHandle.current().pid() + "\n");
    assertThat(rowsAtTheNextStart()).isPositive();
  }

  /// Reads until so many rows are acknowledged; beside them the program says other things.
  private int until(int rows) throws IOException {
    int row = 0;
    while (row < rows) {
      String line = said.readLine();
      assertThat(line).as("the program still writes").isNotNull();
      row = Math.max(row, number(line));
    }
    return row;
  }

  private int kill(int rows) throws Exception {
    int last = until(rows);
    // by its handle: the process itself would close what it said
    program.toHandle().destroyForcibly();
    // what it said before it died counts as well
    return Math.max(last, said.lines().mapToInt(this::number).max().orElse(0));
  }

  /// A line that was cut short has a smaller number, so it does no harm.
  private int number(String line) {
    String number = line.startsWith(HoldsServer.SAID) ? line.substring(4) : "";
    return number.isEmpty() ? 0 : Integer.parseInt(number);
  }

  private int rowsAtTheNextStart() throws Exception {
    try (var server = EmbeddedPostgres.start(home, PROGRAMS, Map.of());
        var connection =
            DriverManager.getConnection(
                server.access().url(), server.access().user(), server.access().password());
        var rows = connection.createStatement().executeQuery("SELECT count(*) FROM promise")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private Tenants tenants() throws IOException {
    return new Tenants(home.resolve("cluster-" + Binaries.MAJOR).toRealPath());
  }

  private long serverPid() throws IOException {
    return Long.parseLong(Files.readAllLines(tenants().pidFile()).getFirst().strip());
  }

  private boolean isEmptyWithinSeconds(int seconds) throws Exception {
    for (int round = 0; round < seconds * 50 && !tenants().living().isEmpty(); round++) {
      Thread.sleep(20);
    }
    return tenants().living().isEmpty();
  }
}
