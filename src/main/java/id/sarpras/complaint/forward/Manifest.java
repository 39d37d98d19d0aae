package id.sarpras.complaint.forward;

import java.time.OffsetDateTime;
import java.util.List;

/// What is in a package. Its own SHA-256 stands on the covering letter, so whoever has the letter
/// can check the manifest, and by the manifest every file.
///
/// @param format the name and version of this list
/// @param madeAt to the second, with the office's offset
/// @param files all but the manifest itself and the letter
public record Manifest(
    String format,
    String complaint,
    String government,
    String unit,
    OffsetDateTime madeAt,
    String madeBy,
    boolean withNotes,
    boolean withIdentity,
    List<Entry> files) {

  static final String FORMAT = "sarpras-forward-1";

  /// A file.
  ///
  /// @param size in bytes
  /// @param sha256 in hexadecimal digits
  public record Entry(String name, String mediaType, int size, String sha256) {}
}
