package id.sarpras.complaint.web;

import id.sarpras.complaint.Secrecy;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/// Who takes complaints in: the complaint-handling officials and the head of the bureau, or who
/// acts for them today.
@Component
class Officials {

  private final Secrecy secrecy;

  Officials(Secrecy secrecy) {
    this.secrecy = secrecy;
  }

  boolean isOne(Officer officer) {
    return secrecy.sight(officer).isWide();
  }

  /// @throws ResponseStatusException with 403 for everybody else
  void only(Officer officer) {
    if (!isOne(officer)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }

  /// @throws ResponseStatusException with 403 for whoever is neither one nor an administrator
  void orAdministrator(Officer officer) {
    if (!isOne(officer) && !officer.is(Role.ADMINISTRATOR)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }
}
