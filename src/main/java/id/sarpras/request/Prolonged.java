package id.sarpras.request;

import java.time.Instant;

/// What became of the wish to hold something longer.
public sealed interface Prolonged {

  record Until(Instant instant) implements Prolonged {}

  /// Somebody did it before; it can be done once.
  record Already() implements Prolonged {}

  /// All of it is held until its use begins.
  record Longest() implements Prolonged {}

  /// Nothing is held any more, or the case is decided.
  record NotHeld() implements Prolonged {}

  /// Not for an officer who has no part in any chain.
  record NotYours() implements Prolonged {}
}
