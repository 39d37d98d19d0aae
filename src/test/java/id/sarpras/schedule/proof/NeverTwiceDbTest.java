package id.sarpras.schedule.proof;

import static org.assertj.core.api.Assertions.assertThat;

import id.sarpras.platform.database.EmbeddedPostgres;
import id.sarpras.testing.Locks;
import id.sarpras.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nothing is ever lent twice and nothing that was promised is lost, whatever many do at once: in
/// one process, in two, and through the death of a process or of the database. `bin/prove` does the
/// same with 100,000 steps.
class NeverTwiceDbTest {

  static final int THREADS = 8;

  private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
  private static final int STEPS = Integer.getInteger("sarpras.proof.steps", 2_400);

  private final long seed = Long.getLong("sarpras.proof.seed", System.nanoTime());
  private final Queue<Entry> told = Ledger.paper();

  @TempDir Path folder;
  SharedClock clock;

  @BeforeEach
  void aClock() throws Exception {
    clock = SharedClock.in(clockFile());
    clock.set(NOW);
  }

  private Path clockFile() {
    return folder.resolve("clock");
  }

  @Test
  void onTwoNodesInOneProcess() throws Exception {
    TestDatabase database = TestDatabase.fresh();
    try (Node node = Node.first(database, clock);
        Node other = Node.of(database.again(), node.unit(), clock)) {
      House.furnish(node);
      Trial trial = trial(List.of(node, other), database);
      watched(
          node,
          () -> {
            trial.run(THREADS, STEPS);
            return null;
          });
      assertThat(trial.done()).isEqualTo(STEPS / THREADS * THREADS);
      Truth truth = holds(database, "two nodes in one process");
      assertThat(truth.unanswered()).isZero();
    }
  }

  @Test
  void inTwoProcesses() throws Exception {
    TestDatabase database = TestDatabase.fresh();
    Batons.InDatabase.prepare(database);
    try (Node node = Node.first(database, clock)) {
      House.furnish(node);
      NodeProcess one = start(database, node, STEPS / 2, seed);
      NodeProcess other = start(database, node, STEPS / 2, seed + THREADS);
      watched(node, () -> List.of(one.end(), other.end()))
          .forEach(code -> assertThat(code).isZero());
      Truth truth = holds(database, "two processes");
      assertThat(truth.unanswered()).isZero();
    }
  }

  @Test
  void throughTheDeathOfAProcess() throws Exception {
    TestDatabase database = TestDatabase.fresh();
    Batons.InDatabase.prepare(database);
    try (Node node = Node.first(database, clock)) {
      House.furnish(node);
      NodeProcess dies = start(database, node, Integer.MAX_VALUE, seed);
      NodeProcess lives = start(database, node, STEPS / 2, seed + THREADS);
      Awaitility.await().atMost(Duration.ofDays(1)).until(() -> told.size() > STEPS);
      dies.kill();
      long before = clock.moment();
      assertThat(lives.end()).as("the other goes on to its end").isZero();
      assertThat(dies.end()).isNotZero();
      assertThat(told).as("also after the death").anyMatch(one -> one.at() > before);
      holds(database, "two processes of which one is killed");
    }
  }

  @Test
  void throughTheDeathOfTheDatabase() throws Exception {
    Path home = folder.resolve("database");
    EmbeddedPostgres server = EmbeddedPostgres.start(home, TestDatabase.PROGRAMS, Map.of());
    TestDatabase database = TestDatabase.migrated(server.access());
    Node node = Node.first(database, clock);
    House.furnish(node);
    Trial trial = trial(List.of(node), database);
    var working = CompletableFuture.runAsync(() -> runs(trial), Thread.ofPlatform()::start);
    Awaitility.await()
        .atMost(Duration.ofDays(1))
        .until(() -> trial.done() > STEPS / 3 || working.isDone());
    trial.serverIsKilled();
    ServerDeath.of(home);
    working.join();
    database.close();
    server.close();
    try (EmbeddedPostgres recovered =
        EmbeddedPostgres.start(home, TestDatabase.PROGRAMS, Map.of())) {
      TestDatabase after = TestDatabase.migrated(recovered.access());
      holds(after, trial.done() + " steps until the database is killed");
      after.close();
    }
  }

  private Trial trial(List<Node> nodes, TestDatabase database) {
    return new Trial(nodes, Ledger.in(told, clock), new Batons.InMemory(), database.sql(), seed);
  }

  private NodeProcess start(TestDatabase database, Node node, int steps, long its)
      throws Exception {
    return NodeProcess.start(database.access(), node.unit(), clockFile(), steps, its, told);
  }

  /// What the ledgers say together is what the database says.
  private Truth holds(TestDatabase database, String where) {
    Truth truth = Truth.of(told);
    System.out.printf(
        "Never twice: %s, %d acknowledged, %d refused, %d unanswered, %d halls divided, %d out before their time, %d deadlocks, seed %d%n",
        where,
        truth.acknowledged(),
        truth.refused(),
        truth.unanswered(),
        truth.divided(),
        truth.wentOut(),
        Locks.deadlocks(database.sql()),
        seed);
    truth.agreesWith(new Rows(database.sql()), clock.instant());
    truth.everyRefusalHadAReason();
    assertThat(truth.refused()).as("a trial without rivals proves nothing").isPositive();
    assertThat(truth.acknowledged()).isPositive();
    return truth;
  }

  /// The product's own check finds nothing while all this goes on.
  private static <T> T watched(Node node, Callable<T> trial) throws Exception {
    var over = new AtomicBoolean();
    var looking = CompletableFuture.runAsync(() -> look(node, over), Thread.ofPlatform()::start);
    try {
      return trial.call();
    } finally {
      over.set(true);
      looking.join();
    }
  }

  private static void look(Node node, AtomicBoolean over) {
    while (!over.get()) {
      node.clock().tick(Duration.ofMillis(20));
      LockSupport.parkNanos(20_000_000);
      assertThat(node.selfCheck().look(node.unit()).found()).isZero();
    }
  }

  private static void runs(Trial trial) {
    try {
      trial.run(THREADS, Integer.MAX_VALUE);
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }
}
