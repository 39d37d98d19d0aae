package id.sarpras.shared;

import java.util.Optional;

/// Cases of one kind that a person follows with a tracking code.
public interface Tracked {

  /// The path of the page of the case with this code; empty where it is none of this kind.
  Optional<String> pathOf(TrackingCode code);
}
