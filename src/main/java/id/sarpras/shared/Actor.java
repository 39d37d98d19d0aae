package id.sarpras.shared;

import java.util.UUID;

/// Who did something: an officer, a guest at home, or the program itself.
public sealed interface Actor {

  /// An officer who is signed in; the name is kept as it was then.
  record Officer(UUID id, String name) implements Actor {}

  /// Somebody with the tracking code and no account.
  record Guest() implements Actor {}

  /// A job of the program.
  record Program() implements Actor {}
}
