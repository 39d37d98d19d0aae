package id.sarpras.closure;

/// Where one date of a closure is. The text of each is `closure-date.<name>`.
public enum DateState {
  /// Somebody who had booked before is in the way. Nobody new gets in.
  PLANNED,
  IN_FORCE,
  LIFTED
}
