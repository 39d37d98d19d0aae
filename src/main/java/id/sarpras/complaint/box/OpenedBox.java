package id.sarpras.complaint.box;

import id.sarpras.identity.OfficerId;
import java.time.Instant;
import java.util.UUID;

/// What officers write down when they open a box.
///
/// @param id of the form: the same one sent twice is one opening
/// @param letters how many they found; zero is an opening too
public record OpenedBox(
    UUID id,
    UUID box,
    Instant openedAt,
    OfficerId first,
    OfficerId second,
    int letters,
    String remark) {

  /// The most letters that a box is expected to hold.
  public static final int MOST_LETTERS = 500;
}
