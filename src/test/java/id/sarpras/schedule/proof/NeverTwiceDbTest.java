package id.sarpras.schedule.proof;

import static org.assertj.core.api.Assertions.assertThat;

import id.sarpras.facility.Facility;
import id.sarpras.facility.LendingRules;
import id.sarpras.facility.OpeningHours;
import id.sarpras.facility.SpaceId;
import id.sarpras.platform.database.EmbeddedPostgres;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Ids;
import id.sarpras.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nothing is ever lent twice and nothing that was promised is lost, whatever many do at once: on
/// one node, on two, and through the death of the database. `bin/prove` does the same with 100,000
/// steps.
class NeverTwiceDbTest {

  private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
  private static final int STEPS = Integer.getInteger("sarpras.proof.steps", 4_000);
  private static final int THREADS = 8;

  private final long seed = Long.getLong("sarpras.proof.seed", System.nanoTime());

  @Test
  void onOneNode() throws Exception {
    TestDatabase database = TestDatabase.fresh();
    try (Node node = Node.first(database, NOW)) {
      prove(database, List.of(node));
    }
  }

  @Test
  void onTwoNodes() throws Exception {
    TestDatabase database = TestDatabase.fresh();
    try (Node node = Node.first(database, NOW);
        Node other = node.beside(database.again())) {
      prove(database, List.of(node, other));
    }
  }

  @Test
  void throughTheDeathOfTheDatabase(@TempDir Path home) throws Exception {
    EmbeddedPostgres server = EmbeddedPostgres.start(home, TestDatabase.PROGRAMS, Map.of());
    TestDatabase database = TestDatabase.migrated(server.access());
    Node node = Node.first(database, NOW);
    var trial = new Trial(List.of(node), things(node), seed);
    var working = CompletableFuture.runAsync(() -> runs(trial, Integer.MAX_VALUE));
    Awaitility.await()
        .atMost(Duration.ofMinutes(5))
        .until(() -> trial.done() > STEPS / 3 || working.isDone());
    trial.serverIsKilled();
    ServerDeath.of(home);
    working.join();
    database.close();
    server.close();
    try (EmbeddedPostgres recovered =
        EmbeddedPostgres.start(home, TestDatabase.PROGRAMS, Map.of())) {
      TestDatabase after = TestDatabase.migrated(recovered.access());
      assertThat(trial.ledger().stays()).isPositive();
      trial.ledger().agreesWith(after.sql(), node.now());
      after.close();
    }
  }

  private void prove(TestDatabase database, List<Node> nodes) throws Exception {
    Node first = nodes.getFirst();
    var trial = new Trial(nodes, things(first), seed);
    var over = new AtomicBoolean();
    var looking = CompletableFuture.runAsync(() -> look(first, over));
    try {
      trial.run(THREADS, STEPS);
    } finally {
      over.set(true);
      looking.join();
    }
    trial.ledger().agreesWith(database.sql(), first.now());
    trial.ledger().everyRefusalHadAReason();
    System.out.printf(
        "Never twice: %d steps on %d node(s), %d acknowledged, %d refused, seed %d%n",
        trial.done(), nodes.size(), trial.ledger().stays(), trial.ledger().refusals(), seed);
    assertThat(trial.ledger().refusals()).as("a trial without rivals proves nothing").isPositive();
  }

  /// The product's own check finds nothing while all this goes on.
  private static void look(Node node, AtomicBoolean over) {
    while (!over.get()) {
      node.tick(Duration.ofMillis(1));
      assertThat(node.selfCheck().look(node.unit()).found()).isZero();
    }
  }

  private static void runs(Trial trial, int steps) {
    try {
      trial.run(THREADS, steps);
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }

  /// A hall of three with all that can be lent of it, a room, two vehicles, two kinds of equipment.
  private static List<Facility> things(Node node) {
    OpeningHours always = OpeningHours.weekly(Map.of());
    LendingRules tidied = LendingRules.USUAL.withTurnRound(Duration.ofMinutes(30));
    List<SpaceId> atoms = Stream.generate(() -> new SpaceId(Ids.next())).limit(3).toList();
    List<Facility> things =
        List.of(
            hall(always, tidied, atoms),
            hall(always, LendingRules.USUAL, atoms.subList(0, 1)),
            hall(always, tidied, atoms.subList(1, 2)),
            hall(always, tidied, atoms.subList(2, 3)),
            hall(always, tidied, atoms.subList(0, 2)),
            hall(always, tidied, atoms.subList(1, 3)),
            Facility.vehicle("Bus", "", 29, true, always, tidied),
            Facility.vehicle("Mobil", "", 7, false, always, LendingRules.USUAL),
            Facility.equipment("Kursi", "", 50, always, LendingRules.USUAL),
            Facility.equipment("Proyektor", "", 4, always, tidied),
            hall(always, LendingRules.USUAL, List.of(new SpaceId(Ids.next()))));
    things.forEach(thing -> node.facilities().add(node.unit(), thing, new Actor.Program()));
    return things;
  }

  private static Facility hall(OpeningHours hours, LendingRules rules, List<SpaceId> atoms) {
    return Facility.room("Ruang " + Ids.next(), "", 100, Set.of(), hours, rules).withSpaces(atoms);
  }
}
