package id.sarpras.letter;

import id.sarpras.shared.Line;

/// Makes a file name that is safe to show and to save under. It is never used as a path here.
final class ScanName {

  private static final int LONGEST = 100;

  private ScanName() {}

  /// @param fileName as the sender's machine calls it; may be anything
  /// @return at most 100 characters with the ending of its real type
  static String of(String fileName, ScanType type) {
    String last =
        fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    String plain =
        Line.of(last).replaceAll("[<>:\"|?*]", "_").replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
    String stem = shortened(plain.replaceFirst("^[. ]+", ""), LONGEST - type.extension().length());
    return (stem.isEmpty() ? "surat" : stem) + type.extension();
  }

  private static String shortened(String stem, int longest) {
    return stem.codePointCount(0, stem.length()) > longest
        ? stem.substring(0, stem.offsetByCodePoints(0, longest)).strip()
        : stem;
  }
}
