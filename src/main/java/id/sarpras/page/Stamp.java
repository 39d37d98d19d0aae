package id.sarpras.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/// What a page was made from, in a few letters (its `ETag`). The browser keeps the page, asks each
/// time whether it still holds, and is told so without the page being made again.
///
/// @param digest of all that shapes the page
/// @param until when it changes by itself, whatever anybody does; [Instant#MAX] for never
/// @param ofOfficer whether it is made for one officer, so that nobody on the way may keep it
public record Stamp(String digest, Instant until, boolean ofOfficer) {

  private static final Pattern HELD = Pattern.compile("\"([\\w-]+)\\.(never|\\d{1,18})\"");

  /// The same, but it changes by itself at a time.
  public Stamp until(Instant end) {
    return new Stamp(digest, end, ofOfficer);
  }

  /// The answer to a reader who has this very page (304); empty where it has to be made.
  public Optional<View> unchanged(HttpServletRequest request, Instant now) {
    return Collections.list(request.getHeaders(HttpHeaders.IF_NONE_MATCH)).stream()
        .flatMap(header -> HELD.matcher(header).results())
        .filter(held -> held.group(1).equals(digest))
        .map(held -> until(end(held)))
        .filter(held -> now.isBefore(held.until()))
        .<View>map(
            held ->
                (model, ignored, response) -> {
                  response.setStatus(HttpStatus.NOT_MODIFIED.value());
                  held.write(response);
                })
        .findFirst();
  }

  /// `no-cache` says: keep it, and ask each time.
  void write(HttpServletResponse response) {
    response.setHeader(HttpHeaders.ETAG, "W/\"%s.%s\"".formatted(digest, end()));
    response.setHeader(HttpHeaders.CACHE_CONTROL, ofOfficer ? "private, no-cache" : "no-cache");
    response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
  }

  private String end() {
    return until.equals(Instant.MAX) ? "never" : Long.toString(until.toEpochMilli());
  }

  private static Instant end(MatchResult held) {
    return held.group(2).equals("never")
        ? Instant.MAX
        : Instant.ofEpochMilli(Long.parseLong(held.group(2)));
  }
}
