package id.sarpras.handover;

import id.sarpras.facility.FacilityId;

/// What became of something that an officer did with a use.
public sealed interface Outcome {

  record Done() implements Outcome {}

  /// Nothing of it is done.
  ///
  /// @param thing with which it does not go
  record Refused(HandoverRefusal reason, FacilityId thing) implements Outcome {}
}
