package id.sarpras.mailbox;

/// Why a mail waits for an official. The text of each is `mailbox.reason.<name>`.
public enum QuarantineReason {
  /// Nothing in it can be read as a mail.
  UNREADABLE,
  TOO_DEEP,
  TOO_MANY_PARTS,
  /// Over what is fetched, and its beginning says nothing.
  TOO_LARGE,
  /// Nobody who could be answered.
  NO_SENDER,
  EMPTY,
  /// One sender wrote more than a person does: a flood, or two machines that answer each other.
  TOO_MANY,
  MAYBE_AUTOMATIC,
  /// The mail server could not hand it out.
  NOT_FETCHED,
  /// The program stumbled over it.
  BROKEN
}
