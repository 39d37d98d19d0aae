package id.sarpras.complaint.box;

import java.time.Instant;
import java.util.UUID;

/// A box was opened (*pembukaan kotak*): two officers were there and counted the letters.
///
/// @param first the name of an officer who was present
/// @param second the name of the other
/// @param version of the minutes; above 1 where they were corrected
/// @param letters how many there were by the newest minutes
/// @param scanned how many of them are scanned
/// @param registered how many of them are cases
public record BoxOpening(
    UUID id,
    Box box,
    Instant openedAt,
    String first,
    String second,
    int version,
    int letters,
    String remark,
    int scanned,
    int registered) {

  /// How many letters still have to be scanned.
  public int unscanned() {
    return letters - scanned;
  }

  /// How many letters are not yet cases, scanned or not.
  public int missing() {
    return letters - registered;
  }

  public boolean isComplete() {
    return missing() == 0;
  }
}
