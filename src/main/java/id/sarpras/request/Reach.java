package id.sarpras.request;

/// How far a change of one date of a series reaches. The text of each is `series.reach.<name>`.
public enum Reach {
  ONE,
  /// It and all later ones.
  FOLLOWING,
  ALL
}
