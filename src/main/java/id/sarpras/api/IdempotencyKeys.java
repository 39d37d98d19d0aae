package id.sarpras.api;

import id.sarpras.api.store.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/// How long a call that was done is remembered under its key.
@Component
public class IdempotencyKeys {

  /// So long the same call is answered again instead of done again.
  public static final Duration KEPT = Duration.ofHours(24);

  private final KeyStore store;
  private final InstantSource clock;

  IdempotencyKeys(KeyStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /// Answers given before this instant are forgotten already, whether or not they are thrown away.
  public Instant forgottenBefore() {
    return clock.instant().minus(KEPT);
  }

  /// Throws away what is forgotten.
  public int tidy() {
    return store.forget(forgottenBefore());
  }
}
