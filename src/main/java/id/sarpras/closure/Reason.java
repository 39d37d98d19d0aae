package id.sarpras.closure;

/// Why something is closed, as the public may know it. The text of each is `closure-reason.<name>`.
public enum Reason {
  MAINTENANCE,
  EVENT,
  OTHER
}
