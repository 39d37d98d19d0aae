package id.sarpras.schedule;

/// What became of a wish to have things at a time: all of them or none.
public enum HoldOutcome {
  HELD,
  /// Somebody else has one of them then, or too many are away.
  TAKEN
}
