package id.sarpras.page;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Stamps pages with what they were made from: what the page itself names, and what shapes every
/// page: the program, the language, the officer who looks.
@Component
public class Stamps {

  private final Surroundings surroundings;
  private final String program;

  /// A program that was not built as a whole knows no build; then each start is another one.
  Stamps(Surroundings surroundings, ObjectProvider<BuildProperties> build) {
    this.surroundings = surroundings;
    BuildProperties properties = build.getIfAvailable();
    this.program =
        Runtime.version()
            + " "
            + (properties == null
                ? UUID.randomUUID()
                : properties.getVersion() + properties.getTime());
  }

  /// @param source all that the page is made from; where it is the same, so is the page
  public Stamp of(HttpServletRequest request, String source) {
    var all = new StringBuilder(program);
    all.append('\n').append(RequestContextUtils.getLocale(request));
    var viewer = surroundings.viewer();
    // an officer's page has forms, which hold a token of the cookie
    viewer.ifPresent(
        officer -> all.append('\n').append(officer).append(request.getHeader(HttpHeaders.COOKIE)));
    all.append('\n').append(source);
    return new Stamp(digest(all.toString()), Instant.MAX, viewer.isPresent());
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("This Java has no SHA-256", impossible);
    }
  }
}
