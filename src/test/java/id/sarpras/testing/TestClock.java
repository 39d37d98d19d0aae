package id.sarpras.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that tests set; several houses may look at it.
public class TestClock implements InstantSource {

  private volatile Instant now;

  public TestClock(Instant now) {
    this.now = now;
  }

  @Override
  public Instant instant() {
    return now;
  }

  public synchronized void set(Instant instant) {
    now = instant;
  }

  /// Goes on, whoever else lets it go on too.
  ///
  /// @return what it shows after that
  public synchronized Instant tick(Duration by) {
    now = now.plus(by);
    return now;
  }
}
