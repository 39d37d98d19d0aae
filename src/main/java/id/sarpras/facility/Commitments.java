package id.sarpras.facility;

import id.sarpras.shared.UnitId;
import java.util.List;

/// What is promised to somebody already, so that a change of a facility can heed it. The schedule
/// knows; it stands behind this wall because it builds on the facilities.
public interface Commitments {

  /// The most pieces of an equipment that are away at one time from now on. Until the end of the
  /// transaction nobody can take any more of it.
  int mostAway(UnitId unit, FacilityId equipment);

  /// Whether any of some spaces is taken from now on. Until the end of the transaction nobody can
  /// take any of them, confirm it or give it up.
  boolean anyAhead(UnitId unit, List<SpaceId> spaces);

  /// Gives whoever has a space from now on other spaces as well, at the same times.
  ///
  /// @param added spaces on which nothing stands yet
  void spread(UnitId unit, SpaceId space, List<SpaceId> added);
}
