package id.sarpras.schedule;

import id.sarpras.facility.Fitting;
import id.sarpras.facility.Layout;
import java.util.Optional;
import java.util.Set;

/// One thing that is wanted: a particular one, or some one that fits.
public sealed interface Want {

  /// A particular room or vehicle, or so many of some equipment.
  record This(Pick pick) implements Want {}

  /// Some room.
  ///
  /// @param people how many it has to hold, at least 1
  /// @param fittings all that it must have
  /// @param building words of the building in which it must be; empty for any
  record SomeRoom(int people, Set<Fitting> fittings, Optional<Layout> layout, String building)
      implements Want {}

  /// Some vehicle.
  ///
  /// @param people how many it has to seat, at least 1
  record SomeVehicle(int people, boolean driver) implements Want {}
}
