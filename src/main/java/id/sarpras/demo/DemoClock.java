package id.sarpras.demo;

import java.time.Instant;
import java.time.InstantSource;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// The clock of the demonstration: the system's, but for the moments in which the past is being
/// invented.
@Component
@Primary
@Profile("demo")
class DemoClock implements InstantSource {

  private static final ScopedValue<Instant> THEN = ScopedValue.newInstance();

  private final InstantSource now = InstantSource.system();

  @Override
  public Instant instant() {
    return THEN.orElse(now.instant());
  }

  /// Does something as if it were then.
  void at(Instant then, Runnable deed) {
    ScopedValue.where(THEN, then).run(deed);
  }
}
