package id.sarpras.identity;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/// Who is signed in, as little as the session has to know: name and roles are asked anew with every
/// click, so that a change takes effect at once.
public record SignedIn(UUID unit, UUID officer, String username)
    implements Principal, Serializable {

  public static SignedIn as(Officer officer) {
    return new SignedIn(officer.unit().value(), officer.id().value(), officer.username());
  }

  @Override
  public String getName() {
    return username;
  }
}
