package id.sarpras.shared;

import java.util.Optional;
import java.util.UUID;

/// Knows the things of one kind by their names.
public interface Directory {

  /// The name of the thing with this id; empty where it is none of this kind.
  Optional<String> nameOf(UnitId unit, UUID id);
}
