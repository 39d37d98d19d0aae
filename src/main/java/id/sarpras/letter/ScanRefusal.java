package id.sarpras.letter;

/// Why a file cannot be taken as the scan of a letter. The text of each is `scan.<name>`.
public enum ScanRefusal {
  EMPTY,
  /// Over 10 MB (10,485,760 bytes).
  TOO_LARGE,
  /// Neither PDF nor JPG nor PNG, whatever its name says.
  WRONG_TYPE,
  /// Cut off on the way, or not what it begins like.
  DAMAGED,
  /// A PDF that asks for a password.
  ENCRYPTED,
  /// Over 20 pages.
  TOO_MANY_PAGES,
  /// An image over 60 megapixels.
  TOO_MANY_PIXELS;

  /// The key of the sentence that says what to do.
  public String key() {
    return "scan." + name();
  }
}
