package id.sarpras.letter;

/// What was found in a file that somebody sent as the scan of a letter.
public sealed interface Inspection {

  /// It can be taken.
  ///
  /// @param fileName a harmless name of at most 100 characters with the ending of its real type
  record Accepted(ScanType type, int pages, String fileName) implements Inspection {}

  /// It cannot.
  record Refused(ScanRefusal reason) implements Inspection {}
}
