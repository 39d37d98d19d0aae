package id.sarpras.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;

/// A kept form that was sent again is kept no longer, unless we failed: what is wrong in it is
/// shown on its own page, with all that was typed.
class KeptFormSent implements HandlerInterceptor {

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failure) {
    HttpSession session = request.getSession(false);
    if (session != null
        && request.getParameter(KeptForm.SENT_AGAIN) != null
        && failure == null
        && response.getStatus() < HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
      session.removeAttribute(KeptForm.KEY);
    }
  }
}
