package id.sarpras.shared;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/// So many within a time for each address of the network, and no more. Each node counts for itself,
/// in memory.
public final class Allowance {

  private static final int MOST_ADDRESSES = 100_000;

  private final LoadingCache<String, Bucket> left;

  /// @param many may be used at once; they grow back evenly within `time`
  public Allowance(int many, Duration time) {
    left =
        Caffeine.newBuilder()
            .maximumSize(MOST_ADDRESSES)
            .expireAfterAccess(time.multipliedBy(2))
            .build(
                address ->
                    Bucket.builder()
                        .addLimit(limit -> limit.capacity(many).refillGreedy(many, time))
                        .build());
  }

  /// Uses one.
  ///
  /// @return false where none is left
  public boolean take(String address) {
    return left.get(network(address)).tryConsume(1);
  }

  /// Gives one back that was used for something good.
  public void giveBack(String address) {
    left.get(network(address)).addTokens(1);
  }

  /// One customer of IPv6 has 2^64 addresses: they count as one.
  static String network(String address) {
    String[] groups = address.split(":", -1);
    return groups.length > 4
        ? String.join(":", groups[0], groups[1], groups[2], groups[3])
        : address;
  }
}
