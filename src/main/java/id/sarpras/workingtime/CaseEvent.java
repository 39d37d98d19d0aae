package id.sarpras.workingtime;

import java.time.Instant;

/// What happened to a case, as far as its deadline is concerned.
public sealed interface CaseEvent {

  /// When it happened, which may be long before it was written down.
  Instant at();

  /// It came in.
  record Received(Instant at, Limit limit) implements CaseEvent {}

  /// The clock stands still: somebody else has to do something.
  record Paused(Instant at) implements CaseEvent {}

  /// The clock goes on.
  record Resumed(Instant at) implements CaseEvent {}

  /// It belongs to another class; the limit of that counts from the receipt, as if it had always
  /// been so. An extension of the earlier class is void.
  record Reclassified(Instant at, Limit limit) implements CaseEvent {}

  /// It may take longer, once.
  ///
  /// @param amount in the unit of the limit
  record Extended(Instant at, int amount, String reason) implements CaseEvent {}

  /// What was promised has happened: the clock stops.
  record Settled(Instant at) implements CaseEvent {}

  /// It was taken up again: a stage of its own begins.
  record Reopened(Instant at, Limit limit) implements CaseEvent {}
}
