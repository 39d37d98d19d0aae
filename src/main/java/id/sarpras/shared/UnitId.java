package id.sarpras.shared;

import java.io.Serializable;
import java.util.UUID;

/// A service unit (*unit layanan*), the owner of all data.
public record UnitId(UUID value) implements Serializable {

  /// A new id.
  public static UnitId next() {
    return new UnitId(Ids.next());
  }
}
