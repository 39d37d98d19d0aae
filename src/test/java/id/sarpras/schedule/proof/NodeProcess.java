package id.sarpras.schedule.proof;

import id.sarpras.platform.database.DatabaseAccess;
import id.sarpras.shared.UnitId;
import id.sarpras.testing.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/// A node that is a process of the operating system: a JVM of its own that does its steps and tells
/// its ledger line by line. Where it is killed, the lines that it has told are all that anybody
/// knows of it.
final class NodeProcess {

  private final Process process;
  private final CompletableFuture<Void> telling;

  private NodeProcess(Process process, CompletableFuture<Void> telling) {
    this.process = process;
    this.telling = telling;
  }

  /// Starts one, with a thread that reads what it tells: a process that nobody reads stands still.
  ///
  /// @param told where its entries go, as they come
  static NodeProcess start(
      DatabaseAccess database, UnitId unit, Path clock, int steps, long seed, Queue<Entry> told)
      throws IOException {
    List<String> command =
        Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx300m",
                "-cp",
                System.getProperty("java.class.path"),
                NodeProcess.class.getName(),
                database.url(),
                database.user(),
                database.password(),
                unit.value().toString(),
                clock.toString(),
                Integer.toString(steps),
                Long.toString(seed))
            .toList();
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    return new NodeProcess(
        process,
        CompletableFuture.runAsync(
            () -> lines.lines().map(Journal::entry).forEach(told::add),
            Thread.ofPlatform()::start));
  }

  /// As `kill -9` does. The process's own method would also close what it has told and nobody has
  /// read yet.
  void kill() throws Exception {
    process.toHandle().destroyForcibly();
    process.waitFor();
  }

  /// @return with what it ended, after all that it told has been read
  int end() throws Exception {
    int code = process.waitFor();
    telling.join();
    return code;
  }

  /// The process itself.
  public static void main(String[] arguments) throws Exception {
    PrintStream told = System.out;
    System.setOut(System.err);
    var access = new DatabaseAccess(arguments[0], arguments[1], arguments[2]);
    var unit = new UnitId(UUID.fromString(arguments[3]));
    SharedClock clock = SharedClock.in(Path.of(arguments[4]));
    TestDatabase database = TestDatabase.of(access);
    try (Node node = Node.of(database, unit, clock)) {
      Ledger ledger = Ledger.to(told::println, clock);
      var batons = new Batons.InDatabase(database.sql());
      new Trial(List.of(node), ledger, batons, database.sql(), Long.parseLong(arguments[6]))
          .run(NeverTwiceDbTest.THREADS / 2, Integer.parseInt(arguments[5]));
    }
    told.flush();
    database.close();
  }
}
