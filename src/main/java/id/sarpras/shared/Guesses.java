package id.sarpras.shared;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/// Stops the guessing of secrets such as tracking codes: ten wrong ones from an address of the
/// network, and it waits. Each node counts for itself, in memory.
public final class Guesses {

  private static final int WRONG_ONES = 10;
  private static final Duration WAIT = Duration.ofMinutes(10);

  private final LoadingCache<String, Bucket> left =
      Caffeine.newBuilder()
          .maximumSize(100_000)
          .expireAfterAccess(WAIT.multipliedBy(2))
          .build(address -> bucket());

  /// Whether an address has to wait; then it is not told either whether a code is right.
  public boolean isOver(String address) {
    return left.get(Allowance.network(address)).getAvailableTokens() == 0;
  }

  /// Counts a wrong one.
  public void wrong(String address) {
    left.get(Allowance.network(address)).tryConsume(1);
  }

  private static Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(WRONG_ONES).refillGreedy(WRONG_ONES, WAIT))
        .build();
  }
}
