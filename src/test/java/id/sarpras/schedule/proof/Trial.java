package id.sarpras.schedule.proof;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/// Many who want the same few things at once and do with them all that can be done, on one or more
/// nodes, each step written into the ledger as it is answered.
final class Trial {

  private final List<Node> nodes;
  private final Ledger ledger;
  private final Batons batons;
  private final JdbcClient database;
  private final long seed;

  private final AtomicBoolean killed = new AtomicBoolean();
  private final AtomicInteger done = new AtomicInteger();

  Trial(List<Node> nodes, Ledger ledger, Batons batons, JdbcClient database, long seed) {
    this.nodes = nodes;
    this.ledger = ledger;
    this.batons = batons;
    this.database = database;
    this.seed = seed;
  }

  int done() {
    return done.get();
  }

  /// From now on a broken connection is what was to be expected.
  void serverIsKilled() {
    killed.set(true);
  }

  /// Does so many steps, or as many as there are until the server is killed.
  void run(int threads, int steps) throws Exception {
    try (var pool = Executors.newFixedThreadPool(threads)) {
      var workers = new ArrayList<Future<?>>();
      for (int i = 0; i < threads; i++) {
        Node node = nodes.get(i % nodes.size());
        Node other = nodes.get((i + 1) % nodes.size());
        var work = new Work(node, other, ledger, batons, new Random(seed + i));
        workers.add(pool.submit(() -> work(work, steps / threads)));
      }
      for (Future<?> worker : workers) {
        worker.get();
      }
    }
  }

  private Void work(Work work, int steps) {
    for (int i = 0; i < steps && !killed.get(); i++) {
      try {
        step(work);
      } catch (DataAccessException | TransactionException | CompletionException broken) {
        if (!killed.get()) {
          throw broken;
        }
      }
      done.incrementAndGet();
    }
    return null;
  }

  private void step(Work work) {
    if (work.chance(150) == 0) {
      new Keeping(work, new Rows(database)).divide();
      return;
    }
    var asking = new Asking(work);
    switch (work.chance(40)) {
      case 0, 1, 2, 3, 4, 5, 6, 7, 8 -> asking.hold();
      case 9, 10 -> asking.book();
      case 11 -> asking.rush();
      case 12 -> asking.close();
      case 13, 14 -> asking.use();
      case 15 -> asking.series();
      case 16 -> asking.early().ifPresent(new Keeping(work, new Rows(database))::giveOut);
      case 17 -> new Keeping(work, new Rows(database)).close();
      case 18, 19 -> tick(work);
      default -> withOne(work, had -> handle(work, had));
    }
  }

  /// Does with something what can be done with it.
  private void handle(Work work, Had had) {
    var handling = new Handling(work);
    var keeping = new Keeping(work, new Rows(database));
    int what = work.chance(20);
    if (what < 6) {
      handling.free(had);
      return;
    }
    switch (had.kind()) {
      case HOLD -> {
        switch (what) {
          case 6, 7 -> handling.prolong(had);
          case 8, 9 -> handling.pass(had);
          case 10 -> handling.shift(had);
          case 11 -> handling.move(had);
          case 12, 13 -> handling.twoApproveAtOnce(had);
          default -> handling.approve(had);
        }
      }
      case BOOKING -> {
        switch (what) {
          case 6, 7 -> handling.move(had);
          case 8 -> handling.shift(had);
          case 9, 10 -> handling.displace(had);
          case 11, 12 -> handling.part(had);
          case 13 -> withAnother(work, had, other -> handling.change(had, other));
          case 14 -> handling.approve(had);
          case 15, 16 -> keeping.giveOut(had);
          default -> keeping.giveBack(had);
        }
      }
      case CLOSURE -> keeping.close(had);
    }
  }

  private void tick(Work work) {
    ledger.ticked(work.node().clock().tick(Duration.ofSeconds(1 + work.chance(4))));
  }

  private void withOne(Work work, Consumer<Had> deed) {
    batons.take(work.random()).ifPresent(deed);
  }

  private void withAnother(Work work, Had had, Consumer<Had> deed) {
    batons
        .take(work.random())
        .ifPresentOrElse(
            other -> {
              if (other.kind() == had.kind()) {
                deed.accept(other);
              } else {
                batons.lay(other);
                batons.lay(had);
              }
            },
            () -> batons.lay(had));
  }
}
