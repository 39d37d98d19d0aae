package id.sarpras.request.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import id.sarpras.request.CaseFile;
import id.sarpras.request.Requests;
import id.sarpras.shared.TrackingCode;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Reads tracking codes and stops guessing: ten wrong ones from an address, and it waits. A code
/// that cannot be one and a code of no case are answered alike; a right one is not answered either
/// while its address has to wait.
@Component
class CodeReader {

  /// What a code led to.
  sealed interface Reading {}

  record Found(CaseFile file, TrackingCode code) implements Reading {}

  record Unknown() implements Reading {}

  record TooMany() implements Reading {}

  private static final int WRONG_ONES = 10;
  private static final Duration WAIT = Duration.ofMinutes(10);

  private final Requests requests;
  private final Offer offer;
  private final LoadingCache<String, Bucket> guesses =
      Caffeine.newBuilder()
          .maximumSize(100_000)
          .expireAfterAccess(WAIT.multipliedBy(2))
          .build(address -> bucket());

  CodeReader(Requests requests, Offer offer) {
    this.requests = requests;
    this.offer = offer;
  }

  Reading read(String typed, HttpServletRequest request) {
    Bucket left = guesses.get(request.getRemoteAddr());
    if (left.getAvailableTokens() == 0) {
      return new TooMany();
    }
    Optional<Reading> found =
        TrackingCode.read(typed)
            .flatMap(
                code -> requests.find(offer.unit().id(), code).map(file -> new Found(file, code)));
    if (found.isEmpty()) {
      left.tryConsume(1);
    }
    return found.orElseGet(Unknown::new);
  }

  private static Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(WRONG_ONES).refillGreedy(WRONG_ONES, WAIT))
        .build();
  }
}
