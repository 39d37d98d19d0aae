package id.sarpras.schedule.proof;

import id.sarpras.testing.TestClock;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/// One clock for all processes of a trial, and a count of its moments, which puts what they write
/// down in one order. Both are in a file that all of them have in their memory.
final class SharedClock extends TestClock {

  private static final VarHandle LONG = ValueLayout.JAVA_LONG.varHandle();
  private static final long NOW = 0;
  private static final long MOMENT = 8;

  private final MemorySegment memory;
  private final ThreadLocal<Instant> stopped = new ThreadLocal<>();

  private SharedClock(MemorySegment memory) {
    super(Instant.EPOCH);
    this.memory = memory;
  }

  /// The clock in a file, as it stands.
  static SharedClock in(Path file) throws IOException {
    try (var channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      return new SharedClock(channel.map(MapMode.READ_WRITE, 0, 16, Arena.global()));
    }
  }

  long moment() {
    return (long) LONG.getAndAdd(memory, MOMENT, 1L) + 1;
  }

  @Override
  public Instant instant() {
    Instant own = stopped.get();
    return own == null ? Instant.ofEpochMilli((long) LONG.getVolatile(memory, NOW)) : own;
  }

  @Override
  public void set(Instant instant) {
    LONG.setVolatile(memory, NOW, instant.toEpochMilli());
  }

  @Override
  public Instant tick(Duration by) {
    long before = (long) LONG.getAndAdd(memory, NOW, by.toMillis());
    return Instant.ofEpochMilli(before).plusMillis(by.toMillis());
  }

  /// Does something while this thread's clock stands, so that the thread knows when it did it.
  <T> T standing(Instant at, Supplier<T> deed) {
    stopped.set(at);
    try {
      return deed.get();
    } finally {
      stopped.remove();
    }
  }
}
