package id.sarpras.schedule;

import id.sarpras.facility.Facility;
import id.sarpras.shared.UnitId;
import java.util.List;

/// Knows who waits for what others have. The schedule asks before it gives away what has lapsed by
/// itself and nobody has passed on yet.
public interface Waiters {

  /// Whether somebody else waits for some of it at that time.
  boolean isWaitedFor(UnitId unit, Taking taking);

  /// All for which those ask who wait for some of this. It passes on to them in the transaction in
  /// which it becomes free, so that whoever frees it lines up for all of it at once.
  List<Facility> wanted(Freed freed);
}
