package id.sarpras.complaint.box;

import id.sarpras.complaint.ComplaintId;
import id.sarpras.letter.Scan;
import java.util.Optional;

/// A letter from a box, scanned.
///
/// @param number within the opening, from 1
/// @param complaint the case that it has become
public record BoxLetter(int number, Scan scan, Optional<ComplaintId> complaint) {

  public boolean isRegistered() {
    return complaint.isPresent();
  }
}
