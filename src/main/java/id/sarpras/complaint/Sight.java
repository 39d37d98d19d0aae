package id.sarpras.complaint;

import id.sarpras.identity.OfficerId;
import id.sarpras.shared.UnitId;
import java.util.Set;
import java.util.UUID;

/// What an officer may see of the register. Whoever is complained about never sees the case; a
/// confidential one is seen by named officers alone; any other by the officials, their head, and
/// those on whose desk it is.
///
/// @param official whether he or she acts today as complaint-handling official
/// @param head whether as head of the bureau
/// @param teams those he or she belongs to
public record Sight(
    UnitId unit, OfficerId officer, boolean official, boolean head, Set<UUID> teams) {

  /// Whether all that is neither confidential nor about the officer is seen.
  public boolean isWide() {
    return official || head;
  }

  /// Whether a case that is seen lies on this officer's desk.
  boolean worksOn(Complaint complaint) {
    return official
        || complaint.officer().filter(officer::equals).isPresent()
        || complaint.team().filter(teams::contains).isPresent();
  }
}
