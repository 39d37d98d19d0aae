package id.sarpras.request;

import java.util.Optional;

/// What became of something that was done to a case.
public sealed interface Step {

  /// It is done.
  record Done() implements Step {}

  /// Somebody was faster; this is what the case is now.
  ///
  /// @param last what was done last, where it was a step of the chain
  record Overtaken(CaseFile now, Optional<Disposition> last) implements Step {}

  /// It is not this officer's turn.
  record NotYours() implements Step {}
}
