package id.sarpras.mailbox;

/// What became of reading a mail.
sealed interface Reading {

  record Read(InboundMail mail) implements Reading {}

  /// It cannot be read without danger, or not at all.
  record Poisoned(QuarantineReason reason) implements Reading {}
}
