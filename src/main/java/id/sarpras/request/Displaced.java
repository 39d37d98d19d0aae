package id.sarpras.request;

/// What became of an order that others give way.
public sealed interface Displaced {

  /// They gave way and were told; the things are held for the event until it is decided.
  record Done() implements Displaced {}

  /// The case or what stands in its way has changed since the officer looked.
  record Overtaken(CaseFile now) implements Displaced {}

  /// For somebody there is nothing equal, and the officer has not confirmed that.
  record Unconfirmed() implements Displaced {}

  /// Something stands in the way that gives way to nobody.
  record Blocked() implements Displaced {}

  /// Only for the head of the bureau or who acts for him or her.
  record NotYours() implements Displaced {}
}
