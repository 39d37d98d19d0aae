package id.sarpras.schedule;

import java.util.function.Supplier;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Tries a whole transaction of a test again when the database gave it up for another one (40P01,
/// 40001).
public final class Again {

  private static final int TRIES = 5;

  private Again() {}

  /// What the transaction answers, after as many tries as it needs, at most five.
  ///
  /// Inside another transaction it is not tried again: that one is lost as a whole, and who began
  /// it may.
  ///
  /// @param transaction what begins and ends a transaction of its own
  public static <T> T whenLost(Supplier<T> transaction) {
    int more = TransactionSynchronizationManager.isActualTransactionActive() ? 0 : TRIES - 1;
    for (int i = 0; i < more; i++) {
      try {
        return transaction.get();
      } catch (PessimisticLockingFailureException lost) {
        // the other one has gone on meanwhile
      }
    }
    return transaction.get();
  }
}
