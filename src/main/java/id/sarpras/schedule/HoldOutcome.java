package id.sarpras.schedule;

/// What became of a wish to have a room.
public enum HoldOutcome {
  /// It is held until a decision.
  HELD,
  /// Somebody else has it then.
  TAKEN
}
