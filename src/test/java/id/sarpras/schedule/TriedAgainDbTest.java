package id.sarpras.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import id.sarpras.shared.TriedAgain;
import id.sarpras.testing.TestDatabase;
import id.sarpras.testing.TestHouse;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/// Two who wait for each other: the database gives one of them up, and both get what they asked
/// for.
class TriedAgainDbTest {

  /// Writes two rows in the order that it is told.
  @TriedAgain
  static class Writer {

    private final JdbcClient jdbc;
    private final CyclicBarrier bothHaveOne = new CyclicBarrier(2);
    private final AtomicInteger calls = new AtomicInteger();

    Writer(JdbcClient jdbc) {
      this.jdbc = jdbc;
    }

    @Transactional
    public int write(int first, int second) throws Exception {
      boolean crosses = calls.incrementAndGet() <= 2;
      raise(first);
      if (crosses) {
        bothHaveOne.await();
      }
      raise(second);
      return calls.get();
    }

    private void raise(int id) {
      jdbc.sql("UPDATE crossing SET n = n + 1 WHERE id = :id").param("id", id).update();
    }
  }

  @Test
  void aTransactionThatWasGivenUpIsTriedAgain() throws Exception {
    TestDatabase database = TestDatabase.fresh();
    database.owner().sql("CREATE TABLE crossing (id int PRIMARY KEY, n int NOT NULL)").update();
    database.owner().sql("INSERT INTO crossing VALUES (1, 0), (2, 0)").update();
    try (var house = new TestHouse(database, Instant.EPOCH, Writer.class)) {
      Writer writer = house.get(Writer.class);
      var other = CompletableFuture.supplyAsync(() -> written(writer, 2, 1));
      int calls = Math.max(written(writer, 1, 2), other.get());
      assertThat(calls).as("one of them was tried twice").isEqualTo(3);
      assertThat(database.sql().sql("SELECT sum(n) FROM crossing").query(Integer.class).single())
          .isEqualTo(4);
    }
  }

  private static int written(Writer writer, int first, int second) {
    try {
      return writer.write(first, second);
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }
}
