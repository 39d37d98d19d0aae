package id.sarpras.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// What the server answers by itself, because it cannot read a request and does not pass it on, or
/// because our own error page fails: a plain page in both languages, as nobody knows the reader's.
@Component
class UnreadableRequests implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  @Override
  public void customize(TomcatServletWebServerFactory server) {
    server.addContextCustomizers(
        context -> context.getParent().getPipeline().addValve(new PlainPage()));
  }

  private static final class PlainPage extends ErrorReportValve {

    private static final String PAGE =
        """
        <!doctype html>
        <html lang="id">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>%1$d</title>
        <style>:root { color-scheme: light dark; font: 1.125rem/1.5 sans-serif; } body { max-width: 34rem; margin: 3rem auto; padding: 0 1rem; }</style>
        <h1>Permintaan ini tidak dapat dijawab</h1>
        <p>Alamatnya mungkin salah ketik, kirimannya terlalu besar, atau ada yang rusak pada kami. <a href="/">Ke beranda</a></p>
        <div lang="en">
        <h2>This request cannot be answered</h2>
        <p>The address may be mistyped, too much was sent, or something broke on our side. <a href="/">Home</a></p>
        </div>
        <p>%1$d</p>
        </html>
        """;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable broken) {
      if (response.getStatus() < 400
          || response.getContentWritten() > 0
          || !response.setErrorReported()) {
        return;
      }
      try {
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getReporter().write(PAGE.formatted(response.getStatus()));
        response.finishResponse();
      } catch (IOException gone) {
        // whoever asked has hung up
      }
    }
  }
}
