package id.sarpras.handover;

/// In which direction a thing changed hands. The text of each is `way.<name>`.
public enum Way {
  OUT,
  BACK,
  /// It will not come back: it was replaced, or is written off.
  SETTLED
}
