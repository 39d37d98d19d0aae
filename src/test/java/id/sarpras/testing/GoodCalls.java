package id.sarpras.testing;

import id.sarpras.identity.Officer;
import java.util.Map;
import java.util.function.Supplier;

/// How the calls of a module are made well. Whoever adds one to the interface adds it to one of
/// these.
public interface GoodCalls {

  /// Each by the name of its operation, made anew whenever it is asked for.
  ///
  /// @param officer for whom the machine acts; front desk, head of a section and administrator
  Map<String, Supplier<Call>> of(Officer officer);
}
