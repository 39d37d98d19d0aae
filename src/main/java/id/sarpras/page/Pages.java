package id.sarpras.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Writes pages from the templates that were compiled with the program.
@Component
public class Pages {

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "sarpras.pages");
  private final Texts texts;
  private final Assets assets;
  private final Surroundings surroundings;
  private final InstantSource clock;

  Pages(Texts texts, Assets assets, Surroundings surroundings, InstantSource clock) {
    this.texts = texts;
    this.assets = assets;
    this.surroundings = surroundings;
    this.clock = clock;
  }

  void write(
      String template,
      Object page,
      HttpStatus status,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var output = new PageOutput();
    Locale language = RequestContextUtils.getLocale(request);
    CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    engine.render(
        template + ".jte",
        Map.of(
            "f",
            frame(language, Address.of(request), () -> token == null ? "" : token.getToken()),
            "page",
            page),
        output);
    response.setStatus(status.value());
    response.setContentType("text/html;charset=UTF-8");
    response.setContentLength(output.length());
    // at once: each piece would pass every filter's wrapper
    output.writeTo(response.getOutputStream());
  }

  /// A template as text, outside any request: for letters and receipts. It has a frame with the
  /// same words.
  public String text(String template, Locale language, Object page) {
    var output = new StringOutput();
    engine.render(
        template + ".jte",
        Map.of("f", frame(language, new Address("/", ""), () -> ""), "page", page),
        output);
    return output.toString();
  }

  private Frame frame(Locale language, Address address, Supplier<String> token) {
    return new Frame(texts, assets, language, surroundings, clock, address, token);
  }
}
