package id.sarpras.shared;

import java.util.Optional;
import java.util.UUID;

/// Things of one kind that people know by a name.
public interface Named {

  /// The name of the thing with this id; empty where it is none of this kind.
  Optional<String> nameOf(UnitId unit, UUID id);
}
