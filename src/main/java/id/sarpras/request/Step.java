package id.sarpras.request;

import java.util.List;
import java.util.Optional;

/// What became of something that was done to a case.
public sealed interface Step {

  /// It is done.
  record Done() implements Step {}

  /// Somebody was faster; this is what the case is now.
  ///
  /// @param last what was done last, where it was a step of the chain
  record Overtaken(CaseFile now, Optional<Disposition> last) implements Step {}

  /// The hold had lapsed, and somebody else has something of these bookings.
  record Taken(CaseFile now, List<Booking> lost) implements Step {}

  /// It is not this officer's turn.
  record NotYours() implements Step {}
}
