package id.sarpras.platform.security;

import id.sarpras.identity.CurrentOfficer;
import id.sarpras.page.Form;
import id.sarpras.platform.security.KeptForms.Reading;
import id.sarpras.shared.Allowance;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/// What happens when somebody is not let through. An officer whose session ended while typing loses
/// nothing: the form is kept, and can be sent again after signing in. A guest has no session; a
/// form without its token comes back to be sent once more.
@Component
class InterruptedForms {

  private static final int MOST_KEPT = 60;

  private final CurrentOfficer officer;
  private final KeptForms forms;

  /// Whoever is not signed in may have only so much kept: it fills the database.
  private final Allowance allowance = new Allowance(MOST_KEPT, Duration.ofHours(1));

  InterruptedForms(CurrentOfficer officer, KeptForms forms) {
    this.officer = officer;
    this.forms = forms;
  }

  /// Nobody is signed in: to the sign-in page, with the form kept or the page remembered.
  void signInFirst(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
      throws IOException {
    if (isOfficersForm(request)) {
      keep(request, response);
    } else if (Set.of("GET", "HEAD").contains(request.getMethod())
        && request.getRequestURI().startsWith("/petugas")) {
      seeOther(response, "/masuk?lanjut=" + encoded(address(request)));
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  /// Somebody is signed in and may not, or the form's token is not ours.
  void refuse(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
      throws IOException {
    if (!(refusal instanceof CsrfException) || Sender.of(request) == Sender.ANOTHER_SITE) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else if (request.getRequestURI().equals("/keluar")) {
      seeOther(response, isSignedIn(request) ? "/petugas/akun" : "/");
    } else if (isOfficersForm(request)) {
      keep(request, response);
    } else if (forms.isTooLarge(request)) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else if (Sender.of(request) == Sender.OURSELVES) {
      request.setAttribute(Form.STALE, true);
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else {
      seeOther(response, request.getRequestURI());
    }
  }

  private void keep(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (Sender.of(request) == Sender.ANOTHER_SITE) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else if (!isSignedIn(request) && !allowance.take(request.getRemoteAddr())) {
      response.sendError(429);
    } else if (forms.read(request) instanceof Reading.Kept(var form)) {
      request.getSession().setAttribute(KeptForm.KEY, form);
      seeOther(response, isSignedIn(request) ? "/petugas/lanjutkan" : "/masuk?sesi=berakhir");
    } else {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    }
  }

  private boolean isSignedIn(HttpServletRequest request) {
    return officer.get(request).isPresent();
  }

  private static boolean isOfficersForm(HttpServletRequest request) {
    return request.getMethod().equals("POST") && request.getRequestURI().startsWith("/petugas/");
  }

  private static String address(HttpServletRequest request) {
    String query = request.getQueryString();
    return request.getRequestURI() + (query == null ? "" : "?" + query);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static void seeOther(HttpServletResponse response, String path) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", path);
  }
}
