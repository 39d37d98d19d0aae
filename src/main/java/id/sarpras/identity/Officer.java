package id.sarpras.identity;

import id.sarpras.shared.Actor;
import id.sarpras.shared.UnitId;
import java.util.Set;

/// An officer (*petugas*) of a unit.
///
/// @param position such as *Kepala Bagian Rumah Tangga*
/// @param active whether he or she may still sign in
/// @param token the name of the token by which a machine acts for him or her; empty in person
public record Officer(
    UnitId unit,
    OfficerId id,
    String username,
    String name,
    String position,
    Set<Role> roles,
    boolean active,
    String token) {

  /// In person.
  public Officer(
      UnitId unit,
      OfficerId id,
      String username,
      String name,
      String position,
      Set<Role> roles,
      boolean active) {
    this(unit, id, username, name, position, roles, active, "");
  }

  /// Whether an officer may have such a user name: 2 to 40 small letters, digits, dots, hyphens or
  /// underscores.
  public static boolean isUsername(String text) {
    return text.matches("[a-z0-9][a-z0-9._-]{1,39}");
  }

  /// The officer as the one who did something.
  public Actor actor() {
    return new Actor.Officer(id.value(), name, token);
  }

  /// The same officer, for whom a machine acts.
  Officer by(String nameOfToken) {
    return new Officer(unit, id, username, name, position, roles, active, nameOfToken);
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }
}
