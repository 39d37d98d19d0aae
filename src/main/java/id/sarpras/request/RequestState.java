package id.sarpras.request;

/// Where a case is, as the office sees it. The text of each is `state.<name>`.
public enum RequestState {
  RECEIVED,
  /// Sent back: the guest has to add something, and the clock rests.
  INCOMPLETE,
  /// On its way through the disposition chain.
  VERIFIED,
  APPROVED,
  REJECTED,
  WITHDRAWN,
  /// The guest did not complete it as long as it was held.
  EXPIRED,
  /// It was approved, and all of it gave way to something that goes before.
  DISPLACED,
  /// Approved, and every use of it is over.
  CLOSED;

  /// Whether somebody still has to do something before a decision.
  public boolean isOpen() {
    return this == RECEIVED || this == INCOMPLETE || this == VERIFIED;
  }

  public boolean isDecided() {
    return this == APPROVED || this == REJECTED || this == DISPLACED || this == CLOSED;
  }
}
