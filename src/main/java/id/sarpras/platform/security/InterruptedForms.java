package id.sarpras.platform.security;

import id.sarpras.identity.CurrentOfficer;
import id.sarpras.letter.Scans;
import id.sarpras.standard.Standards;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/// What happens when somebody is not let through. An officer whose session ended while typing loses
/// nothing: the form is kept, and can be sent again after signing in.
@Component
class InterruptedForms {

  private static final int MOST_CHARACTERS = 200_000;

  private final CurrentOfficer officer;
  private final Scans scans;
  private final Standards standards;

  InterruptedForms(CurrentOfficer officer, Scans scans, Standards standards) {
    this.officer = officer;
    this.scans = scans;
    this.standards = standards;
  }

  /// Nobody is signed in: to the sign-in page, with the form kept or the page remembered.
  void signInFirst(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
      throws IOException, ServletException {
    if (isOfficersForm(request)) {
      if (isForeign(request)) {
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
        return;
      }
      request.getSession().setAttribute(KeptForm.KEY, keep(request));
      seeOther(response, "/masuk?sesi=berakhir");
    } else if (request.getMethod().equals("GET")
        && request.getRequestURI().startsWith("/petugas")) {
      seeOther(response, "/masuk?lanjut=" + encoded(address(request)));
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  /// Somebody is signed in and may not, or the form's token is not ours.
  void refuse(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
      throws IOException, ServletException {
    boolean stale = refusal instanceof CsrfException;
    if (stale && isOfficersForm(request) && !isForeign(request)) {
      request.getSession().setAttribute(KeptForm.KEY, keep(request));
      seeOther(
          response,
          officer.get(request).isPresent() ? "/petugas/lanjutkan" : "/masuk?sesi=berakhir");
    } else if (stale && !isForeign(request)) {
      seeOther(response, request.getRequestURI());
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private KeptForm keep(HttpServletRequest request) throws IOException, ServletException {
    var fields = new LinkedHashMap<String, List<String>>();
    request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
    fields.remove("_csrf");
    if (isMultipart(request)) {
      for (Part part : request.getParts()) {
        keepFile(part, fields);
      }
    }
    int size = fields.values().stream().flatMap(List::stream).mapToInt(String::length).sum();
    return new KeptForm(
        request.getRequestURI(), size <= MOST_CHARACTERS ? fields : new LinkedHashMap<>());
  }

  private void keepFile(Part part, Map<String, List<String>> fields) throws IOException {
    String fileName = part.getSubmittedFileName();
    if (fileName != null && !fileName.isEmpty()) {
      try (var content = part.getInputStream()) {
        if (scans.keep(standards.home().id(), fileName, content.readAllBytes())
            instanceof Scans.Outcome.Kept(var scan)) {
          fields.put(part.getName() + "Id", new ArrayList<>(List.of(scan.id().toString())));
        }
      }
    }
  }

  private static boolean isOfficersForm(HttpServletRequest request) {
    return request.getMethod().equals("POST") && request.getRequestURI().startsWith("/petugas/");
  }

  private static boolean isMultipart(HttpServletRequest request) {
    return request.getContentType() != null
        && request.getContentType().startsWith("multipart/form-data");
  }

  /// Sent by a page of somebody else.
  private static boolean isForeign(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    String origin = request.getHeader("Origin");
    return "cross-site".equals(site)
        || (origin != null && !isOurs(origin, request.getServerName()));
  }

  private static boolean isOurs(String origin, @Nullable String host) {
    try {
      return URI.create(origin).getHost() != null && URI.create(origin).getHost().equals(host);
    } catch (IllegalArgumentException notAnOrigin) {
      return false;
    }
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
