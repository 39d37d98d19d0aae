package id.sarpras.mailbox;

/// What became of a mail. The text of each is `mailbox.outcome.<name>`.
public enum MailOutcome {
  /// It is a complaint.
  REGISTERED,
  /// It stands in the dialogue of its case.
  HEARD,
  /// A machine answered for a complainant: noted in the case.
  NOTED,
  /// A mail server told what became of a mail of ours.
  BOUNCED,
  /// A machine's, or our own: left alone.
  PASSED,
  /// Taken before, from another place.
  REPEATED,
  /// It waits for an official.
  QUARANTINED,
  DISCARDED
}
