package id.sarpras.complaint;

import java.time.Instant;
import java.util.Optional;

/// What an officer looks for in the register.
///
/// @param words in the texts, or a number, a telephone number or a name; empty for everything
/// @param classCode empty for all classes
/// @param from the first instant of the receipt
/// @param until the instant before which it was received
/// @param forwarded how far it is with the inspectorate
public record RegisterQuery(
    String words,
    Optional<ComplaintChannel> channel,
    Optional<ComplaintState> state,
    String classCode,
    Optional<Instant> from,
    Optional<Instant> until,
    Optional<Forwarded> forwarded) {

  /// Everything.
  public static RegisterQuery all() {
    return of("");
  }

  /// Everything with these words, a number, a telephone number or a name.
  public static RegisterQuery of(String words) {
    return new RegisterQuery(
        words,
        Optional.empty(),
        Optional.empty(),
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
