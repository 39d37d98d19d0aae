package id.sarpras.request;

import id.sarpras.schedule.Alternatives;
import id.sarpras.shared.TrackingCode;

/// What became of a submission.
public sealed interface Submitted {

  /// There is a case, also when this form had been sent before.
  record Accepted(RequestId id, String reference, TrackingCode code) implements Submitted {}

  /// Somebody else has the room then; this is free instead.
  record Taken(Alternatives instead) implements Submitted {}
}
