package id.sarpras.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;

/// The answer of a controller: a template with the one record that holds all it shows.
public final class Show implements View {

  private final String template;
  private final Object page;
  private final HttpStatus status;
  private final Optional<Stamp> stamp;

  private Show(String template, Object page, HttpStatus status, Optional<Stamp> stamp) {
    this.template = template;
    this.page = page;
    this.status = status;
    this.stamp = stamp;
  }

  /// A page with status 200.
  ///
  /// @param template such as `site/home`, the file `src/main/jte/site/home.jte`
  public static Show page(String template, Object page) {
    return new Show(template, page, HttpStatus.OK, Optional.empty());
  }

  /// To another page after something was done (303), so that a reload does not do it again.
  public static View redirect(String path) {
    var redirect = new RedirectView(path, true);
    redirect.setStatusCode(HttpStatus.SEE_OTHER);
    redirect.setExposeModelAttributes(false);
    redirect.setExpandUriTemplateVariables(false);
    return redirect;
  }

  /// The same page with another status than 200.
  public Show status(HttpStatus other) {
    return new Show(template, page, other, stamp);
  }

  /// The same page, which a browser may keep as long as its stamp holds.
  public Show stamped(Stamp made) {
    return new Show(template, page, status, Optional.of(made));
  }

  /// The form once more, because something in it was refused (422).
  public Show refused() {
    return status(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @Override
  public String getContentType() {
    return "text/html;charset=UTF-8";
  }

  @Override
  public void render(
      @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    WebApplicationContext context = RequestContextUtils.findWebApplicationContext(request);
    if (context == null) {
      throw new IllegalStateException("A page is shown only inside the program");
    }
    stamp.ifPresent(made -> made.write(response));
    context.getBean(Pages.class).write(template, page, status, request, response);
  }
}
