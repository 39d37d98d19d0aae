package id.sarpras.request;

/// Why something is offered. The text of each is `offer.reason.<name>`.
public enum OfferReason {
  /// What was asked for could not be had.
  REFUSAL,
  /// The guest waited, and it is free now.
  WAITING,
  /// What was booked gave way to something that goes before.
  DISPLACEMENT,
  /// What is booked or asked for is to be closed; it stands until something else is accepted.
  CLOSURE
}
