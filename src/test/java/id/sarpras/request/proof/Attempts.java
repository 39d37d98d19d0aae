package id.sarpras.request.proof;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;
import org.springframework.resilience.retry.MethodRetryEvent;

/// Hears of every attempt at a deed of this thread that came to nothing.
@TestComponent
class Attempts {

  private final ThreadLocal<Boolean> struck = ThreadLocal.withInitial(() -> false);

  /// Forgets those at the deed before.
  void begin() {
    struck.set(false);
  }

  /// Whether [BadLuck] took one of them: without it the deed would have been tried once more.
  boolean hadBadLuck() {
    return struck.get();
  }

  @EventListener
  void hear(MethodRetryEvent attempt) {
    if (BadLuck.was(attempt.getFailure())) {
      struck.set(true);
    }
  }
}
