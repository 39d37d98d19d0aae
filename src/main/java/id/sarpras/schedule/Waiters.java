package id.sarpras.schedule;

import id.sarpras.shared.UnitId;

/// Knows who waits for what others have. The schedule asks before it gives away what has lapsed by
/// itself and nobody has passed on yet.
public interface Waiters {

  /// Whether somebody else waits for some of it at that time.
  boolean isWaitedFor(UnitId unit, Taking taking);
}
