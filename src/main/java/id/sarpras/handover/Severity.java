package id.sarpras.handover;

/// How bad a damage is. The text of each is `severity.<name>`.
public enum Severity {
  MINOR,
  MAJOR,
  /// It cannot be used until it is mended.
  UNUSABLE
}
