package id.sarpras.speed;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A browser with its cookies, for what is not measured.
final class Client {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final String address;

  Client(int port) {
    this.address = "http://127.0.0.1:" + port;
  }

  String get(String path) {
    return send(HttpRequest.newBuilder(URI.create(address + path)).build(), 200).body();
  }

  /// Whether there is such a page.
  boolean has(String path) {
    try {
      var request = HttpRequest.newBuilder(URI.create(address + path)).build();
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException | InterruptedException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /// The `ETag` of a page.
  String stamp(String path) {
    return send(HttpRequest.newBuilder(URI.create(address + path)).build(), 200)
        .headers()
        .firstValue("ETag")
        .orElseThrow();
  }

  /// Sends a form of a page.
  ///
  /// @return where it leads
  String post(String page, String path, Map<String, String> fields) {
    var whole = new HashMap<>(fields);
    whole.put("_csrf", token(page));
    return send(path, whole);
  }

  /// Sends fields.
  ///
  /// @return where it leads
  String send(String path, Map<String, String> fields) {
    return send(
            HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body(fields)))
                .build(),
            303)
        .headers()
        .firstValue("Location")
        .orElseThrow();
  }

  /// The token of a form on a page.
  String token(String page) {
    Matcher token = TOKEN.matcher(get(page));
    if (!token.find()) {
      throw new IllegalStateException(page + " has no form");
    }
    return token.group(1);
  }

  /// The cookies as a request carries them.
  String cookies() {
    return cookies.getCookieStore().getCookies().stream()
        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  static String body(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> send(HttpRequest request, int status) {
    try {
      var answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != status) {
        throw new IllegalStateException(
            request.uri() + " answered " + answer.statusCode() + "\n" + answer.body());
      }
      return answer;
    } catch (IOException | InterruptedException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
