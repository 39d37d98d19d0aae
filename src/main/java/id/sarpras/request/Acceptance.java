package id.sarpras.request;

/// What became of a guest's yes to an offer.
public sealed interface Acceptance {

  /// It is the guest's, also where the guest had said yes before.
  record Accepted(Offer offer) implements Acceptance {}

  /// It is not held any more; this is what there is now.
  record Gone(CaseFile now) implements Acceptance {}
}
