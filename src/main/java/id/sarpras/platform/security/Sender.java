package id.sarpras.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Whose page sent a form, as far as the browser says. Browsers older than 2020 say nothing.
enum Sender {
  OURSELVES,
  ANOTHER_SITE,
  NOT_SAID;

  static Sender of(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    String origin = request.getHeader("Origin");
    if (origin != null) {
      return isOurs(origin, request.getServerName()) && isNear(site) ? OURSELVES : ANOTHER_SITE;
    }
    if (site == null) {
      return NOT_SAID;
    }
    return isNear(site) ? OURSELVES : ANOTHER_SITE;
  }

  /// Sent by a page of this very host, or by the person's own hand.
  private static boolean isNear(@Nullable String site) {
    return site == null || site.equals("same-origin") || site.equals("none");
  }

  private static boolean isOurs(String origin, String host) {
    try {
      String sender = URI.create(origin).getHost();
      return sender != null
          && sender.toLowerCase(Locale.ROOT).equals(host.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException notAnOrigin) {
      return false;
    }
  }
}
