package id.sarpras.identity;

/// What a token is good for. The text of each is `token.scope.<name>`.
public enum TokenScope {
  READ,
  /// Reading, and all that the officer may do.
  WRITE
}
