package id.sarpras.complaint.box;

import id.sarpras.letter.ScanRefusal;
import java.util.List;

/// What became of files that were sent for an opening.
public sealed interface Batch {

  /// A file that is no letter, and why.
  record Refused(String fileName, ScanRefusal reason) {}

  /// Those that can be taken are letters of the opening now.
  ///
  /// @param known those that had been sent before
  record Taken(int added, List<String> known, List<Refused> refused) implements Batch {}

  /// More than the minutes say; none is taken.
  ///
  /// @param room for how many more there is room
  record TooMany(int sent, int room) implements Batch {}
}
