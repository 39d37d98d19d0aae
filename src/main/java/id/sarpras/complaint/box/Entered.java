package id.sarpras.complaint.box;

import id.sarpras.complaint.Registered;

/// What became of a letter that an officer registered.
public sealed interface Entered {

  /// It is a case.
  record Done(Registered registered) implements Entered {}

  /// Another officer was faster.
  record Overtaken() implements Entered {}

  /// The form's number belongs to a case already.
  record SerialUsed() implements Entered {}
}
