package id.sarpras.complaint;

/// What became of something that an officer did to a case.
public sealed interface Outcome {

  /// It is done.
  record Done() implements Outcome {}

  /// Somebody was faster.
  record Overtaken() implements Outcome {}

  /// It is not for this officer.
  record NotYours() implements Outcome {}

  /// It cannot be done; the text with this key says why, and what to do.
  record Refused(String key) implements Outcome {}
}
