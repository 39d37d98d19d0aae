package id.sarpras.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where the reader is: the path and the query of this page, without the question of language.
record Address(String path, String query) {

  static Address of(HttpServletRequest request) {
    String query = request.getQueryString() == null ? "" : request.getQueryString();
    return new Address(
        request.getRequestURI(),
        Stream.of(query.split("&"))
            .filter(part -> !part.isEmpty() && !part.startsWith("bahasa="))
            .collect(Collectors.joining("&")));
  }

  String in(String language) {
    return path + "?" + (query.isEmpty() ? "" : query + "&") + "bahasa=" + language;
  }
}
