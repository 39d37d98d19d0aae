package id.sarpras.identity;

import id.sarpras.identity.store.OfficerStore;
import id.sarpras.shared.Actor;
import id.sarpras.shared.UnitId;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lets the first person in: an administrator who chooses a password by a one-time link.
@Component
public class FirstAdministrator {

  private static final String USERNAME = "admin";

  private final Officers officers;
  private final OfficerStore store;
  private final Passwords passwords;

  FirstAdministrator(Officers officers, OfficerStore store, Passwords passwords) {
    this.officers = officers;
    this.store = store;
    this.passwords = passwords;
  }

  /// The secret of a new link while nobody has chosen a password yet; empty afterwards. Each start
  /// makes an earlier link void.
  @Transactional
  public Optional<String> invite(UnitId unit) {
    boolean somebody =
        store.all(unit).stream().anyMatch(officer -> !store.passwordHash(officer).isEmpty());
    return somebody
        ? Optional.empty()
        : Optional.of(passwords.link(administrator(unit), new Actor.Program()));
  }

  private Officer administrator(UnitId unit) {
    return store
        .byUsername(USERNAME)
        .or(
            () ->
                officers.add(
                    unit,
                    USERNAME,
                    "Administrator",
                    "",
                    Set.of(Role.ADMINISTRATOR),
                    new Actor.Program()))
        .orElseThrow();
  }
}
