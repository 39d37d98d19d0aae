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
  /// To the inspectorate; the office keeps the case, and its promise runs on.
  FORWARD,
  WITHDRAW,
  OBJECT,
  REOPEN,
  CLOSE
}
