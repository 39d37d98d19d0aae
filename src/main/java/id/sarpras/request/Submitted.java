package id.sarpras.request;

import id.sarpras.schedule.Proposal;
import id.sarpras.shared.TrackingCode;
import java.util.List;

/// What became of a submission.
public sealed interface Submitted {

  /// There is a case, also when this form had been sent before.
  record Accepted(RequestId id, String reference, TrackingCode code) implements Submitted {}

  /// Somebody else has something of it then; this can be had instead, the nearest first.
  record Taken(List<Proposal> instead) implements Submitted {}
}
