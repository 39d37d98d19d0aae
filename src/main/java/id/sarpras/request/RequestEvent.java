package id.sarpras.request;

/// What can happen to a case.
public enum RequestEvent {
  SEND_BACK,
  COMPLETE,
  VERIFY,
  PASS_ON,
  APPROVE,
  REJECT,
  WITHDRAW,
  /// The last of its uses is over.
  CLOSE,
  /// A use that was thought missed takes place after all.
  REOPEN
}
