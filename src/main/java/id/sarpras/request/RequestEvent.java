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
  EXPIRE,
  /// Another request that competes for the same time is approved.
  LOSE,
  DISPLACE,
  /// The guest accepts what was offered instead.
  ACCEPT,
  /// The last of its uses is over.
  CLOSE,
  /// A use that was thought missed takes place after all.
  REOPEN
}
