package id.sarpras.complaint.lapor;

import java.util.List;

/// An export of SP4N-LAPOR!, read.
///
/// @param problems the rows that cannot be taken over, and why
public record LaporExport(List<LaporRow> rows, List<Problem> problems) {

  /// A row that cannot be taken over.
  ///
  /// @param key the text that says why
  /// @param detail what stands there; may be empty
  public record Problem(long line, String key, String detail) {}
}
