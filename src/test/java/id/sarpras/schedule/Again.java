package id.sarpras.schedule;

import java.util.function.Supplier;
import org.springframework.dao.PessimisticLockingFailureException;

/// Tries a whole transaction of a test again when the database gave it up for another one (40P01,
/// 40001).
public final class Again {

  private static final int TRIES = 5;

  private Again() {}

  /// What the transaction answers, after as many tries as it needs, at most five.
  ///
  /// @param transaction what begins and ends a transaction of its own
  public static <T> T whenLost(Supplier<T> transaction) {
    for (int i = 1; i < TRIES; i++) {
      try {
        return transaction.get();
      } catch (PessimisticLockingFailureException lost) {
        // the other one has gone on meanwhile
      }
    }
    return transaction.get();
  }
}
