package id.sarpras.complaint;

/// What can happen to a complaint.
public enum ComplaintEvent {
  CLASSIFY,
  ASSIGN,
  PROPOSE,
  /// The superior gives a proposed answer back.
  RETURN,
  ANSWER,
  REFER,
  MERGE,
  /// The complaint with which it was merged is gone.
  SEPARATE,
  WITHDRAW,
  OBJECT,
  REOPEN,
  CLOSE
}
