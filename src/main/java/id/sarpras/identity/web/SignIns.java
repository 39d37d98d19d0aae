package id.sarpras.identity.web;

import id.sarpras.identity.Officer;
import id.sarpras.identity.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/// Begins a session for an officer who has proved who he or she is, and ends them.
@Component
class SignIns {

  private final SecurityContextRepository sessions;
  private final FindByIndexNameSessionRepository<? extends Session> stored;

  SignIns(
      SecurityContextRepository sessions,
      FindByIndexNameSessionRepository<? extends Session> stored) {
    this.sessions = sessions;
    this.stored = stored;
  }

  /// A session under a new id, so that nobody can have laid one ready.
  ///
  /// @return whether a form was kept when the last session ended
  boolean begin(Officer officer, HttpServletRequest request, HttpServletResponse response) {
    var session = request.getSession();
    request.changeSessionId();
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(SignedIn.as(officer), "", List.of()));
    SecurityContextHolder.setContext(context);
    sessions.saveContext(context, request, response);
    return session.getAttribute("kept-form") != null;
  }

  /// Ends all sessions of an officer, on every node.
  void end(Officer officer) {
    stored.findByPrincipalName(officer.username()).keySet().forEach(stored::deleteById);
  }

  /// Ends all but this one: whoever knew the old password may sit in another.
  void endOthers(Officer officer, HttpServletRequest request) {
    String mine = request.getSession().getId();
    stored.findByPrincipalName(officer.username()).keySet().stream()
        .filter(id -> !id.equals(mine))
        .forEach(stored::deleteById);
  }
}
