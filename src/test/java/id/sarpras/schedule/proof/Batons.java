package id.sarpras.schedule.proof;

import id.sarpras.testing.TestDatabase;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What somebody has, to be taken up by whoever comes next; while it is taken up it is nobody
/// else's.
sealed interface Batons {

  void lay(Had had);

  Optional<Had> take(Random random);

  /// Among the threads of one process.
  record InMemory(Queue<Had> laid) implements Batons {

    InMemory() {
      this(new ConcurrentLinkedQueue<>());
    }

    @Override
    public void lay(Had had) {
      laid.add(had);
    }

    @Override
    public Optional<Had> take(Random random) {
      for (int skip = random.nextInt(4); skip > 0; skip--) {
        Had passed = laid.poll();
        if (passed != null) {
          laid.add(passed);
        }
      }
      return Optional.ofNullable(laid.poll());
    }
  }

  /// Among processes, in a table beside the product's.
  record InDatabase(JdbcClient database) implements Batons {

    private static final String TAKE =
        """
        DELETE FROM baton WHERE id = (SELECT id FROM baton WHERE id >= :from ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
        RETURNING had
        """;

    static void prepare(TestDatabase database) {
      database.owner().sql("CREATE TABLE baton (id uuid PRIMARY KEY, had text NOT NULL)").update();
      database.owner().sql("GRANT ALL ON baton TO PUBLIC").update();
    }

    @Override
    public void lay(Had had) {
      database
          .sql("INSERT INTO baton (id, had) VALUES (:id, :had)")
          .param("id", UUID.randomUUID())
          .param("had", Journal.write(had))
          .update();
    }

    @Override
    public Optional<Had> take(Random random) {
      return database
          .sql(TAKE)
          .param("from", new UUID(random.nextLong(), random.nextLong()))
          .query(String.class)
          .optional()
          .map(Journal::had);
    }
  }
}
