package id.sarpras.request;

import id.sarpras.shared.Period;
import java.time.Instant;
import java.util.Optional;

/// A time in which the clock rests because the guest has to add something.
///
/// @param until empty while it lasts
/// @param missing what the guest was asked for
/// @param answer what the guest said to it
public record Rest(Instant since, Optional<Instant> until, String missing, String answer) {

  /// The rest as a period that has ended, where it has and took any time.
  Optional<Period> ended() {
    return until.filter(end -> end.isAfter(since)).map(end -> new Period(since, end));
  }
}
