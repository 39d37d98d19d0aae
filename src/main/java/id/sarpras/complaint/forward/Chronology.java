package id.sarpras.complaint.forward;

import id.sarpras.complaint.Complaint;
import id.sarpras.standard.ServiceUnit;
import java.time.Instant;
import java.util.List;

/// What happened to a case, from its receipt on, as the inspectorate reads it.
///
/// @param className empty until it is classified
/// @param evidence the names of the files that lie beside it
public record Chronology(
    ServiceUnit unit,
    Complaint complaint,
    String className,
    List<Entry> entries,
    List<Manifest.Entry> evidence) {

  /// One step.
  ///
  /// @param text in the words of whoever said it; may be empty
  public record Entry(Instant at, String what, String text) {}
}
