package id.sarpras.site;

import id.sarpras.api.ApiProblem;
import id.sarpras.api.ProblemKind;
import id.sarpras.api.Problems;
import id.sarpras.page.Form;
import id.sarpras.page.Show;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// Every error as a page that says what happened and what to do next, in the reader's language, and
/// nothing more; to a machine as a problem (RFC 9457).
@Controller
public class ErrorPages implements ErrorController {

  /// An error page.
  ///
  /// @param kind the key of its texts
  public record ErrorPage(int status, String kind) {}

  /// A form that came without its token, to be sent once more.
  ///
  /// @param withFile whether a file has to be chosen again
  public record StalePage(String path, Map<String, String[]> fields, boolean withFile) {}

  private final Problems problems;

  ErrorPages(Problems problems) {
    this.problems = problems;
  }

  @RequestMapping("/error")
  View show(HttpServletRequest request) {
    HttpStatus status = status(request);
    if (path(request).startsWith("/api/")) {
      return (model, asked, response) ->
          problems.write(ApiProblem.of(ProblemKind.of(status)), path(request), asked, response);
    }
    if (request.getAttribute(Form.STALE) != null) {
      return Show.page("site/stale", stale(request)).status(status);
    }
    return Show.page("site/error", new ErrorPage(status.value(), kind(status))).status(status);
  }

  private static StalePage stale(HttpServletRequest request) {
    var fields = new LinkedHashMap<>(request.getParameterMap());
    fields.remove("_csrf");
    String type = request.getContentType();
    return new StalePage(path(request), fields, type != null && type.startsWith("multipart/"));
  }

  private static String path(HttpServletRequest request) {
    return String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
  }

  private static HttpStatus status(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
    return status == null ? HttpStatus.NOT_FOUND : status;
  }

  private static String kind(HttpStatus status) {
    return switch (status) {
      case NOT_FOUND, METHOD_NOT_ALLOWED -> "missing";
      case FORBIDDEN, UNAUTHORIZED -> "forbidden";
      case CONTENT_TOO_LARGE -> "large";
      case TOO_MANY_REQUESTS -> "many";
      default -> status.is4xxClientError() ? "unclear" : "ours";
    };
  }
}
