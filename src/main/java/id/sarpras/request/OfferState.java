package id.sarpras.request;

/// Where an offer is. The text of each is `offer.<name>`.
public enum OfferState {
  OPEN,
  ACCEPTED,
  DECLINED,
  /// Nobody accepted it in time.
  EXPIRED,
  /// Another one was accepted, or the request was taken back.
  WITHDRAWN
}
