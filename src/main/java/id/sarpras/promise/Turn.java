package id.sarpras.promise;

import id.sarpras.identity.OfficerId;
import id.sarpras.identity.Role;
import java.util.Optional;
import java.util.Set;

/// Whose turn a case is, and who may know of it at all.
///
/// @param role whose turn it is, and from where it climbs; empty where it is nobody's
/// @param officers those of the role, or beside it, who have it on their desk; empty for all of
///   them
/// @param only where it is not empty, nobody else is ever told
/// @param never those who are not told whatever their role
public record Turn(
    Optional<Role> role, Set<OfficerId> officers, Set<OfficerId> only, Set<OfficerId> never) {

  public Turn {
    officers = Set.copyOf(officers);
    only = Set.copyOf(only);
    never = Set.copyOf(never);
  }

  /// The turn of everybody with a role; nobody's where there is none.
  public static Turn of(Optional<Role> role) {
    return new Turn(role, Set.of(), Set.of(), Set.of());
  }

  boolean mayKnow(OfficerId officer) {
    return (only.isEmpty() || only.contains(officer)) && !never.contains(officer);
  }
}
