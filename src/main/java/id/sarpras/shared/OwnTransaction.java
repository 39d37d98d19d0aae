package id.sarpras.shared;

import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// For who goes through many things: each has a transaction of its own that is tried again by
/// itself, so that one that meets somebody else undoes none of the others and spends none of their
/// tries.
@Component
public class OwnTransaction {

  /// Does it for one of them.
  ///
  /// @return what the deed says
  @TriedAgain
  @Transactional
  public boolean around(BooleanSupplier deed) {
    return deed.getAsBoolean();
  }
}
