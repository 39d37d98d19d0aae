package id.sarpras.shared;

import java.util.UUID;

/// Who did something: an officer, a guest at home, or the program itself.
public sealed interface Actor {

  /// An officer; the name is kept as it was then.
  ///
  /// @param token the name of the token by which a machine did it for the officer; empty for what
  ///   he or she did in person
  record Officer(UUID id, String name, String token) implements Actor {

    /// In person.
    public Officer(UUID id, String name) {
      this(id, name, "");
    }
  }

  /// Somebody with the tracking code and no account.
  record Guest() implements Actor {}

  /// A job of the program.
  record Program() implements Actor {}
}
