package id.sarpras.complaint.web;

import id.sarpras.complaint.Complaint;
import id.sarpras.page.Due;
import java.util.List;

/// Cases that may be about the same as what the complainant is saying.
///
/// @param asked whether anything was looked for
/// @param chosen the number of the one with which it is to be merged; empty for none
public record AlikePage(boolean asked, List<Row> rows, String chosen) {

  /// A case that this officer may see.
  public record Row(Complaint complaint, Due due) {}

  static AlikePage unasked() {
    return new AlikePage(false, List.of(), "");
  }
}
