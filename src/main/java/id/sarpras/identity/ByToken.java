package id.sarpras.identity;

import id.sarpras.shared.UnitId;
import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/// A machine that acts for an officer by a token, for the length of one call.
///
/// @param name of the token
public record ByToken(UnitId unit, OfficerId officer, UUID token, String name, TokenScope scope)
    implements Principal {

  /// By which token this call came; empty for a guest, and on the officers' pages.
  public static Optional<ByToken> current() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof ByToken by
        ? Optional.of(by)
        : Optional.empty();
  }

  @Override
  public String getName() {
    return name;
  }
}
